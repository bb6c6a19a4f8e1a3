import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {PERSON} from './demo-pki.ts';

/** What a provider is asked for, in the order of the protocol. */
export type ProviderCall = 'describe' | 'fetch' | 'give-back';

/** One call as it came. */
export interface ReceivedCall {
  readonly call: ProviderCall;
  /** Of `Accept-Language`. */
  readonly language: string | undefined;
  readonly body: string;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The parts of the documents that the tests look at. */
export interface GivenBack {
  readonly status?: string;
  readonly documentsToSign: readonly {
    readonly document: {readonly file: {readonly mime: string; readonly data: string}};
  }[];
}

/** Of the QR code: 128 bits. */
const TOKEN = '4q2mX0bT9rJcQd1VwZ8k7A';
const BEARER = 'a-token-of-256-bits';
const TEXT = `Өтініш № 000123\nӨтініш беруші: СЫНАҚОВА АЙЖАН\nЖСН: ${PERSON.iin}\nСома: 120 000 ₸\n`;

const base64 = (content: string): string => Buffer.from(content).toString('base64');

/**
 * A provider's server by the operator's protocol, which insists on everything that a phone has to
 * do: the language with every call, the bearer, no cookie, and the same JSON back.
 */
export class FakeProvider {
  readonly received: ReceivedCall[] = [];
  /** What the phone did that it must not do. */
  readonly objections: string[] = [];
  readonly #answers = new Map<ProviderCall, ProviderAnswer | 'none'>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeProvider> {
    const provider = new FakeProvider();
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Of API №1. */
  get address(): string {
    return `${this.origin}/mgovSign/${TOKEN}`;
  }

  get codeText(): string {
    return `mobileSign:${this.address}`;
  }

  get documentText(): string {
    return TEXT;
  }

  get description() {
    return {
      description: 'Өтініш / Заявление № 000123',
      expiry_date: '2026-11-22T18:44:00.000+0500',
      organisation: {
        nameRu: 'АО «Үлгі қоры»',
        nameKz: '«Үлгі қоры» АҚ',
        nameEn: 'Sample Fund JSC',
        bin: '990140000017',
      },
      document: {uri: `${this.address}/document`, auth_type: 'Token', auth_token: BEARER},
    };
  }

  get documents() {
    return {
      signMethod: 'CMS_SIGN_ONLY',
      version: 1,
      // Not of the protocol: it has to come back all the same.
      hint: {of: ['the', 'provider']},
      documentsToSign: [
        {
          id: 1,
          nameRu: 'Заявление на возврат',
          nameKz: 'Қайтару туралы өтініш',
          nameEn: 'Refund application',
          meta: [
            {name: 'Бақылау коды / Код проверки', value: '47 18'},
            {name: 'Сома / Сумма', value: '120 000 ₸'},
          ],
          document: {file: {mime: 'text/plain', data: base64(TEXT)}},
        },
      ],
    };
  }

  /** From now on, in place of what the protocol would have; `none` drops the connection. */
  answer(call: ProviderCall, answer: ProviderAnswer | 'none'): void {
    this.#answers.set(call, answer);
  }

  get calls(): readonly ProviderCall[] {
    return this.received.map(({call}) => call);
  }

  /** What came last, signed or not. */
  get givenBack(): GivenBack {
    const last = this.received.filter(({call}) => call === 'give-back').at(-1);
    return JSON.parse(last?.body ?? '{"documentsToSign":[]}') as GivenBack;
  }

  /** The Base64 that came in place of the first document. */
  get signature(): string {
    return this.givenBack.documentsToSign[0]?.document.file.data ?? '';
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const call = callOf(request);
    if (call === undefined) {
      this.objections.push(`${request.method ?? ''} of an address that was never given`);
      response.writeHead(404).end();
      return;
    }
    const language = request.headers['accept-language'];
    this.received.push({call, language, body});
    this.#object(call, request, body);
    const answer = this.#answers.get(call) ?? this.#regular(call);
    if (answer === 'none') {
      request.socket.destroy();
      return;
    }
    const content = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, {'content-type': 'application/json', ...answer.headers});
    response.end(content);
  }

  #regular(call: ProviderCall): ProviderAnswer {
    const bodies = {
      describe: this.description,
      fetch: this.documents,
      'give-back': {status: 'success', backUrl: `${this.origin}/back`},
    };
    return {status: 200, body: bodies[call]};
  }

  #object(call: ProviderCall, {headers}: IncomingMessage, body: string): void {
    const isOpen = call === 'describe';
    const rules: Readonly<Record<string, boolean>> = {
      'Accept-Language': /^(kk|ru|en)$/.test(headers['accept-language'] ?? ''),
      Authorization: headers.authorization === (isOpen ? undefined : `Bearer ${BEARER}`),
      Cookie: headers.cookie === undefined,
      body: call === 'give-back' ? this.#isSameButForData(body) : body === '',
    };
    const broken = Object.keys(rules).filter((rule) => rules[rule] !== true);
    this.objections.push(...broken.map((rule) => `${call}: ${rule}`));
  }

  /** A declined request has a status besides, and the data as it was. */
  #isSameButForData(body: string): boolean {
    const {status, ...sent} = JSON.parse(body) as {status?: string; documentsToSign?: unknown};
    const isDeclined = status === 'CANCELED';
    if (status !== undefined && !isDeclined) return false;
    const original = this.documents;
    const [first] = (sent.documentsToSign ?? []) as typeof original.documentsToSign;
    const expected = original.documentsToSign.map((entry) => ({
      ...entry,
      document: {
        file: {
          ...entry.document.file,
          data: isDeclined ? entry.document.file.data : first?.document.file.data,
        },
      },
    }));
    try {
      assert.deepEqual(sent, {...original, documentsToSign: expected});
      return true;
    } catch {
      return false;
    }
  }
}

function callOf({method, url}: IncomingMessage): ProviderCall | undefined {
  const calls: Readonly<Record<string, ProviderCall>> = {
    [`GET /mgovSign/${TOKEN}`]: 'describe',
    [`GET /mgovSign/${TOKEN}/document`]: 'fetch',
    [`PUT /mgovSign/${TOKEN}/document`]: 'give-back',
  };
  return calls[`${method ?? ''} ${url ?? ''}`];
}
