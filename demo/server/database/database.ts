import {createClient, type Client, type InArgs, type ResultSet} from '@libsql/client';
import {ADDED_COLUMNS, SCHEMA} from './schema.ts';

/** What runs one statement: the database itself, or a transaction in it. */
export interface Executor {
  execute(statement: {readonly sql: string; readonly args: InArgs}): Promise<ResultSet>;
}

export interface DatabaseAddress {
  /** `file:` for a file of this machine; `libsql:`, `https:` or `wss:` for a libSQL server. */
  readonly url: string;
  readonly authToken?: string;
}

const BUSY_TIMEOUT_MS = 5000;

/** The fund's database. Reads run at once; writes queue and run in transactions, one by one. */
export class Database implements Executor {
  readonly #client: Client;
  #lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(client: Client) {
    this.#client = client;
  }

  /** Opens the database and makes the tables that are not there yet. */
  static async open({url, authToken}: DatabaseAddress): Promise<Database> {
    const client = createClient({
      url,
      intMode: 'bigint',
      timeout: BUSY_TIMEOUT_MS,
      ...(authToken === undefined ? {} : {authToken}),
    });
    // So that reads go on beside a write; a libSQL server has that in its own settings.
    if (url.startsWith('file:')) await client.execute('PRAGMA journal_mode = WAL');
    await client.batch([...SCHEMA], 'write');
    for (const {table, column, statements} of ADDED_COLUMNS) {
      const sql = 'SELECT 1 FROM pragma_table_info(?) WHERE name = ?';
      const {rows} = await client.execute({sql, args: [table, column]});
      if (rows.length === 0) await client.batch([...statements], 'write');
    }
    return new Database(client);
  }

  execute(statement: {readonly sql: string; readonly args: InArgs}): Promise<ResultSet> {
    return this.#client.execute(statement);
  }

  /**
   * Runs the work in one transaction: all of it is stored, or nothing when it throws. The queue is
   * needed because embedded SQLite blocks the whole process while it waits for another's lock.
   */
  write<Result>(work: (transaction: Executor) => Promise<Result>): Promise<Result> {
    const result = this.#lastWrite.then(() => this.#transact(work));
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }

  /** Closes after the writes that have begun. */
  async close(): Promise<void> {
    await this.#lastWrite;
    this.#client.close();
  }

  async #transact<Result>(work: (transaction: Executor) => Promise<Result>): Promise<Result> {
    const transaction = await this.#client.transaction('write');
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } finally {
      // Rolls back what was not committed.
      transaction.close();
    }
  }
}
