import type {LongListCatalog} from '../../catalogs/long-list.ts';

/** The Kazakh texts of a list too long to be drawn whole. */
export const texts: LongListCatalog = {
  find: 'Тізімнен іздеу',
  hint: 'Нөмірін, күнін немесе сомасын енгізіңіз.',
  found: 'Табылды: {count}',
  tickAll: 'Барлығын белгілеу: {count}',
};
