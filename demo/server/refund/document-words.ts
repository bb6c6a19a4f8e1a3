import type {AccountKind} from '../../../src/domain/bank-details.ts';
import type {Language, LocalizedText} from '../../../src/domain/language.ts';

/** The words of an application in one language. */
export interface DocumentWords {
  readonly demonstration: string;
  readonly addressee: string;
  readonly documentNumber: string;
  readonly issuedAt: string;
  readonly signBefore: string;
  readonly language: string;
  readonly applicant: string;
  readonly fullName: string;
  readonly iin: string;
  readonly paymentOrders: string;
  readonly orderLine: (number: string, date: string, amount: string) => string;
  readonly total: string;
  readonly currency: string;
  readonly bank: string;
  readonly bankName: string;
  readonly branch: string;
  readonly bic: string;
  readonly bin: string;
  readonly bankAccount: string;
  readonly recipient: string;
  readonly accountKind: string;
  readonly accountKinds: Readonly<Record<AccountKind, string>>;
  readonly recipientAccount: string;
  readonly consent: string;
}

export const DOCUMENT_NAME: LocalizedText = {
  kk: 'ЖЗШ-дан қате есептелген ЕЗЖ сомаларын қайтаруға өтініш',
  ru: 'Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС',
  en: 'Application for the refund of VPC amounts credited to the IPSA by mistake',
};

export const FACT_NAMES = {
  operation: {kk: 'Өтініш түрі', ru: 'Вид заявления', en: 'Kind of application'},
  amount: {kk: 'Жиынтық қайтару сомасы', ru: 'Итоговая сумма возврата', en: 'Total to be refunded'},
  orderCount: {
    kk: 'Төлем тапсырмаларының саны',
    ru: 'Количество платежных поручений',
    en: 'Number of payment orders',
  },
  bank: {kk: 'Банк атауы', ru: 'Наименование банка', en: 'Bank name'},
  account: {kk: 'Алушы ЖСК/IBAN', ru: 'ИИК/IBAN получателя', en: 'Recipient’s IIK/IBAN'},
} as const satisfies Record<string, LocalizedText>;

export const OPERATION_NAME: LocalizedText = {
  kk: 'ЕЗЖ қайтару',
  ru: 'Возврат ДПВ',
  en: 'VPC refund',
};

const KAZAKH: DocumentWords = {
  demonstration: 'Бұл – демонстрациялық құжат, оның заңды күші жоқ.',
  addressee: 'Кімге: «Бірыңғай жинақтаушы зейнетақы қоры» акционерлік қоғамы',
  documentNumber: 'Құжаттың №',
  issuedAt: 'Берілген уақыты',
  signBefore: 'Қол қоюдың соңғы уақыты',
  language: 'Құжаттың тілі: қазақша',
  applicant: 'Өтініш беруші (бенефициар)',
  fullName: 'ТАӘ',
  iin: 'ЖСН',
  paymentOrders: 'Қайтарылуы сұралатын төлем тапсырмалары',
  orderLine: (number, date, amount) => `№ ${number}, күні ${date}, қайтарылатын сома ${amount}`,
  total: 'Жиынтық қайтару сомасы',
  currency: 'Төлем валютасы: KZT – теңге',
  bank: 'Төлем жүргізілген банк',
  bankName: 'Банк атауы',
  branch: 'Филиал/бөлімше атауы',
  bic: 'Банк БСК',
  bin: 'Банк БСН',
  bankAccount: 'Банк ЖСК/IBAN',
  recipient: 'Сома есепке жазылатын шот',
  accountKind: 'Шоттың түрі',
  accountKinds: {card: 'карточкалық', current: 'ағымдағы', savings: 'жинақ (салым)'},
  recipientAccount: 'Алушы ЖСК/IBAN',
  consent:
    'Көрсетілген ерікті зейнетақы жарналарының (ЕЗЖ) жеке зейнетақы шотына (ЖЗШ) қате ' +
    'есептелгенін растаймын және оларды жоғарыдағы деректемелер бойынша қайтаруды сұраймын. ' +
    'Осы өтінішті қарау үшін дербес деректерімді жинауға және өңдеуге келісім беремін.',
};

const RUSSIAN: DocumentWords = {
  demonstration: 'Это демонстрационный документ, он не имеет юридической силы.',
  addressee: 'Кому: акционерное общество «Единый накопительный пенсионный фонд»',
  documentNumber: 'Документ №',
  issuedAt: 'Время выдачи',
  signBefore: 'Подписать до',
  language: 'Язык документа: русский',
  applicant: 'Заявитель (бенефициар)',
  fullName: 'ФИО',
  iin: 'ИИН',
  paymentOrders: 'Платежные поручения, суммы которых прошу вернуть',
  orderLine: (number, date, amount) => `№ ${number} от ${date}, сумма к возврату ${amount}`,
  total: 'Итоговая сумма возврата',
  currency: 'Валюта платежа: KZT – тенге',
  bank: 'Банк, через который проведен платеж',
  bankName: 'Наименование банка',
  branch: 'Наименование филиала/отделения',
  bic: 'БИК банка',
  bin: 'БИН банка',
  bankAccount: 'ИИК/IBAN банка',
  recipient: 'Счет для зачисления',
  accountKind: 'Вид счета',
  accountKinds: {card: 'карточный', current: 'текущий', savings: 'сберегательный (вклад)'},
  recipientAccount: 'ИИК/IBAN получателя',
  consent:
    'Подтверждаю, что указанные добровольные пенсионные взносы (ДПВ) зачислены на ' +
    'индивидуальный пенсионный счет (ИПС) по ошибке, и прошу вернуть их по реквизитам выше. ' +
    'Даю согласие на сбор и обработку моих персональных данных для рассмотрения этого заявления.',
};

const ENGLISH: DocumentWords = {
  demonstration: 'This is a demonstration document. It has no legal force.',
  addressee: 'To: Unified Accumulative Pension Fund Joint Stock Company',
  documentNumber: 'Document No.',
  issuedAt: 'Issued at',
  signBefore: 'To be signed before',
  language: 'Language of the document: English',
  applicant: 'Applicant (beneficiary)',
  fullName: 'Full name',
  iin: 'IIN',
  paymentOrders: 'Payment orders whose amounts I ask to be refunded',
  orderLine: (number, date, amount) => `No. ${number} of ${date}, amount to refund ${amount}`,
  total: 'Total to be refunded',
  currency: 'Payment currency: KZT – tenge',
  bank: 'Bank that made the payment',
  bankName: 'Bank name',
  branch: 'Branch name',
  bic: 'Bank BIC',
  bin: 'Bank BIN',
  bankAccount: 'Bank IIK/IBAN',
  recipient: 'Account to be credited',
  accountKind: 'Kind of account',
  accountKinds: {card: 'card', current: 'current', savings: 'savings (deposit)'},
  recipientAccount: 'Recipient’s IIK/IBAN',
  consent:
    'I confirm that these voluntary pension contributions (VPC) were credited to the individual ' +
    'pension savings account (IPSA) by mistake, and I ask for their refund to the details above. ' +
    'I agree that my personal data are collected and processed to consider this application.',
};

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  kk: KAZAKH,
  ru: RUSSIAN,
  en: ENGLISH,
};
