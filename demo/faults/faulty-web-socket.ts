import type {NcalayerFault} from './fault.ts';
import {SimulatedSocket, signsWithKey, withConnections} from './simulated-ncalayer.ts';

/** Says late what a real program says, but for its greeting. */
class LateSocket extends EventTarget implements Pick<WebSocket, 'send' | 'close'> {
  readonly #real: WebSocket;
  #isAsked = false;

  constructor(real: WebSocket, delayMs: number) {
    super();
    this.#real = real;
    real.addEventListener('open', () => this.dispatchEvent(new Event('open')));
    real.addEventListener('error', () => this.dispatchEvent(new Event('error')));
    real.addEventListener('close', () => this.dispatchEvent(new CloseEvent('close')));
    real.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      const tell = (): void => void this.dispatchEvent(new MessageEvent('message', {data}));
      if (this.#isAsked) setTimeout(tell, delayMs);
      else tell();
    });
  }

  get readyState(): number {
    return this.#real.readyState;
  }

  send(text: string): void {
    this.#isAsked = true;
    this.#real.send(text);
  }

  close(): void {
    this.#real.close();
  }
}

/**
 * The browser's class of connections, where those to NCALayer fail as they are asked to. What the page
 * makes of it is its real code.
 *
 * @param address where NCALayer listens.
 */
export function faultyWebSocket(
  base: typeof WebSocket,
  address: string,
  {kind, number = 0}: NcalayerFault,
): typeof WebSocket {
  const connect = (): EventTarget => {
    switch (kind) {
      case 'absent':
        return new SimulatedSocket();
      case 'blocked':
        throw new DOMException('The connection was refused on purpose', 'SecurityError');
      case 'closes-midway':
        return new SimulatedSocket(() => 'goes-away');
      case 'wrong-key':
        return new SimulatedSocket(signsWithKey('wrong'));
      case 'expired-key':
        return new SimulatedSocket(signsWithKey('expired'));
      case 'silent':
        return new SimulatedSocket(() => 'nothing');
      case 'late':
        return new LateSocket(new base(address), number);
    }
  };
  const {host} = new URL(address);
  return withConnections(base, (wanted) => (new URL(wanted).host === host ? connect() : undefined));
}
