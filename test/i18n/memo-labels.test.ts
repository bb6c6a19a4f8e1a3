import {expect} from '@open-wc/testing';
import {LANGUAGES, type LocalizedText} from '../../src/domain/language.ts';
import type {Catalogs} from '../../src/i18n/catalog-parts.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';

const label = (kk: string, ru: string, en: string): LocalizedText => ({kk, ru, en});

/** The words of the fund's memo (service specification, section 5); people know them from there. */
const LABELS: readonly (readonly [LocalizedText, (texts: Catalogs) => string])[] = [
  [
    label(
      'ЖЗШ-дан қате есептелген ЕЗЖ сомаларын қайтаруға өтініш',
      'Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС',
      'Application for the refund of VPC amounts credited to the IPSA by mistake',
    ),
    ({form}) => form.service.title,
  ],
  [
    label('Төлем тапсырмасының\u00a0№', '№\u00a0платежного поручения', 'Payment order No.'),
    ({form}) => form.orders.number,
  ],
  [label('Күні', 'Дата', 'Date'), ({form}) => form.orders.date],
  [
    label('Қолжетімді сома', 'Доступная сумма', 'Available amount'),
    ({form}) => form.orders.available,
  ],
  [
    label('Қайтарылатын сома', 'Сумма к возврату', 'Amount to refund'),
    ({form}) => form.orders.refund,
  ],
  [
    label(
      'Қажетті төлем тапсырмасын белгілеу қажет',
      'Необходимо отметить нужное платежное поручение',
      'Select the payment order you need',
    ),
    ({form}) => form.problems.orderRequired,
  ],
  [
    label('Жиынтық қайтару сомасы', 'Итоговая сумма возврата', 'Total amount to refund'),
    ({form}) => form.orders.total,
  ],
  [
    label('Бенефициар ТАӘ', 'ФИО бенефициара', 'Beneficiary’s full name'),
    ({form}) => form.beneficiary.fullName,
  ],
  [
    label('Бенефициар ЖСН', 'ИИН бенефициара', 'Beneficiary’s IIN'),
    ({form}) => form.beneficiary.iin,
  ],
  [
    label('Төлем валютасы', 'Валюта платежа', 'Payment currency'),
    ({form}) => form.beneficiary.currency,
  ],
  [label('Шотты таңдау', 'Выбор счета', 'Choose an account'), ({form}) => form.account.label],
  [label('Карточкалық', 'Карточный', 'Card account'), ({form}) => form.account.card],
  [label('Банк БСК', 'БИК банка', 'Bank BIC'), ({form}) => form.bank.bic],
  [label('Банк БСН', 'БИН банка', 'Bank BIN'), ({form}) => form.bank.bin],
  [label('Банк атауы', 'Наименование банка', 'Bank name'), ({form}) => form.bank.name],
  [
    label('Филиал/бөлімше атауы', 'Наименование филиала/отделения', 'Branch name'),
    ({form}) => form.bank.branch,
  ],
  [label('Банк ЖСК/IBAN', 'ИИК/IBAN банка', 'Bank IIK/IBAN'), ({form}) => form.bank.account],
  [
    label('Алушы ЖСК/IBAN', 'ИИК/IBAN получателя', 'Recipient’s IIK/IBAN'),
    ({form}) => form.recipient.label,
  ],
  [
    label('Банк мәліметтерін тексеру', 'Проверить банковские реквизиты', 'Check the bank details'),
    ({form}) => form.verification.button,
  ],
  [
    label('ЭЦҚ-мен қол қою', 'Подписать ЭЦП', 'Sign with EDS'),
    ({form}) => form.sign.method.ncalayer,
  ],
  [
    label('QR-мен қол қою', 'Подписать QR', 'Sign with QR'),
    ({form}) => form.sign.method['egov-qr'],
  ],
  [
    label('Сертификатты таңдау', 'Выбрать сертификат', 'Choose a certificate'),
    ({signing}) => signing.sign.chooseCertificate,
  ],
  [
    label(
      'QR-код арқылы қол қою үшін eGov Mobile қосымшасын ашу қажет',
      'Для подписания с помощью QR-кода необходимо открыть приложение eGov Mobile',
      'To sign with a QR code, open the eGov Mobile app',
    ),
    ({phone}) => phone.scan,
  ],
  [
    label(
      'Егер eGov Mobile қосымшаңыз жоқ болса, оны ресми сілтеме бойынша орнатыңыз',
      'Если у вас нет приложения eGov Mobile, установите его по официальной ссылке',
      'If you do not have the eGov Mobile app, install it from the official link',
    ),
    ({phone}) => phone.noApp,
  ],
  [
    label(
      'Құрылғыңызда орнатылған eGov Mobile қосымшасын ашыңыз',
      'Откройте приложение eGov Mobile, установленное на вашем устройстве',
      'Open the eGov Mobile app installed on your device',
    ),
    ({phone}) => phone.steps.openApp,
  ],
  [
    label(
      'Басты беттің жоғарғы оң бұрышындағы QR сканерін ашыңыз',
      'Откройте сканер QR в правом верхнем углу главной страницы',
      'Open the QR scanner in the top right corner of the main screen',
    ),
    ({phone}) => phone.steps.openScanner,
  ],
  [
    label(
      'Кодты оқу үшін телефонның камерасын сол QR-кодқа бағыттаңыз',
      'Наведите камеру телефона на этот QR-код, чтобы считать его',
      'Point the phone camera at this QR code to read it',
    ),
    ({phone}) => phone.steps.pointCamera,
  ],
  [
    label(
      'Қол қою сәтті аяқталды',
      'Подписание успешно завершено',
      'Signing completed successfully',
    ),
    ({signing}) => signing.receipt.heading,
  ],
  [label('Рақмет!', 'Спасибо!', 'Thank you!'), ({receipt}) => receipt.thanks],
];

/** Words of the memo that stand within a longer sentence. */
const WITHIN: readonly (readonly [LocalizedText, (texts: Catalogs) => string])[] = [
  [
    label(
      'лушының IBAN шоты 20 таңбадан тұрады',
      'чет IBAN получателя состоит из 20 символов',
      'he recipient’s IBAN has 20 characters',
    ),
    ({form}) => form.recipient.hint,
  ],
  [
    label('«Сіздің компьютеріңіз»', '«Ваш компьютер»', '“Your computer”'),
    ({signing}) => signing.ncalayer.fileKey,
  ],
  [label('«Қол қою»', '«Подписать»', '“Sign”'), ({phone}) => phone.steps.sign],
  [
    label(
      'Менің төлемдер\u00a0/ аударымдар туралы өтініштерім\u00a0/ ЕЗЖ\u00a0қайтару',
      'Мои заявления о выплатах\u00a0/ переводах\u00a0/ Возврат\u00a0ДПВ',
      'My payment\u00a0/ transfer applications\u00a0/ VPC\u00a0refund',
    ),
    ({receipt}) => receipt.nextStatus,
  ],
];

for (const language of LANGUAGES) {
  describe(`the labels of the memo in ${language}`, () => {
    for (const [words, textOf] of LABELS) {
      it(words[language], () => {
        expect(textOf(CATALOGS[language])).to.equal(words[language]);
      });
    }
    for (const [words, textOf] of WITHIN) {
      it(`… ${words[language]} …`, () => {
        expect(textOf(CATALOGS[language])).to.include(words[language]);
      });
    }
  });
}

describe('abbreviations of the title and of signing', () => {
  const explained = {
    kk: ['(ЖЗШ)', '(ЕЗЖ)', '(ЭЦҚ)', '(БЖЗҚ)', '(ЖТ МДҚ)'],
    ru: ['(ИПС)', '(ДПВ)', '(ЭЦП)', '(ЕНПФ)', '(ГБД ФЛ)'],
    en: ['(IPSA)', '(VPC)', '(EDS)', '(UAPF)'],
  };
  for (const language of LANGUAGES) {
    it(`are explained in the introduction in ${language}`, () => {
      const introduction = Object.values(CATALOGS[language].form.intro).join(' ');
      for (const abbreviation of explained[language]) {
        expect(introduction).to.include(abbreviation);
      }
    });
  }
});
