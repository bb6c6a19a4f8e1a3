import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/payment-order-table.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import {missingLetters} from '../../src/elements/shared/font-guard.ts';
import {paymentOrder} from '../support/refund-samples.ts';
import {find, until} from '../support/shadow-dom.ts';

/** Fonts that come with the systems on which tests run; one of them is enough. */
const SOURCE = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans', 'Arial']
  .map((name) => `local("${name}")`)
  .join(', ');

/** A page's own fonts, made of a system's font by leaving letters out. */
const FONTS: Readonly<Record<string, string>> = {
  'Test Without Kazakh': 'U+0000-045F',
  'Test Without Tenge': 'U+0000-052F',
  'Test Latin Alone': 'U+0000-00FF',
  'Test Complete': 'U+0000-FFFF',
};

const KAZAKH = [...'ӘҒҚҢӨҰҮҺәғқңөұүһ'];

describe('the font of the page', function () {
  this.timeout(20_000);
  const faces = Object.entries(FONTS).map(
    ([family, unicodeRange]) => new FontFace(family, SOURCE, {unicodeRange}),
  );

  before(async () => {
    for (const face of faces) {
      document.fonts.add(face);
      await face.load();
    }
  });

  after(() => {
    for (const face of faces) document.fonts.delete(face);
  });

  const missingIn = async (family: string): Promise<readonly string[]> => {
    const element = await fixture<HTMLElement>(html`<p>Қазақша</p>`);
    element.style.fontFamily = family;
    return missingLetters(element);
  };

  it('has all letters when it is the system’s', async () => {
    for (const family of ['sans-serif', 'serif', 'system-ui', '"No Such Font", sans-serif']) {
      expect(await missingIn(family), family).to.deep.equal([]);
    }
  });

  it('lacks the letters of Kazakh and the sign of the tenge', async () => {
    const missing = await missingIn('"Test Without Kazakh", sans-serif');
    expect(missing).to.include.members([...KAZAKH, '₸']);
  });

  it('lacks the sign of the tenge alone', async () => {
    expect(await missingIn('"Test Without Tenge", serif')).to.deep.equal(['₸']);
  });

  it('is the first in the list that can draw our texts at all', async () => {
    expect(await missingIn('"Test Latin Alone", "Test Complete"')).to.deep.equal([]);
    expect(await missingIn('"No Such Font", "Test Without Tenge"')).to.deep.equal(['₸']);
  });

  describe('is left', () => {
    const tableIn = async (family: string, token = ''): Promise<PaymentOrderTable> => {
      const place = await fixture<HTMLElement>(html`<div lang="kk"></div>`);
      place.style.fontFamily = family;
      place.style.setProperty('--enpc-font', token);
      const table = document.createElement('payment-order-table');
      table.orders = [paymentOrder()];
      place.append(table);
      await until(
        () => Boolean(table.shadowRoot?.querySelector('.currency')),
        'the table is drawn',
        10_000,
      );
      return table;
    };

    const fontOf = (table: PaymentOrderTable, selector: string): string =>
      getComputedStyle(find(table, selector)).fontFamily;

    it('by all texts where the font of the token lacks letters', async () => {
      const table = await tableIn('sans-serif', '"Test Without Kazakh"');
      await until(() => fontOf(table, '.root').includes('system-ui'), 'the safe fonts were taken');
    });

    it('by all texts where it lacks letters', async () => {
      const table = await tableIn('"Test Without Kazakh"');
      await until(() => fontOf(table, 'table').includes('system-ui'), 'a safe font', 10_000);
    });

    it('by the sign of the tenge where it lacks that', async () => {
      const table = await tableIn('"Test Without Tenge"');
      await until(() => fontOf(table, '.currency').includes('system-ui'), 'a safe font', 10_000);
      expect(fontOf(table, 'table')).to.include('Test Without Tenge');
    });

    it('by nothing where it has all of it', async () => {
      const table = await tableIn('"Test Complete"');
      const other = await tableIn('"Test Without Kazakh"');
      await until(() => fontOf(other, 'table').includes('system-ui'), 'a safe font', 10_000);
      expect(fontOf(table, 'table')).to.include('Test Complete');
      expect(fontOf(table, '.currency')).to.include('Test Complete');
    });
  });
});
