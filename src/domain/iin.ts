import type {Branded} from './brand.ts';
import {isIdentificationNumber} from './identification-number.ts';

/** A person's individual identification number: 12 digits, the first six the date of birth. */
export type Iin = Branded<string, 'Iin'>;

/** Reads an IIN; `undefined` when the digits or the check digit are wrong. */
export const parseIin = (text: string): Iin | undefined =>
  isIdentificationNumber(text) ? (text as Iin) : undefined;
