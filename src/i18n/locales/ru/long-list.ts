import type {LongListCatalog} from '../../catalogs/long-list.ts';

/** The Russian texts of a list too long to be drawn whole. */
export const texts: LongListCatalog = {
  find: 'Поиск в списке',
  hint: 'Введите номер, дату или сумму.',
  found: 'Найдено: {count}',
  tickAll: 'Отметить все: {count}',
};
