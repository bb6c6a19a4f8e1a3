import {setTimeout} from 'node:timers/promises';
import type * as z from 'zod';
import type {PhoneSettings} from '../phone-settings.ts';
import {PhoneProblem} from '../phone-outcome.ts';
import {webAddress} from './first-address.ts';
import {
  acceptedSchema,
  descriptionSchema,
  documentsSchema,
  refusalSchema,
  type Description,
  type Documents,
} from './wire.ts';

interface Call {
  readonly method: 'GET' | 'PUT';
  readonly address: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Where the documents are, and what opens them, as API №1 says it. */
export type DocumentsAddress = Description['document'];

/** The service agreement gives a provider this long for an answer. */
const ANSWER_MS = 30_000;

/** Calls the servers of providers as eGov Mobile does, and only those that are connected to it. */
export class Provider {
  readonly #connected: ReadonlySet<string>;

  /** @param connected origins, for example `http://127.0.0.1:8080`. */
  constructor(connected: readonly string[]) {
    this.#connected = new Set(connected.map((origin) => new URL(origin).origin));
  }

  /**
   * API №1: who asks, until when, and where the documents are.
   *
   * @throws {PhoneProblem}
   */
  async describe(address: URL, settings: PhoneSettings): Promise<Description> {
    const response = await this.#call({method: 'GET', address}, settings);
    if (response.status !== 200) throw await refusal(response);
    return read(response, descriptionSchema);
  }

  /**
   * API №2: the documents.
   *
   * @throws {PhoneProblem}
   */
  async fetchDocuments(at: DocumentsAddress, settings: PhoneSettings): Promise<Documents> {
    const response = await this.#call(
      {method: 'GET', address: at.uri, headers: bearer(at)},
      settings,
    );
    if (response.status !== 200) throw await refusal(response);
    return read(response, documentsSchema);
  }

  /**
   * API №2: gives the documents back, signed or not.
   *
   * @returns where Back leads to, if the provider says it.
   * @throws {PhoneProblem} `signature-refused` for 403.
   */
  async giveBack(
    at: DocumentsAddress,
    body: string,
    settings: PhoneSettings,
  ): Promise<string | undefined> {
    const headers = {...bearer(at), 'content-type': 'application/json'};
    const call: Call = {method: 'PUT', address: at.uri, headers, body};
    const response = await this.#call(call, settings);
    if (response.status === 403) {
      throw new PhoneProblem({outcome: 'signature-refused', message: await messageOf(response)});
    }
    if (response.status !== 200) throw await refusal(response);
    // Providers write all sorts of things here, so it is not insisted upon.
    const {backUrl = ''} = acceptedSchema.safeParse(await jsonOf(response)).data ?? {};
    return webAddress(backUrl)?.href;
  }

  async #call(
    {method, address, headers, body}: Call,
    {language, delaySeconds}: PhoneSettings,
  ): Promise<Response> {
    if (!this.#connected.has(address.origin)) throw new PhoneProblem({outcome: 'not-connected'});
    await setTimeout(delaySeconds * 1000);
    try {
      return await fetch(address, {
        method,
        headers: {...headers, accept: 'application/json', 'accept-language': language},
        body: body ?? null,
        // Another address would have to be connected, too: a redirect is an answer like any other.
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
    } catch {
      throw new PhoneProblem({outcome: 'unreachable'});
    }
  }
}

const bearer = (at: DocumentsAddress): Readonly<Record<string, string>> =>
  at.auth_type === 'Token' ? {authorization: `Bearer ${at.auth_token}`} : {};

async function read<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await jsonOf(response));
  if (result.success) return result.data;
  const detail = result.error.issues.map(({path}) => path.join('.') || 'JSON').join(', ');
  throw new PhoneProblem({outcome: 'malformed', detail});
}

/** Undefined for a body that is no JSON, or that stopped in the middle. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function messageOf(response: Response): Promise<string | undefined> {
  return refusalSchema.safeParse(await jsonOf(response)).data?.message;
}

async function refusal(response: Response): Promise<PhoneProblem> {
  const {status} = response;
  return new PhoneProblem({outcome: 'refused', status, message: await messageOf(response)});
}
