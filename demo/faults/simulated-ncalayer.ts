import {SIMULATED_IIN, SIMULATED_SIGNATURES} from './simulated-signatures.ts';

/** What the program does with a request: says something, goes away, or nothing at all. */
type Deed = {readonly says: string} | 'goes-away' | 'nothing';

const GREETING = '{"result":{"version":"1.4"}}';
const HEARTBEAT = '--heartbeat--';
/** Nobody's. */
const OTHER_IIN = '870727550349';
/** A short while, as programs and people take one. */
const SOON_MS = 50;
const ANSWER_MS = 400;

/** A connection to a program that is not there: what a page can see of one, in memory. */
export class SimulatedSocket extends EventTarget implements Pick<WebSocket, 'send' | 'close'> {
  readyState: number = WebSocket.CONNECTING;
  readonly #answer: (request: string) => Deed;

  /** @param answer what is done with each request; without it nobody accepts the connection. */
  constructor(answer?: (request: string) => Deed) {
    super();
    this.#answer = answer ?? (() => 'nothing');
    setTimeout(() => (answer ? this.#open() : this.#end()), SOON_MS);
  }

  send(text: string): void {
    if (text === HEARTBEAT) return;
    const deed = this.#answer(text);
    if (deed === 'nothing') return;
    setTimeout(() => (deed === 'goes-away' ? this.#end() : this.#say(deed.says)), ANSWER_MS);
  }

  close(): void {
    this.readyState = WebSocket.CLOSED;
  }

  #open(): void {
    if (this.readyState !== WebSocket.CONNECTING) return;
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
    this.#say(GREETING);
  }

  #say(data: string): void {
    if (this.readyState === WebSocket.OPEN) this.dispatchEvent(new MessageEvent('message', {data}));
  }

  #end(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new CloseEvent('close', {code: 1006}));
  }
}

/** Whose key a request asks for. */
function askedIin(request: string): string {
  const {args} = JSON.parse(request) as {
    readonly args?: {readonly signerParams?: {readonly iin?: string}};
  };
  return args?.signerParams?.iin ?? SIMULATED_IIN;
}

const replyWith = (cms: string, iin: string): Deed => ({
  says: JSON.stringify({
    status: true,
    // The page reads whose key it is and does not verify; the signature is as good as none.
    body: {result: [btoa(atob(cms).replaceAll(SIMULATED_IIN, iin))]},
  }),
});

/** Which key is chosen in the window that there is not. */
export const signsWithKey =
  (key: 'right' | 'wrong' | 'expired') =>
  (request: string): Deed => {
    const asked = askedIin(request);
    if (key === 'wrong') {
      return replyWith(SIMULATED_SIGNATURES.valid, asked === OTHER_IIN ? SIMULATED_IIN : OTHER_IIN);
    }
    const {valid, expired} = SIMULATED_SIGNATURES;
    return replyWith(key === 'expired' ? expired : valid, asked);
  };

/** Every connection leads to a program that signs at once, with a key that the page takes for right. */
export const simulatedNcalayer = withConnections(
  WebSocket,
  () => new SimulatedSocket(signsWithKey('right')),
);

/**
 * The browser's class of connections, but for those that `connect` makes instead.
 *
 * @param connect `undefined` for a connection of the class itself.
 */
export function withConnections(
  base: typeof WebSocket,
  connect: (address: string) => EventTarget | undefined,
): typeof WebSocket {
  return new Proxy(base, {
    construct: (target, parameters: ConstructorParameters<typeof WebSocket>) =>
      connect(String(parameters[0])) ?? new target(...parameters),
  });
}
