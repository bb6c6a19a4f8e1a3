import type {HelpCatalog} from '../../catalogs/help.ts';

/** The Russian texts for those whom the page cannot help any further. */
export const texts: HelpCatalog = {
  heading: 'Другие способы подать заявление',
  call: 'Позвоните:',
  bring: 'Придите в отделение фонда. Возьмите с собой:',
  identityCard: 'удостоверение личности',
  paymentOrder: 'номер и дату платежного поручения',
  account: 'реквизиты своего счета (IBAN)',
  branches: 'Адреса отделений',
  status: 'Посмотреть статус своих заявлений',
  print: 'Распечатать заполненное заявление',
  printHint: 'Пустые строки заполните от руки и подпишите лист. При этом ничего не отправляется.',
  takeToBranch: 'Принесите этот лист и удостоверение личности в отделение фонда.',
  signature: 'Подпись',
};
