import type {LocalizedText} from '../../../src/domain/language.ts';
import {texts as enPhone} from '../../../src/i18n/locales/en/phone.ts';
import {texts as enSigning} from '../../../src/i18n/locales/en/signing.ts';
import {texts as kkPhone} from '../../../src/i18n/locales/kk/phone.ts';
import {texts as kkSigning} from '../../../src/i18n/locales/kk/signing.ts';
import {texts as ruPhone} from '../../../src/i18n/locales/ru/phone.ts';
import {texts as ruSigning} from '../../../src/i18n/locales/ru/signing.ts';
import type {RejectionReason} from '../signature-verifier/verdict.ts';

/** What people compare on the page and on the phone has to be the same there and here. */
export const ORGANISATION_NAME: LocalizedText = {
  kk: kkPhone.organisationName,
  ru: ruPhone.organisationName,
  en: enPhone.organisationName,
};

export const CONTROL_CODE_NAME: LocalizedText = {
  kk: kkPhone.controlCode,
  ru: ruPhone.controlCode,
  en: enPhone.controlCode,
};

/** The same reason as the page tells. */
export const rejectionText = (reason: RejectionReason): LocalizedText => ({
  kk: kkSigning.sign.rejected[reason],
  ru: ruSigning.sign.rejected[reason],
  en: enSigning.sign.rejected[reason],
});

/** What a phone shows when it does not get what it asks for. */
export const PHONE_MESSAGES = {
  unknown: {
    kk: 'Мұндай QR код жоқ. Порталдағы QR кодты қайта сканерлеңіз.',
    ru: 'Такого QR-кода нет. Отсканируйте QR-код на портале еще раз.',
    en: 'There is no such QR code. Scan the QR code on the portal again.',
  },
  unauthorized: {
    kk: 'Құжатты ашуға рұқсат жоқ. Порталдағы QR кодты қайта сканерлеңіз.',
    ru: 'Нет разрешения открыть документ. Отсканируйте QR-код на портале еще раз.',
    en: 'There is no permission to open the document. Scan the QR code on the portal again.',
  },
  expired: {
    kk: 'QR кодтың уақыты өтті. Порталда жаңа QR код алыңыз.',
    ru: 'Время QR-кода истекло. Получите на портале новый QR-код.',
    en: 'The time of the QR code is over. Get a new QR code on the portal.',
  },
  cancelled: {
    kk: 'Порталда қол қоюдан бас тартылды. Ештеңе жіберілген жоқ.',
    ru: 'Подписание отменено на портале. Ничего не отправлено.',
    en: 'The signing was cancelled on the portal. Nothing has been sent.',
  },
  superseded: {
    kk: 'Бұл QR код енді жарамсыз. Порталды қараңыз: жаңа QR код жасалған немесе құжатқа қол қойылған.',
    ru: 'Этот QR-код больше не действует. Посмотрите на портал: создан новый QR-код или документ уже подписан.',
    en: 'This QR code is no longer valid. Look at the portal: there is a new QR code, or the document has been signed.',
  },
  declined: {
    kk: 'Сіз қол қоюдан бас тарттыңыз. Ештеңе жіберілген жоқ. Порталда жаңа QR код алуға болады.',
    ru: 'Вы отказались подписывать. Ничего не отправлено. На портале можно получить новый QR-код.',
    en: 'You declined to sign. Nothing has been sent. You can get a new QR code on the portal.',
  },
  rejected: {
    kk: 'Қолтаңба қабылданбады, себебі порталда көрсетілген. Порталда жаңа QR код алыңыз.',
    ru: 'Подпись не принята, причина указана на портале. Получите на портале новый QR-код.',
    en: 'The signature was not accepted; the portal says why. Get a new QR code on the portal.',
  },
  signed: {
    kk: 'Құжатқа қол қойылып қойған. Өтініш қабылданды.',
    ru: 'Документ уже подписан. Заявление принято.',
    en: 'The document has already been signed. The application has been accepted.',
  },
  signedOtherwise: {
    kk: 'Құжатқа басқа қолтаңба қойылып, өтініш қабылданған. Бұл қолтаңба қабылданбады.',
    ru: 'Документ уже подписан другой подписью, заявление принято. Эта подпись не принята.',
    en: 'The document already has another signature, and the application has been accepted. This signature was not taken.',
  },
  notFetched: {
    kk: 'Алдымен құжатты телефонда ашыңыз. Порталдағы QR кодты қайта сканерлеңіз.',
    ru: 'Сначала откройте документ на телефоне. Отсканируйте QR-код на портале еще раз.',
    en: 'Open the document on the phone first. Scan the QR code on the portal again.',
  },
  amountsChanged: {
    kk: 'Қайтарылатын сомалар өзгерді, сондықтан өтініш қабылданбады. Порталда өтінішті қайта толтырыңыз.',
    ru: 'Суммы к возврату изменились, поэтому заявление не принято. Заполните заявление на портале заново.',
    en: 'The amounts to be refunded have changed, so the application was not accepted. Fill it in again on the portal.',
  },
  documentSpent: {
    kk: 'Бұл құжатқа енді қол қоюға болмайды. Порталда жаңа құжат алыңыз.',
    ru: 'Этот документ больше нельзя подписать. Получите на портале новый документ.',
    en: 'This document can no longer be signed. Get a new document on the portal.',
  },
  malformed: {
    kk: 'Телефоннан келген жауап түсініксіз. Құжатқа қайта қол қойыңыз.',
    ru: 'Ответ телефона непонятен. Подпишите документ еще раз.',
    en: 'The phone’s answer cannot be understood. Sign the document again.',
  },
  changed: {
    kk: 'Телефон басқа құжатты қайтарды. QR кодты қайта сканерлеп, қол қойыңыз.',
    ru: 'Телефон вернул другой документ. Отсканируйте QR-код еще раз и подпишите.',
    en: 'The phone returned another document. Scan the QR code again and sign.',
  },
  tooLarge: {
    kk: 'Телефоннан келген жауап тым үлкен. Құжатқа қайта қол қойыңыз.',
    ru: 'Ответ телефона слишком большой. Подпишите документ еще раз.',
    en: 'The phone’s answer is too large. Sign the document again.',
  },
  unavailable: {
    kk: 'Қордың сервері қазір жауап бере алмайды. Кейінірек қайталаңыз.',
    ru: 'Сервер фонда сейчас не может ответить. Повторите позже.',
    en: 'The fund’s server cannot answer now. Try again later.',
  },
} as const satisfies Record<string, LocalizedText>;
