import type {ListCatalog} from '../../catalogs/list.ts';

/** The Russian texts of the list of applications. */
export const texts: ListCatalog = {
  heading: 'Заявления на возврат ДПВ',
  loading: 'Загружаем ваши заявления…',
  empty: 'Вы еще не подавали заявлений на возврат ДПВ.',
  apply: 'Подать заявление',
  outdated: 'Не удалось обновить список. Статусы могли измениться.',
  application: 'Заявление №\u00a0{number}',
  status: 'Статус',
  changedAt: 'Статус изменен',
  reason: 'Причина',
  noReason: 'Причина не указана. Обратитесь в фонд.',
  receipt: 'Квитанция',
  receiptOf: 'Квитанция: заявление №\u00a0{number}',
  changed: 'Заявление №\u00a0{number}. Новый статус: {status}',
  severalChanged: {
    one: 'Новости по {count} заявлению',
    few: 'Новости по {count} заявлениям',
    many: 'Новости по {count} заявлениям',
    other: 'Новости по {count} заявления',
  },
  statuses: {
    registered: 'Принято',
    'in-review': 'На рассмотрении',
    approved: 'Одобрено',
    'sent-to-bank': 'Отправлено на выплату',
    executed: 'Сумма возвращена',
    rejected: 'Отказано',
    'returned-by-bank': 'Возвращено банком',
    withdrawn: 'Отозвано',
    unknown: 'В обработке',
  },
};
