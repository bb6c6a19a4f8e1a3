import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {loadDemoKeys, signingKeyOf} from '../../demo/certificate-authority/demo-keys.ts';
import type {DemoKeyKind} from '../../demo/certificate-authority/certificate-profile.ts';
import {makeSignature, type KeyAlgorithmName} from '../../demo/pki/signature-maker.ts';
import {readConfiguration} from '../../demo/server/configuration.ts';
import {createServer, type RunningServer} from '../../demo/server/create-server.ts';
import {INVENTED_PEOPLE} from '../../demo/server/people/invented-people.ts';
import {demoIban} from '../../demo/server/people/payment-banks.ts';
import {INVENTED_PASSWORD} from '../../demo/server/people/seed-people.ts';
import {HttpRefundAdapter} from '../../src/adapter/http-refund-adapter.ts';
import type {BankDetails} from '../../src/domain/bank-details.ts';
import type {DocumentToSign} from '../../src/domain/document-to-sign.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {RefundForm} from '../../src/domain/refund-form.ts';
import {parseIban} from '../../src/domain/parse-iban.ts';
import {parseCms, type Signature} from '../../src/domain/signature.ts';

export type PersonId = (typeof INVENTED_PEOPLE)[number]['id'];

/** When the tests of the server take place, unless they set its clock on. */
export const TEST_TIME = new Date('2026-11-22T09:35:00Z');

/** A signal for calls that nobody aborts. */
export const options = {signal: new AbortController().signal};

export interface SignedInPerson {
  readonly adapter: HttpRefundAdapter;
  /** For calls that the adapter would never make. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The reference backend on a free port, with a database and a DEMO authority of its own. */
export class DemoServer {
  /** What the server wrote into its log. */
  readonly logLines: string[] = [];
  now = TEST_TIME;
  /** Where the database and the DEMO authority are. */
  readonly folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  #server: RunningServer | undefined;

  private constructor(folder: string, environment: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#environment = environment;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<DemoServer> {
    const demo = new DemoServer(await mkdtemp(join(tmpdir(), 'refund-server-')), environment);
    await demo.#run();
    return demo;
  }

  /** Stops the server and starts it again, at another port, on what it has stored. */
  async restart(): Promise<void> {
    await this.#server?.close();
    await this.#run();
  }

  get running(): RunningServer {
    if (!this.#server) throw new Error('the server has not been started');
    return this.#server;
  }

  url(path: string): string {
    return new URL(path, this.running.address).href;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    await rm(this.folder, {recursive: true});
  }

  async #run(): Promise<void> {
    const variables = {PORT: '0', FAULTS: 'true', DATA_FOLDER: this.folder, ...this.#environment};
    this.#server = await createServer(readConfiguration(variables), {
      clock: () => this.now,
      writeLog: (line) => this.logLines.push(line),
    });
  }

  async signIn(id: PersonId): Promise<SignedInPerson> {
    const response = await this.trySignIn(iinOf(id), INVENTED_PASSWORD);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const {csrfToken} = (await response.json()) as {csrfToken: string};
    const adapter = new HttpRefundAdapter({
      baseUrl: this.url('/api/refund'),
      headers: () => ({cookie}),
      csrfToken: () => csrfToken,
      retryDelayMs: 1,
      signingSessions: true,
    });
    const headers = {cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json'};
    return {adapter, headers};
  }

  trySignIn(
    iin: string,
    password: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(this.url('/api/session'), {
      method: 'POST',
      headers: {...headers, 'content-type': 'application/json'},
      body: JSON.stringify({iin, password}),
    });
  }

  /** Has the next call of an operation fail. */
  async arm(operation: string, fault: string): Promise<void> {
    await fetch(this.url('/api/faults'), {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({operation, fault}),
    });
  }

  /** Signs with a minted key, as NCALayer would. */
  async sign(
    document: Pick<DocumentToSign, 'bytes'>,
    id: PersonId,
    kind: DemoKeyKind = 'valid',
    algorithm: KeyAlgorithmName = 'rsa',
  ): Promise<Signature> {
    const keys = await loadDemoKeys(join(this.folder, 'certificate-authority'));
    const key = keys.find(
      (candidate) =>
        candidate.personId === id && candidate.kind === kind && candidate.algorithm === algorithm,
    );
    if (!key) throw new Error(`no ${algorithm} key of kind ${kind} was minted for ${id}`);
    const der = await makeSignature(document.bytes, signingKeyOf(key), {signingTime: this.now});
    const cms = parseCms(Buffer.from(der).toString('base64'));
    if (!cms) throw new Error('the signature maker made no CMS');
    return {method: 'ncalayer', cms};
  }

  /** All rows of a table. */
  async rows(table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const {rows} = await this.running.database.execute({sql: `SELECT * FROM ${table}`, args: []});
    return rows;
  }
}

export function iinOf(id: PersonId): string {
  return INVENTED_PEOPLE.find((person) => person.id === id)?.iin ?? '';
}

/** An account at Kaspi Bank whose last two digits decide what the demo answers. */
export const accountEnding = (ending: string): string => demoIban('722', `C0000123456${ending}`);

/** The details of the first orders of the form, with the account to be credited. */
export function detailsOf(form: RefundForm, account: string, orderCount = 1): BankDetails {
  const orders = form.orders.slice(0, orderCount);
  const iban = parseIban(account);
  const bank = orders[0]?.bank;
  if (!iban.ok || !bank) throw new Error('no details can be made of these samples');
  return {orderIds: orders.map(({id}) => id), bank, accountKind: 'card', iban: iban.value};
}

let keyCount = 0;

export const makeKey = (): IdempotencyKey => `test-key-${++keyCount}` as IdempotencyKey;

export interface Composed {
  readonly document: DocumentToSign;
  readonly idempotencyKey: IdempotencyKey;
  readonly details: BankDetails;
}

/** Fills in the form for the first order, has the account confirmed and the document issued. */
export async function compose({adapter}: SignedInPerson, orderCount = 1): Promise<Composed> {
  const form = await adapter.loadRefundForm(options);
  const details = detailsOf(form, accountEnding('78'), orderCount);
  await adapter.verifyBankDetails(details, options);
  const idempotencyKey = makeKey();
  const document = await adapter.composeDocument({details, idempotencyKey}, 'ru', options);
  return {document, idempotencyKey, details};
}
