import type {Row} from '@libsql/client';
import {parseMoney} from '../../../src/domain/decimal-money.ts';
import type {Money} from '../../../src/domain/money.ts';

/** Reads the columns of a row. A column of another type is a mistake in a statement, so it throws. */

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`database: ${column} is not text`);
  return value;
}

export function integerOf(row: Row, column: string): bigint {
  const value = row[column];
  if (typeof value !== 'bigint') throw new TypeError(`database: ${column} is not an integer`);
  return value;
}

export function bytesOf(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  if (!(value instanceof ArrayBuffer)) throw new TypeError(`database: ${column} has no bytes`);
  return new Uint8Array(value);
}

/** An amount kept in whole tiyn. */
export function moneyOf(row: Row, column: string): Money {
  const tiyn = integerOf(row, column);
  const money = parseMoney(`${tiyn / 100n}.${String(tiyn % 100n).padStart(2, '0')}`);
  if (money === undefined) throw new RangeError(`database: ${column} is not an amount`);
  return money;
}
