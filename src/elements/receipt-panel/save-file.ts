/** How long a browser may take to fetch a file that it was asked to save. */
const FETCHING_MS = 60_000;

/** Has the browser save a text as a file, without a script in the page's markup and without a server. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHING_MS);
}
