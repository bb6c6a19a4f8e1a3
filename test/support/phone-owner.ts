import type {AnswerOutcome, ScanOutcome, ShownRequest} from '../../demo/phone/phone-outcome.ts';
import type {PhoneSettings} from '../../demo/phone/phone-settings.ts';
import type {PageStart} from '../../demo/phone/page/page-start.ts';
import {windowTokenAt} from './window-token.ts';

/** A person with the simulated phone, by the calls that its page makes. */
export class PhoneOwner {
  readonly #address: string;
  readonly #token: string;
  #requestId = '';

  private constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  static async of(address: string): Promise<PhoneOwner> {
    const token = await windowTokenAt(address);
    return new PhoneOwner(address, token);
  }

  async settings(): Promise<PhoneSettings> {
    const start = (await (await fetch(new URL('start', this.#address))).json()) as PageStart;
    return start.settings;
  }

  async sets(changes: Partial<PhoneSettings>): Promise<void> {
    await this.#send('settings', {...(await this.settings()), ...changes});
  }

  scans(text: string): Promise<ScanOutcome> {
    return this.#opens('scan', {text});
  }

  /** A code that leads to a request. */
  async sees(text: string): Promise<ShownRequest> {
    const outcome = await this.scans(text);
    if (outcome.outcome !== 'request') throw new Error(`The phone says ${outcome.outcome}`);
    return outcome.request;
  }

  opens(link: string): Promise<ScanOutcome> {
    return this.#opens('open', {link});
  }

  async signs(): Promise<AnswerOutcome> {
    return (await this.#send('sign', {requestId: this.#requestId})) as AnswerOutcome;
  }

  async declines(): Promise<AnswerOutcome> {
    return (await this.#send('decline', {requestId: this.#requestId})) as AnswerOutcome;
  }

  async #opens(path: string, body: object): Promise<ScanOutcome> {
    const outcome = (await this.#send(path, body)) as ScanOutcome;
    if (outcome.outcome === 'request') this.#requestId = outcome.request.id;
    return outcome;
  }

  async #send(path: string, body: object): Promise<unknown> {
    const response = await fetch(new URL(path, this.#address), {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-window-token': this.#token},
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The phone does not take ${path}: ${response.status}`);
    return response.json();
  }
}
