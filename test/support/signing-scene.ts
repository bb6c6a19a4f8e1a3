import assert from 'node:assert/strict';
import type {KeyAlgorithmName} from '../../demo/pki/signature-maker.ts';
import type {DemoKeyKind} from '../../demo/certificate-authority/certificate-profile.ts';
import type {
  DocumentsForPhone,
  SessionDescription,
} from '../../demo/server/egov-mobile/phone-messages.ts';
import type {Language} from '../../src/domain/language.ts';
import type {SigningSession, SigningSessionState} from '../../src/domain/signing-session.ts';
import type {SigningSessionAdapter} from '../../src/adapter/refund-adapter.ts';
import {
  compose,
  DemoServer,
  options,
  TEST_TIME,
  type Composed,
  type PersonId,
  type SignedInPerson,
} from './demo-server.ts';

/** An answer to a phone, read. */
export interface PhoneAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** What comes back from a phone. */
export type ReturnedBody = Readonly<Record<string, unknown>>;

/** How phones reach the server in these tests: not as the pages do. */
export const PUBLIC_ADDRESS = 'https://qr.fund.example';

/** One person with an issued document and the fund's server. */
export class SigningScene {
  readonly demo: DemoServer;
  person: SignedInPerson;
  composed: Composed;

  private constructor(demo: DemoServer, person: SignedInPerson, composed: Composed) {
    this.demo = demo;
    this.person = person;
    this.composed = composed;
  }

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<SigningScene> {
    const demo = await DemoServer.start({PUBLIC_ADDRESS, ...environment});
    const person = await demo.signIn('one-order');
    return new SigningScene(demo, person, await compose(person));
  }

  close(): Promise<void> {
    return this.demo.stop();
  }

  /** As if nobody had done anything yet; the clock, too. */
  async reset(): Promise<void> {
    this.demo.now = TEST_TIME;
    this.demo.logLines.length = 0;
    await this.demo.running.database.write(async (transaction) => {
      for (const sql of [
        'DELETE FROM signing_sessions',
        'DELETE FROM applications',
        'DELETE FROM document_orders',
        'DELETE FROM documents',
        "UPDATE payment_orders SET state = 'available', available_tiyn = 50000 WHERE person_id = 'one-order'",
      ]) {
        await transaction.execute({sql, args: []});
      }
    });
    this.person = await this.demo.signIn('one-order');
    this.composed = await compose(this.person);
  }

  /** The server stops and starts again; the person's page goes on at its new port. */
  async restart(): Promise<void> {
    await this.demo.restart();
    this.person = await this.demo.signIn('one-order');
  }

  get sessions(): SigningSessionAdapter {
    const {signingSessions} = this.person.adapter;
    assert.ok(signingSessions);
    return signingSessions;
  }

  begin(): Promise<SigningSession> {
    return this.sessions.createSession(this.composed.document.id, options);
  }

  /** The state now, without waiting. */
  async stateOf(session: SigningSession): Promise<SigningSessionState> {
    const resumed = await this.sessions.resumeSession(session, options);
    assert.ok(resumed);
    return resumed.state;
  }

  /** The page's own calls, past its adapter. */
  async call(
    method: string,
    path: string,
    {secret, person = this.person}: {secret?: string; person?: SignedInPerson} = {},
  ): Promise<{readonly status: number; readonly body: Readonly<Record<string, unknown>>}> {
    const response = await fetch(this.demo.url(`/api/refund/signing-sessions${path}`), {
      method,
      headers: {
        ...person.headers,
        ...(secret === undefined ? {} : {'signing-session-secret': secret}),
      },
    });
    return {
      status: response.status,
      body: (await response.json()) as Readonly<Record<string, unknown>>,
    };
  }

  /** A phone that has scanned the code, has been told about it, and has fetched the document. */
  async phoneWithDocument(session: SigningSession): Promise<PhoneCalls> {
    const phone = new PhoneCalls(this.demo, session.qrText);
    assert.equal((await phone.describe()).status, 200);
    assert.equal((await phone.fetchDocuments()).status, 200);
    return phone;
  }

  async applicationCount(): Promise<number> {
    return (await this.demo.rows('applications')).length;
  }
}

/** The calls of eGov Mobile for one code, bare. */
export class PhoneCalls {
  readonly #demo: DemoServer;
  readonly #path: string;
  language: Language | undefined = 'ru';
  description: SessionDescription | undefined;
  documents: DocumentsForPhone | undefined;

  constructor(demo: DemoServer, qrText: string) {
    this.#demo = demo;
    const address = /^mobileSign:(.+)$/.exec(qrText)?.[1] ?? '';
    assert.ok(address.startsWith(`${PUBLIC_ADDRESS}/mgovSign/`), address);
    this.#path = address.slice(PUBLIC_ADDRESS.length);
  }

  /** From the code. */
  get token(): string {
    return this.#path.split('/').at(-1) ?? '';
  }

  get bearer(): string | undefined {
    return this.description?.document.auth_token;
  }

  /** API №1. */
  async describe(): Promise<PhoneAnswer> {
    const answer = await this.send('GET', '');
    if (answer.status === 200) this.description = answer.body as unknown as SessionDescription;
    return answer;
  }

  /** API №2. */
  async fetchDocuments(): Promise<PhoneAnswer> {
    const answer = await this.send('GET', '/document', {bearer: this.bearer});
    if (answer.status === 200) this.documents = answer.body as unknown as DocumentsForPhone;
    return answer;
  }

  giveBack(body: unknown, method: 'PUT' | 'POST' = 'PUT'): Promise<PhoneAnswer> {
    return this.send(method, '/document', {bearer: this.bearer, body});
  }

  decline(): Promise<PhoneAnswer> {
    return this.giveBack({...this.documents, status: 'CANCELED'});
  }

  /** What came, with a signature in place of the document. */
  async signed(
    id: PersonId = 'one-order',
    kind: DemoKeyKind = 'valid',
    algorithm: KeyAlgorithmName = 'rsa',
  ): Promise<ReturnedBody> {
    const data = this.documents?.documentsToSign[0]?.document.file.data ?? '';
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    const {cms} = await this.#demo.sign({bytes}, id, kind, algorithm);
    return this.returned(cms);
  }

  returned(data: string, changes: ReturnedBody = {}, ofDocument: ReturnedBody = {}): ReturnedBody {
    const documentsToSign = this.documents?.documentsToSign.map((document) => ({
      ...document,
      document: {file: {...document.document.file, data}},
      ...ofDocument,
    }));
    return {...this.documents, documentsToSign, ...changes};
  }

  async send(
    method: string,
    path: string,
    {bearer, body}: {bearer?: string | undefined; body?: unknown} = {},
  ): Promise<PhoneAnswer> {
    const response = await fetch(this.#demo.url(this.#path + path), {
      method,
      redirect: 'manual',
      headers: {
        ...(this.language === undefined ? {} : {'accept-language': this.language}),
        ...(bearer === undefined ? {} : {authorization: `Bearer ${bearer}`}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
      },
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as PhoneAnswer['body'],
      headers: response.headers,
    };
  }
}
