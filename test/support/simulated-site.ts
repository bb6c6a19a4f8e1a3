import {once} from 'node:events';
import {WebSocket} from 'ws';

const WAIT_MS = 12_000;

/** The `Origin` that the site's browser sends. */
export const SITE_ORIGIN = 'https://portal.example';

/** A site's connection to NCALayer or its simulator: texts sent and received, nothing more. */
export class SimulatedSite {
  readonly #socket: WebSocket;
  readonly #texts: string[] = [];
  #onNews: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      this.#texts.push(data.toString());
      this.#onNews();
    });
    socket.on('close', () => this.#onNews());
    socket.on('error', () => this.#onNews());
  }

  /** Connects, and reads the greeting. */
  static async at(address: string, certificateAuthority?: string): Promise<SimulatedSite> {
    const socket = new WebSocket(address, {origin: SITE_ORIGIN, ca: certificateAuthority});
    const site = new SimulatedSite(socket);
    await once(socket, 'open');
    return site;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(message: object | string): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next text that has not been taken yet. Fails when none comes, or the connection closes. */
  async nextText(milliseconds = WAIT_MS): Promise<string> {
    if (this.#texts.length === 0) await this.#news(milliseconds);
    const text = this.#texts.shift();
    if (text === undefined) throw new Error(this.isOpen ? 'Nothing came' : 'Closed');
    return text;
  }

  async nextReply(): Promise<unknown> {
    return JSON.parse(await this.nextText());
  }

  /** Sends a request and reads the next reply. */
  ask(message: object | string): Promise<unknown> {
    this.send(message);
    return this.nextReply();
  }

  leave(): void {
    this.#socket.close();
  }

  #news(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#onNews = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
