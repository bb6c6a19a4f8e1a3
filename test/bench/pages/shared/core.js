// Data, texts and rules shared by every page: what differs between pages is the UI stack only.
const twoDigits = (number) => String(number).padStart(2, '0');
/** so many orders in the form that a page needs: each page makes its data once */
export const ordersAs = (n, make) =>
  Array.from({length: n}, (_, i) =>
    make(
      'o' + i,
      String(49756052 + i),
      twoDigits(1 + (i % 28)),
      twoDigits(1 + (i % 12)),
      500 + ((i * 7919) % 99500),
    ),
  );
export const orders = (n) =>
  ordersAs(n, (id, no, day, month, amount) => ({id, no, date: `${day}.${month}.2026`, amount}));
export const lastNo = (n) => String(49756052 + n - 1);
export const person = {name: 'Тестов Тест Тестович', iin: '•••• •••• 0000'};
export const bank = {bic: 'CASPKZKA', name: 'АО "KASPI BANK"', iban: 'KZ39722S000000680371'};

/** 1234567 -> "1 234 567 ₸" with no-break spaces */
export const money = (n) => {
  const s = String(n);
  let r = '';
  for (let i = 0; i < s.length; i++) r += (i && (s.length - i) % 3 === 0 ? '\u00a0' : '') + s[i];
  return r + '\u00a0₸';
};

/** mod 97 over the rearranged number, two steps of arithmetic per character, no strings built */
export const mod97 = (v) => {
  let r = 0;
  for (let k = 0; k < v.length; k++) {
    const c = v.charCodeAt((k + 4) % v.length);
    if (c >= 48 && c <= 57) r = (r * 10 + c - 48) % 97;
    else if (c >= 65 && c <= 90) r = (r * 100 + c - 55) % 97;
    else return -1;
  }
  return r;
};
export const ibanState = (raw, m) => {
  const v = raw.replace(/\s/g, '').toUpperCase();
  if (!v) return {ok: false, code: 'empty', text: m.ibanHint};
  if (!'KZ'.startsWith(v.slice(0, 2))) return {ok: false, code: 'country', text: m.ibanCountry};
  if (!/^KZ?\d{0,5}[0-9A-Z]*$/.test(v)) return {ok: false, code: 'pattern', text: m.ibanPattern};
  if (v.length < 20)
    return {ok: false, code: 'short', text: m.ibanShort.replace('{n}', 20 - v.length)};
  if (v.length > 20)
    return {ok: false, code: 'long', text: m.ibanLong.replace('{n}', v.length - 20)};
  if (mod97(v) !== 1) return {ok: false, code: 'sum', text: m.ibanSum};
  if (v === bank.iban) return {ok: false, code: 'own', text: m.ibanOwn};
  return {ok: true, code: 'ok', text: m.ibanOk};
};
export const verifyAtFund = () => new Promise((r) => setTimeout(r, 0, {ok: true}));

export const messages = {
  kk: {
    title: 'ЖЗШ-дан қате есептелген ЕЗЖ сомаларын қайтаруға өтініш',
    no: 'Төлем тапсырмасының №',
    date: 'Күні',
    avail: 'Қолжетімді сома',
    refund: 'Қайтарылатын сома',
    pick: 'Қажетті төлем тапсырмасын белгілеу қажет',
    all: 'Барлығын белгілеу',
    total: 'Жиынтық қайтару сомасы',
    name: 'Бенефициар ТАӘ',
    iin: 'Бенефициар ЖСН',
    bic: 'Банк БСК',
    bank: 'Банк атауы',
    bankIban: 'Банк ЖСК/IBAN',
    iban: 'Алушы ЖСК/IBAN',
    ibanHint: 'алушының IBAN шоты 20 таңбадан тұрады',
    ibanCountry: 'IBAN KZ әріптерінен басталуы керек',
    ibanPattern: 'IBAN-да рұқсат етілмеген таңба бар',
    ibanShort: 'Тағы {n} таңба қажет',
    ibanLong: '{n} таңба артық',
    ibanSum: 'Нөмір тексеруден өтпеді, таңбаларды қайта қараңыз',
    ibanOwn: 'Бұл банктің өз шоты',
    ibanOk: 'IBAN дұрыс',
    verify: 'Банк мәліметтерін тексеру',
    verified: 'Мәліметтер расталды',
    eds: 'ЭЦҚ-мен қол қою',
    qr: 'QR-мен қол қою',
    done: 'Қол қою сәтті аяқталды',
    thanks: 'Рақмет!',
    qrNeed: 'QR-код арқылы қол қою үшін eGov Mobile қосымшасын ашу қажет',
    qr1: 'Құрылғыңызда орнатылған eGov Mobile қосымшасын ашыңыз',
    qr2: 'Басты беттің жоғарғы оң бұрышындағы QR сканерін ашыңыз',
    qr3: 'Кодты оқу үшін телефонның камерасын сол QR-кодқа бағыттаңыз',
  },
  ru: {
    title: 'Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС',
    no: '№ платежного поручения',
    date: 'Дата',
    avail: 'Доступная сумма',
    refund: 'Сумма к возврату',
    pick: 'Необходимо отметить нужное платежное поручение',
    all: 'Отметить все',
    total: 'Итоговая сумма возврата',
    name: 'ФИО бенефициара',
    iin: 'ИИН бенефициара',
    bic: 'БИК банка',
    bank: 'Наименование банка',
    bankIban: 'ИИК/IBAN банка',
    iban: 'ИИК/IBAN получателя',
    ibanHint: 'счет IBAN получателя состоит из 20 символов',
    ibanCountry: 'IBAN должен начинаться с KZ',
    ibanPattern: 'В IBAN есть недопустимый символ',
    ibanShort: 'Осталось ввести символов: {n}',
    ibanLong: 'Лишних символов: {n}',
    ibanSum: 'Номер не сходится, проверьте символы',
    ibanOwn: 'Это собственный счет банка',
    ibanOk: 'IBAN верный',
    verify: 'Проверить банковские реквизиты',
    verified: 'Реквизиты подтверждены',
    eds: 'Подписать ЭЦП',
    qr: 'Подписать QR',
    done: 'Подписание успешно завершено',
    thanks: 'Спасибо!',
    qrNeed: 'Для подписания с помощью QR-кода необходимо открыть приложение eGov Mobile',
    qr1: 'Откройте приложение eGov Mobile, установленное на вашем устройстве',
    qr2: 'Откройте сканер QR в правом верхнем углу главной страницы',
    qr3: 'Наведите камеру телефона на этот QR-код, чтобы считать его',
  },
  en: {
    title: 'Application for the refund of VPC amounts credited to the IPSA by mistake',
    no: 'Payment order No.',
    date: 'Date',
    avail: 'Available amount',
    refund: 'Amount to refund',
    pick: 'Select the payment order you need',
    all: 'Select all',
    total: 'Total amount to refund',
    name: 'Beneficiary’s full name',
    iin: 'Beneficiary’s IIN',
    bic: 'Bank BIC',
    bank: 'Bank name',
    bankIban: 'Bank IIK/IBAN',
    iban: 'Recipient’s IIK/IBAN',
    ibanHint: 'the recipient’s IBAN has 20 characters',
    ibanCountry: 'The IBAN must start with KZ',
    ibanPattern: 'The IBAN has a character that is not allowed',
    ibanShort: 'Characters left to enter: {n}',
    ibanLong: 'Characters too many: {n}',
    ibanSum: 'The number does not add up, look at the characters again',
    ibanOwn: 'This is the bank’s own account',
    ibanOk: 'The IBAN is right',
    verify: 'Check the bank details',
    verified: 'The details are confirmed',
    eds: 'Sign with EDS',
    qr: 'Sign with QR',
    done: 'Signing completed successfully',
    thanks: 'Thank you!',
    qrNeed: 'To sign with a QR code, open the eGov Mobile app',
    qr1: 'Open the eGov Mobile app installed on your device',
    qr2: 'Open the QR scanner in the top right corner of the main screen',
    qr3: 'Point the phone camera at this QR code to read it',
  },
};
export const langs = ['kk', 'ru', 'en'];
export const N = Number(new URLSearchParams(globalThis.location?.search || '').get('n') || 10);
export const readonlyFields = (m) => [
  ['name', m.name, person.name],
  ['iin', m.iin, person.iin],
  ['bic', m.bic, bank.bic],
  ['bank', m.bank, bank.name],
  ['bankIban', m.bankIban, bank.iban],
];
/** every form page calls this once: exposes mount/unmount to the driver and mounts straight away */
export const start = (mount, unmount) => {
  window.bench = {mount, unmount};
  if (!location.search.includes('idle')) mount(document.getElementById('app'));
};
