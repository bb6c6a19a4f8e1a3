import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseCalendarDate} from '../../src/domain/calendar-date.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {toDecimal} from '../../src/domain/decimal-money.ts';
import type {Money} from '../../src/domain/money.ts';
import {
  decimalsFor,
  formatDate,
  formatDateTime,
  formatIban,
  formatMoney,
  formatNumber,
  formatTime,
  maskIban,
  maskIin,
  spellLastFour,
} from '../../src/i18n/format.ts';
import {money, timestamp} from '../support/refund-samples.ts';

const amounts = fc.bigInt({min: 0n, max: 10n ** 18n - 1n}).map((tiyn) => tiyn as Money);

describe('formatMoney (scenario 53: alike in every browser)', () => {
  const fixtures: [amount: string, spaced: string, english: string][] = [
    ['1234567.50', '1\u00a0234\u00a0567,50\u00a0₸', '1,234,567.50\u00a0₸'],
    ['0', '0\u00a0₸', '0\u00a0₸'],
    ['0.07', '0,07\u00a0₸', '0.07\u00a0₸'],
    ['500', '500\u00a0₸', '500\u00a0₸'],
    ['500.00', '500\u00a0₸', '500\u00a0₸'],
    ['999.9', '999,90\u00a0₸', '999.90\u00a0₸'],
    ['1000', '1\u00a0000\u00a0₸', '1,000\u00a0₸'],
    ['12345', '12\u00a0345\u00a0₸', '12,345\u00a0₸'],
    ['123456', '123\u00a0456\u00a0₸', '123,456\u00a0₸'],
    [
      '9999999999999999.99',
      '9\u00a0999\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0₸',
      '9,999,999,999,999,999.99\u00a0₸',
    ],
  ];
  for (const [amount, spaced, english] of fixtures) {
    it(`writes ${amount}`, () => {
      expect(formatMoney(money(amount), 'kk')).to.equal(spaced);
      expect(formatMoney(money(amount), 'ru')).to.equal(spaced);
      expect(formatMoney(money(amount), 'en')).to.equal(english);
    });
  }

  it('writes two decimals where the amounts beside it have tiyn, and none where told so', () => {
    expect(formatMoney(money('500'), 'kk', 2)).to.equal('500,00\u00a0₸');
    expect(formatMoney(money('500'), 'en', 2)).to.equal('500.00\u00a0₸');
    expect(formatNumber(money('500'), 'ru', 0)).to.equal('500');
  });

  const decimalOf = (text: string, language: Language): string => {
    const plain = text.replace(/[\u00a0₸]/g, '');
    return language === 'en' ? plain.replaceAll(',', '') : plain.replace(',', '.');
  };

  for (const language of LANGUAGES) {
    it(`writes exactly the digits of any amount in ${language}`, () => {
      fc.assert(
        fc.property(amounts, (amount) => {
          expect(decimalOf(formatMoney(amount, language, 2), language)).to.equal(toDecimal(amount));
        }),
      );
    });

    it(`groups by three, joined by nothing that breaks, in ${language}`, () => {
      const shape = {
        kk: /^\d{1,3}(?:\u00a0\d{3})*(?:,\d{2})?\u00a0₸$/,
        ru: /^\d{1,3}(?:\u00a0\d{3})*(?:,\d{2})?\u00a0₸$/,
        en: /^\d{1,3}(?:,\d{3})*(?:\.\d{2})?\u00a0₸$/,
      };
      fc.assert(
        fc.property(amounts, (amount) => {
          expect(formatMoney(amount, language)).to.match(shape[language]);
        }),
      );
    });
  }
});

describe('decimalsFor', () => {
  it('asks for decimals as soon as one amount has tiyn', () => {
    expect(decimalsFor([])).to.equal(0);
    expect(decimalsFor([money('1'), money('200')])).to.equal(0);
    expect(decimalsFor([money('1'), money('0.01'), money('200')])).to.equal(2);
  });
});

describe('dates and times', () => {
  it('writes a day as dd.mm.yyyy, whatever the clock of the device', () => {
    const days = ['2026-03-05', '2026-06-12', '2024-02-29', '2026-12-31'].map((text) => {
      const day = parseCalendarDate(text);
      return day && formatDate(day);
    });
    expect(days).to.deep.equal(['05.03.2026', '12.06.2026', '29.02.2024', '31.12.2026']);
  });

  it('writes a moment by the clock that wrote it', () => {
    const late = timestamp('2026-11-22T23:35:59.5+05:00');
    expect(formatTime(late)).to.equal('23:35');
    expect(formatDateTime(late)).to.equal('22.11.2026, 23:35');
    expect(formatDateTime(timestamp('2026-03-05T00:05:00Z'))).to.equal('05.03.2026, 00:05');
  });
});

describe('account and identification numbers', () => {
  it('groups an account number by four', () => {
    expect(formatIban('KZ39722S000000680371')).to.equal('KZ39 722S 0000 0068 0371');
  });

  it('groups what is not complete yet, with no space at the end', () => {
    expect(['', 'K', 'KZ39', 'KZ397'].map((part) => formatIban(part))).to.deep.equal([
      '',
      'K',
      'KZ39',
      'KZ39 7',
    ]);
  });

  it('masks all but the last four', () => {
    expect(maskIban('KZ84722C000012345678')).to.equal('••••\u00a05678');
    expect(maskIin('910314600125')).to.equal('••••••••0125');
  });

  it('spells the last four one by one', () => {
    expect(spellLastFour('910314600125')).to.equal('0 1 2 5');
  });
});
