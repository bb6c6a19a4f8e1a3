import type {AccountKind, BankDetails} from '../domain/bank-details.ts';
import type {Beneficiary} from '../domain/beneficiary.ts';
import type {CalendarDate} from '../domain/calendar-date.ts';
import type {DocumentFact, DocumentId} from '../domain/document-to-sign.ts';
import type {Language, LocalizedText} from '../domain/language.ts';
import {toDecimal} from '../domain/decimal-money.ts';
import type {Money} from '../domain/money.ts';
import type {PaymentOrder} from '../domain/payment-order.ts';
import type {Timestamp} from '../domain/timestamp.ts';

/** All that the document of the adapter in memory says. */
export interface MemoryDocument {
  readonly id: DocumentId;
  readonly issuedAt: Timestamp;
  readonly beneficiary: Beneficiary;
  readonly orders: readonly PaymentOrder[];
  readonly total: Money;
  readonly details: BankDetails;
}

export const DOCUMENT_NAME: LocalizedText = {
  kk: 'ЖЗШ-дан қате есептелген ЕЗЖ сомаларын қайтаруға өтініш',
  ru: 'Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС',
  en: 'Application for the refund of VPC amounts credited to the IPSA by mistake',
};

const SAMPLE_NOTE: LocalizedText = {
  kk: 'ҮЛГІ: құжат браузер жадында жасалған, оны ешбір қор қабылдамайды.',
  ru: 'ОБРАЗЕЦ: документ создан в памяти браузера, ни один фонд его не принимает.',
  en: 'SAMPLE: made in the memory of the browser; no fund will receive it.',
};

const LABELS = {
  document: {kk: 'Құжат', ru: 'Документ', en: 'Document'},
  issued: {kk: 'Берілген уақыты', ru: 'Сформирован', en: 'Issued'},
  beneficiary: {kk: 'Бенефициар', ru: 'Бенефициар', en: 'Beneficiary'},
  iin: {kk: 'ЖСН', ru: 'ИИН', en: 'IIN'},
  order: {kk: 'Төлем тапсырмасы', ru: 'Платежное поручение', en: 'Payment order'},
  total: {kk: 'Жиынтық қайтару сомасы', ru: 'Итоговая сумма возврата', en: 'Total to refund'},
  accountKind: {kk: 'Шот түрі', ru: 'Вид счета', en: 'Kind of account'},
  recipientIban: {kk: 'Алушы ЖСК/IBAN', ru: 'ИИК/IBAN получателя', en: 'Recipient’s IIK/IBAN'},
  bankName: {kk: 'Банк атауы', ru: 'Наименование банка', en: 'Bank name'},
  branch: {kk: 'Филиал атауы', ru: 'Наименование филиала', en: 'Branch name'},
  bic: {kk: 'Банк БСК', ru: 'БИК банка', en: 'Bank BIC'},
  bin: {kk: 'Банк БСН', ru: 'БИН банка', en: 'Bank BIN'},
  bankIban: {kk: 'Банк ЖСК/IBAN', ru: 'ИИК/IBAN банка', en: 'Bank IIK/IBAN'},
} as const satisfies Record<string, LocalizedText>;

const ACCOUNT_KIND_NAMES: Readonly<Record<AccountKind, LocalizedText>> = {
  card: {kk: 'карточкалық', ru: 'карточный', en: 'card'},
  current: {kk: 'ағымдағы', ru: 'текущий', en: 'current'},
  savings: {kk: 'жинақ', ru: 'сберегательный', en: 'savings'},
};

const inTenge = (money: Money): string => `${toDecimal(money)} KZT`;

const dayMonthYear = (date: CalendarDate): string => date.split('-').reverse().join('.');

/** The application as plain text: lines end with a line feed, amounts have two decimals. */
export function writeMemoryDocument(
  {id, issuedAt, beneficiary, orders, total, details}: MemoryDocument,
  language: Language,
): string {
  const line = (label: keyof typeof LABELS, value: string): string =>
    `${LABELS[label][language]}: ${value}`;
  const {bank} = details;
  const lines = [
    SAMPLE_NOTE[language],
    '',
    DOCUMENT_NAME[language],
    '',
    line('document', id),
    line('issued', issuedAt),
    line('beneficiary', beneficiary.fullName),
    line('iin', beneficiary.iin),
    '',
    ...orders.map(({number, date, available}) =>
      line('order', `№ ${number}, ${dayMonthYear(date)}, ${inTenge(available)}`),
    ),
    line('total', inTenge(total)),
    '',
    line('accountKind', ACCOUNT_KIND_NAMES[details.accountKind][language]),
    line('recipientIban', details.iban),
    line('bankName', bank.name[language]),
    line('branch', bank.branch[language]),
    line('bic', bank.bic),
    line('bin', bank.bin),
    line('bankIban', bank.account),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

/** The same in short, for a list beside the document. */
export const memoryDocumentFacts = ({total, details}: MemoryDocument): readonly DocumentFact[] => [
  {name: LABELS.total, value: inTenge(total)},
  {name: LABELS.recipientIban, value: details.iban},
];
