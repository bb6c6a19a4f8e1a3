import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createClient} from '@libsql/client';
import {Database} from '../../../demo/server/database/database.ts';
import {SCHEMA} from '../../../demo/server/database/schema.ts';
import {findDocument} from '../../../demo/server/refund/document-repository.ts';

describe('a database from before documents kept the kind of account', () => {
  let folder: string;
  let url: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'older-database-'));
    url = `file:${join(folder, 'refund.db')}`;
    const client = createClient({url});
    const older = SCHEMA.filter((statement) => !statement.includes('signing_sessions')).map(
      (statement) => statement.replace('account_kind TEXT NOT NULL,', ''),
    );
    await client.batch([
      ...older,
      "INSERT INTO people VALUES ('p', '990101500016', 'A B', '', 'by-account')",
      `INSERT INTO documents VALUES ('d', 'p', 'k', '', 'issued', 'kk', x'41', '', '[]',
         '990101500016', '722', 'KZ', 50000, '2026-11-22T14:35:00+05:00', '2026-11-22T14:50:00+05:00')`,
    ]);
    client.close();
  });
  after(() => rm(folder, {recursive: true}));

  it('is taken up, and has its unsigned documents issued anew', async () => {
    for (let opening = 0; opening < 2; opening++) {
      const database = await Database.open({url});
      const document = await findDocument(database, 'p', 'd');
      assert.equal(document?.status, 'used');
      assert.equal(document.iban, 'KZ');
      await database.close();
    }
  });
});
