import {randomUUID} from 'node:crypto';
import type {SimulatedKey} from '../simulators/simulated-key.ts';
import {chooseKey} from './choose-key.ts';
import {
  PhoneProblem,
  type AnswerOutcome,
  type PhoneFailure,
  type ScanOutcome,
  type ShownRequest,
} from './phone-outcome.ts';
import type {PhoneSettings} from './phone-settings.ts';
import {addressInCode, addressInLink} from './provider/first-address.ts';
import type {DocumentsAddress, Provider} from './provider/provider.ts';
import type {Documents} from './provider/wire.ts';
import {showRequest} from './show-request.ts';
import {signDocuments} from './sign-documents.ts';

export interface PhoneParts {
  readonly keys: readonly SimulatedKey[];
  readonly provider: Provider;
  readonly settings: PhoneSettings;
  readonly clock: () => Date;
}

/** The request on the screen. */
interface OpenRequest {
  readonly shown: ShownRequest;
  readonly at: DocumentsAddress;
  readonly documents: Documents;
  /** Once made, the same signature is sent however often Sign is pressed. */
  signedBody?: string;
}

/** eGov Mobile on a simulated phone: one request at a time; a newer one takes its place. */
export class Phone {
  settings: PhoneSettings;
  readonly #keys: readonly SimulatedKey[];
  readonly #provider: Provider;
  readonly #clock: () => Date;
  #open: OpenRequest | undefined;

  constructor({keys, provider, settings, clock}: PhoneParts) {
    this.settings = settings;
    this.#keys = keys;
    this.#provider = provider;
    this.#clock = clock;
  }

  /** The people who have keys. */
  get people(): readonly {readonly id: string; readonly name: string}[] {
    const names = this.#keys.map(
      ({demoKey, personName}) => [demoKey.personId, personName] as const,
    );
    return [...new Map(names)].map(([id, name]) => ({id, name}));
  }

  /** The camera has read the text of a QR code. */
  scan(text: string): Promise<ScanOutcome> {
    return orFailure(() => this.#begin(addressInCode(text)));
  }

  /** A link of this phone has opened the program. */
  openLink(link: string): Promise<ScanOutcome> {
    return orFailure(() => this.#begin(addressInLink(link)));
  }

  sign(requestId: string): Promise<AnswerOutcome> {
    return orFailure(async () => {
      const {settings} = this;
      const request = this.#requestOf(requestId);
      const {at, documents, shown} = request;
      request.signedBody ??= JSON.stringify(await this.#signed(documents, shown, settings));
      const send = () => this.#provider.giveBack(at, request.signedBody ?? '', settings);
      let backUrl = await send();
      if (settings.sendsTwice) backUrl = await send();
      this.#open = undefined;
      return {outcome: 'signed', backUrl};
    });
  }

  decline(requestId: string): Promise<AnswerOutcome> {
    return orFailure(async () => {
      const {at, documents} = this.#requestOf(requestId);
      const body = JSON.stringify({...documents, status: 'CANCELED'});
      await this.#provider.giveBack(at, body, this.settings);
      this.#open = undefined;
      return {outcome: 'declined'};
    });
  }

  async #begin(address: URL): Promise<ScanOutcome> {
    const {settings} = this;
    this.#open = undefined;
    const description = await this.#provider.describe(address, settings);
    if (settings.closesAfterScan) return {outcome: 'closed'};
    const at = description.document;
    const documents = await this.#provider.fetchDocuments(at, settings);
    const shown = showRequest(randomUUID(), description, documents);
    this.#open = {shown, at, documents};
    return {outcome: 'request', request: shown};
  }

  #requestOf(id: string): OpenRequest {
    if (this.#open?.shown.id !== id) throw new PhoneProblem({outcome: 'no-such-request'});
    return this.#open;
  }

  #signed(
    documents: Documents,
    {documents: shown}: ShownRequest,
    settings: PhoneSettings,
  ): Promise<Documents> {
    const texts = shown.flatMap(({text}) => text ?? []);
    const key = chooseKey(this.#keys, settings, texts);
    if (!key) throw new PhoneProblem({outcome: 'no-key'});
    const {breaksSignature} = settings;
    return signDocuments(documents, key, {signingTime: this.#clock(), breaksSignature});
  }
}

async function orFailure<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | PhoneFailure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PhoneProblem) return error.failure;
    throw error;
  }
}
