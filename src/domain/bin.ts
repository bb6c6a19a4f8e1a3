import type {Branded} from './brand.ts';
import {isIdentificationNumber} from './identification-number.ts';

/** An organisation's business identification number: 12 digits. */
export type Bin = Branded<string, 'Bin'>;

/** Reads a BIN; `undefined` when the digits or the check digit are wrong. */
export const parseBin = (text: string): Bin | undefined =>
  isIdentificationNumber(text) ? (text as Bin) : undefined;
