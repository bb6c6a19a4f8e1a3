import type {Branded} from './brand.ts';

/** A bank identifier code: four letters, two of the country, two of the place, maybe three more. */
export type Bic = Branded<string, 'Bic'>;

const SHAPE = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** Reads a BIC of 8 or 11 characters; `undefined` when the shape is wrong. */
export const parseBic = (text: string): Bic | undefined =>
  SHAPE.test(text) ? (text as Bic) : undefined;
