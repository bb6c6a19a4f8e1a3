import type {Row} from '@libsql/client';
import {parseIin, type Iin} from '../../../src/domain/iin.ts';
import type {Executor} from '../database/database.ts';
import {textOf} from '../database/read-row.ts';
import type {InventedPerson} from './invented-people.ts';

export interface Person {
  readonly id: string;
  readonly iin: Iin;
  readonly fullName: string;
  readonly accountCheck: InventedPerson['accountCheck'];
}

/** A person of the database with the hash of their password. */
export interface PersonWithPassword {
  readonly person: Person;
  readonly passwordHash: string;
}

export async function findPerson(database: Executor, id: string): Promise<Person | undefined> {
  const sql = 'SELECT * FROM people WHERE id = ?';
  const [row] = (await database.execute({sql, args: [id]})).rows;
  return row && personOf(row);
}

export async function findPersonByIin(
  database: Executor,
  iin: Iin,
): Promise<PersonWithPassword | undefined> {
  const sql = 'SELECT * FROM people WHERE iin = ?';
  const [row] = (await database.execute({sql, args: [iin]})).rows;
  return row && {person: personOf(row), passwordHash: textOf(row, 'password_hash')};
}

/** Stores the person; of one who is there already, the name and the password. */
export async function savePerson(
  database: Executor,
  {person, passwordHash}: PersonWithPassword,
): Promise<void> {
  await database.execute({
    sql: `INSERT INTO people (id, iin, full_name, password_hash, account_check)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE
          SET full_name = excluded.full_name, password_hash = excluded.password_hash`,
    args: [person.id, person.iin, person.fullName, passwordHash, person.accountCheck],
  });
}

/** Ends the sessions of the people whose ids begin so, and takes their passwords from them. */
export async function lockOut(transaction: Executor, idStart: string): Promise<void> {
  const args = [`${idStart}%`];
  await transaction.execute({sql: 'DELETE FROM sessions WHERE person_id LIKE ?', args});
  // No password has an empty hash.
  await transaction.execute({sql: `UPDATE people SET password_hash = '' WHERE id LIKE ?`, args});
}

function personOf(row: Row): Person {
  const iin = parseIin(textOf(row, 'iin'));
  if (iin === undefined) throw new TypeError('database: people.iin is not an IIN');
  return {
    id: textOf(row, 'id'),
    iin,
    fullName: textOf(row, 'full_name'),
    accountCheck: textOf(row, 'account_check') === 'refuse-name' ? 'refuse-name' : 'by-account',
  };
}
