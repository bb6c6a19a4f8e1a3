import {expect} from '@open-wc/testing';
import {parseCalendarDate} from '../../src/domain/calendar-date.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {
  formatDate,
  formatDateTime,
  formatIban,
  formatMoney,
  formatTime,
  maskIban,
} from '../../src/i18n/format.ts';
import {ACCOUNTS, AMOUNTS, DAYS, MOMENTS} from '../support/format-fixtures.ts';
import {money, timestamp} from '../support/refund-samples.ts';

describe('what people read, by the fixtures (scenario 53: alike in every browser)', () => {
  for (const language of LANGUAGES) {
    it(`amounts in ${language}`, () => {
      for (const [amount, written] of Object.entries(AMOUNTS)) {
        expect(formatMoney(money(amount), language), amount).to.equal(written[language]);
      }
    });
  }

  it('days', () => {
    for (const [day, written] of Object.entries(DAYS)) {
      const date = parseCalendarDate(day);
      expect(date && formatDate(date), day).to.equal(written);
    }
  });

  it('moments and times', () => {
    for (const [moment, [written, time]] of Object.entries(MOMENTS)) {
      expect(formatDateTime(timestamp(moment)), moment).to.equal(written);
      expect(formatTime(timestamp(moment)), moment).to.equal(time);
    }
  });

  it('account numbers', () => {
    for (const [account, [groups, masked]] of Object.entries(ACCOUNTS)) {
      expect(formatIban(account), account).to.equal(groups);
      expect(maskIban(account), account).to.equal(masked);
    }
  });
});
