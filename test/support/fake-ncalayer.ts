/** Stands in for the browser's WebSocket and its permission, and does what a test tells it to. */

/** One connection as the page sees it, with the program's side of it for the test. */
export class FakeConnection extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly url: string;
  /** What the page has sent. */
  readonly requests: string[] = [];
  readonly #program: FakeNcalayer;

  constructor(program: FakeNcalayer, url: string) {
    super();
    this.#program = program;
    this.url = url;
  }

  send(text: string): void {
    if (this.readyState === WebSocket.CONNECTING) throw new DOMException('', 'InvalidStateError');
    this.requests.push(text);
    queueMicrotask(() => this.#program.onRequest(this, text));
  }

  /** As in a browser: the `close` event waits for the other side, which may never come. */
  close(): void {
    if (this.readyState < WebSocket.CLOSING) this.readyState = WebSocket.CLOSING;
  }

  accept(): void {
    if (this.readyState !== WebSocket.CONNECTING) return;
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', {data}));
  }

  /** Nobody there, or a certificate that is not trusted. */
  refuse(): void {
    this.fail();
    this.dispatchEvent(new CloseEvent('close', {code: 1006}));
  }

  /** As Chromium does when the page's policy forbids the address: no `close` follows. */
  fail(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event('error'));
  }

  /** The program goes away without a word. */
  drop(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new CloseEvent('close', {code: 1006}));
  }
}

export const GREETING = '{"result":{"version":"1.4"}}';

/** Replaces `window.WebSocket` from `install` to `uninstall`; accepts and stays silent by default. */
export class FakeNcalayer {
  readonly connections: FakeConnection[] = [];
  onConnect: (connection: FakeConnection) => void = (connection) => connection.accept();
  onRequest: (connection: FakeConnection, request: string) => void = () => undefined;
  readonly #realWebSocket = window.WebSocket;

  install(): void {
    const connect = (url: string): FakeConnection => {
      const connection = new FakeConnection(this, url);
      this.connections.push(connection);
      setTimeout(() => this.onConnect(connection));
      return connection;
    };
    // Everything but the construction stays the browser's own.
    window.WebSocket = new Proxy(this.#realWebSocket, {
      construct: (_constructor, [url]: [string]) => connect(url),
    });
  }

  uninstall(): void {
    window.WebSocket = this.#realWebSocket;
  }

  /** Says one text after each request, the first after the first; then stays silent. */
  answer(...replies: unknown[]): void {
    this.onRequest = (connection) => {
      if (replies.length > 0) connection.say(replies.shift());
    };
  }

  get lastConnection(): FakeConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error('Nobody has connected');
    return last;
  }

  /** Everything that was sent, over all connections. */
  get requests(): readonly string[] {
    return this.connections.flatMap(({requests}) => requests);
  }
}

/** The browser's permission for programs on this computer, by the name that newer browsers use. */
export class FakePermission extends EventTarget {
  state: PermissionState;

  constructor(state: PermissionState) {
    super();
    this.state = state;
  }

  change(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** Makes `navigator.permissions.query` answer by name; every other name is unknown to it. */
export function installPermissions(permissions: Readonly<Record<string, FakePermission>>): void {
  const query = ({name}: PermissionDescriptor): Promise<unknown> => {
    const permission = permissions[name];
    return permission === undefined
      ? Promise.reject(new TypeError(`unknown permission ${name}`))
      : Promise.resolve(permission);
  };
  Object.defineProperty(navigator.permissions, 'query', {configurable: true, value: query});
}

/** Uncovers the browser's own method, which lies on the prototype. */
export function uninstallPermissions(): void {
  Reflect.deleteProperty(navigator.permissions, 'query');
}
