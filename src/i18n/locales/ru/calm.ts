import type {CalmCatalog} from '../../catalogs/calm.ts';

/** The Russian texts of the calm mode. */
export const texts: CalmCatalog = {
  position: 'Вопрос {current} из {total}',
  hints: {
    orders: 'Отметьте платеж, который нужно вернуть.',
    account: 'Введите номер своего счета и нажмите «Проверить банковские реквизиты».',
  },
  check: 'Проверьте данные',
  next: 'Далее',
  back: 'Назад',
};
