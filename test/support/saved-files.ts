/** Files that a page has the browser save, for each test of the suite; none gets to a disk. */
export function withSavedFiles(): {
  readonly files: readonly {readonly name: string; readonly blob: Blob}[];
} {
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  const held: {files: {name: string; blob: Blob}[]} = {files: []};
  beforeEach(() => {
    const blobs = new Map<string, Blob>();
    held.files = [];
    URL.createObjectURL = (blob: Blob) => {
      const address = createObjectURL.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) held.files.push({name: this.download, blob});
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  return held;
}
