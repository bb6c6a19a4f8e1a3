import {join} from 'node:path';
import {
  readAuthorityState,
  writeAuthorityState,
} from '../../../demo/certificate-authority/authority-state.ts';
import {base64, daysFrom, mintRevocationList} from '../../../demo/certificate-authority/mint.ts';
import {importPrivateKey} from '../../../demo/pki/signature-maker.ts';
import {readConfiguration} from '../../../demo/server/configuration.ts';
import {
  createServer,
  type RunningServer,
  type ServerOptions,
} from '../../../demo/server/create-server.ts';
import {Certificate} from 'pkijs';

type Row = Readonly<Record<string, unknown>>;

/** Settings of the server, by their environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** The pages that the server shows beside its contract: the built portal, or what serves others. */
export type FundPages = Pick<ServerOptions, 'portalFolder' | 'pages'>;

export interface FundOptions {
  /** With the DEMO certificate authority in it; the database is made beside it. */
  readonly dataFolder: string;
  readonly pages: FundPages;
  readonly ncalayerAddress: string;
  readonly settings?: Settings;
}

interface LoggedLine {
  readonly line: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Starts the server with settings that come before those of the visit. */
type Start = (settings: Settings) => Promise<RunningServer>;

const MINUTE_MS = 60_000;

/** The fund's server as it is started for a person: the reference backend with the portal's pages. */
export class Fund {
  readonly logLines: string[];
  readonly #logged: readonly LoggedLine[];
  readonly #start: Start;
  readonly #clock: {aheadMs: number};
  #server: RunningServer;

  private constructor(
    server: RunningServer,
    start: Start,
    logLines: string[],
    logged: readonly LoggedLine[],
    clock: {aheadMs: number},
  ) {
    this.#server = server;
    this.#start = start;
    this.logLines = logLines;
    this.#logged = logged;
    this.#clock = clock;
  }

  static async open(options: FundOptions): Promise<Fund> {
    const {dataFolder, pages, ncalayerAddress, settings = {}} = options;
    const logLines: string[] = [];
    const logged: LoggedLine[] = [];
    const clock = {aheadMs: 0};
    const start: Start = (changed) =>
      createServer(
        readConfiguration({
          PORT: '0',
          FAULTS: 'true',
          DATA_FOLDER: dataFolder,
          NCALAYER_ADDRESS: ncalayerAddress,
          NCALAYER_SIMULATED: 'true',
          ...settings,
          ...changed,
        }),
        {
          ...pages,
          clock: () => new Date(Date.now() + clock.aheadMs),
          writeLog: (line) => {
            logged.push({line, at: Date.now()});
            logLines.push(line);
          },
        },
      );
    return new Fund(await start({}), start, logLines, logged, clock);
  }

  get address(): string {
    return this.#server.address;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /**
   * Ends the server and starts it anew at the same address, with the same database.
   *
   * @param changed settings that are other ones from now on.
   */
  async restart(changed: Settings = {}): Promise<void> {
    const {port} = new URL(this.address);
    await this.#server.close();
    this.#server = await this.#start({...changed, PORT: port});
  }

  /** Has the next calls of an operation of the contract fail; see the server's faults. */
  async arm(operation: string, fault: string, settings: object = {}): Promise<void> {
    const response = await fetch(new URL('/api/faults', this.address), {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({operation, fault, ...settings}),
    });
    if (!response.ok) throw new Error(`the fault was not armed: ${response.status}`);
  }

  letMinutesPass(minutes: number): void {
    this.#clock.aheadMs += minutes * MINUTE_MS;
  }

  /** When the last line of the log with all of the parts was written, in milliseconds since 1970. */
  lastLoggedAt(parts: readonly string[]): number {
    const found = this.#logged.filter(({line}) => parts.every((part) => line.includes(part)));
    const last = found.at(-1);
    if (!last) throw new Error(`the log has no line with ${parts.join(', ')}`);
    return last.at;
  }

  /** What was asked back can be asked back again. */
  async givesOrdersBack(): Promise<void> {
    const sql = "UPDATE payment_orders SET state = 'available'";
    await this.#server.database.execute({sql, args: []});
  }

  async endSessions(): Promise<void> {
    await this.#server.database.execute({sql: 'DELETE FROM sessions', args: []});
  }

  /** All rows of a table. */
  async rows(
    table: 'applications' | 'documents' | 'payment_orders' | 'signing_sessions',
  ): Promise<readonly Row[]> {
    return (await this.#server.database.execute({sql: `SELECT * FROM ${table}`, args: []})).rows;
  }

  /** The one row of a table; anything else fails. */
  async onlyRow(table: 'applications' | 'documents'): Promise<Row> {
    const [row, ...others] = await this.rows(table);
    if (!row || others.length > 0)
      throw new Error(`${table}: ${others.length + (row ? 1 : 0)} rows`);
    return row;
  }
}

/**
 * Lets the DEMO authority's revocation lists be a day too old, with new ones due in five minutes: as
 * if its publishing had been late.
 */
export async function makeRevocationListsLate(dataFolder: string, now = new Date()): Promise<void> {
  const folder = join(dataFolder, 'certificate-authority');
  const state = await readAuthorityState(folder);
  if (!state) throw new Error('there is no DEMO certificate authority');
  const chains = await Promise.all(
    state.chains.map(async (chain) => {
      const certificate = Certificate.fromBER(bytesOf(chain.issuingDer));
      const privateKey = await importPrivateKey(
        chain.algorithm,
        bytesOf(chain.issuingPrivateKeyPkcs8),
      );
      const revoked = chain.revoked.map(bytesOf);
      const list = await mintRevocationList({certificate, privateKey}, revoked, daysFrom(now, -31));
      return {...chain, revocationListDer: base64(list)};
    }),
  );
  const listAnewAt = new Date(now.getTime() + 5 * MINUTE_MS).toISOString();
  await writeAuthorityState(folder, {...state, chains, listAnewAt});
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'base64'));
