import type {LongListCatalog} from '../../catalogs/long-list.ts';

/** The English texts of a list too long to be drawn whole. */
export const texts: LongListCatalog = {
  find: 'Find in the list',
  hint: 'Enter a number, a date or an amount.',
  found: 'Found: {count}',
  tickAll: 'Select all: {count}',
};
