import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/payment-order-table.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import {LocalizedElement} from '../../src/elements/shared/localized-element.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {sentencesIn, textOf, until} from '../support/shadow-dom.ts';

const {kk, ru, en} = CATALOGS;

const tableIn = async (container: HTMLElement): Promise<PaymentOrderTable> => {
  const table = document.createElement('payment-order-table');
  container.append(table);
  await table.updateComplete;
  return table;
};

const speaks = (table: PaymentOrderTable, {form}: typeof kk): Promise<void> =>
  until(() => textOf(table).includes(form.orders.empty), `the table spoke ${form.language}`);

/** Needs the texts of signing from the start, and those of the phone when asked. */
class NeedyElement extends LocalizedElement {
  constructor() {
    super('signing');
  }

  needPhone(): Promise<void> {
    return this.localize.need('phone');
  }

  protected override renderTexts(): unknown {
    return [this.localize.texts('signing')?.sign.loading, this.localize.texts('phone')?.open];
  }
}
customElements.define('needy-element', NeedyElement);

describe('LocalizeController', () => {
  const pageLanguage = document.documentElement.lang;

  afterEach(() => {
    document.documentElement.lang = pageLanguage;
  });

  it('speaks Kazakh where nothing is said', async () => {
    await speaks(await tableIn(await fixture(html`<div></div>`)), kk);
  });

  it('speaks the language of the nearest element that names one', async () => {
    const container = await fixture<HTMLElement>(html`<div lang="en"><p lang="ru-KZ"></p></div>`);
    await speaks(await tableIn(container.querySelector('p') ?? container), ru);
  });

  it('follows its own locale, then the page, then Kazakh', async () => {
    const container = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
    const table = await tableIn(container);
    table.locale = 'en-GB';
    await speaks(table, en);
    table.locale = 'de';
    await speaks(table, ru);
    container.lang = 'de';
    await speaks(table, kk);
  });

  it('follows the page when its language changes', async () => {
    const table = await tableIn(await fixture(html`<div></div>`));
    await speaks(table, kk);
    document.documentElement.lang = 'ru';
    await speaks(table, ru);
  });

  it('follows a language that is named inside another shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const container = document.createElement('p');
    container.lang = 'ru';
    host.attachShadow({mode: 'open'}).append(container);
    const table = await tableIn(container);
    await speaks(table, ru);
    container.lang = 'en';
    await speaks(table, en);
  });

  it('takes the language of the place it is moved to', async () => {
    const container = await fixture<HTMLElement>(
      html`<div>
        <p lang="ru"></p>
        <p lang="en"></p>
      </div>`,
    );
    const [first, second] = container.querySelectorAll('p');
    const table = await tableIn(first ?? container);
    await speaks(table, ru);
    second?.append(table);
    await speaks(table, en);
  });

  it('marks what it says with its language', async () => {
    const table = await tableIn(await fixture(html`<div lang="ru"></div>`));
    await speaks(table, ru);
    expect(table.renderRoot.querySelector('.root')?.getAttribute('lang')).to.equal('ru');
  });

  it('never shows two languages, nor nothing, while it changes', async () => {
    const table = await tableIn(await fixture(html`<div></div>`));
    await speaks(table, kk);
    const seen = new Set<string>();
    const root = table.shadowRoot ?? document;
    const observer = new MutationObserver(() => seen.add(sentencesIn(table).join('|')));
    observer.observe(root, {subtree: true, childList: true, characterData: true});
    table.locale = 'en';
    await speaks(table, en);
    observer.disconnect();
    const {empty, emptyHint} = en.form.orders;
    expect([...seen]).to.deep.equal([`${empty}|${emptyHint}`]);
  });

  it('waits for texts that came to be needed while the next language was on its way', async () => {
    const element = new NeedyElement();
    (await fixture(html`<div></div>`)).append(element);
    await until(() => textOf(element) === kk.signing.sign.loading, 'it spoke Kazakh', 10_000);
    element.locale = 'ru';
    await element.updateComplete;
    await element.needPhone();
    const expected = ru.signing.sign.loading + ru.phone.open;
    await until(() => textOf(element) === expected, 'it spoke Russian', 10_000);
  });
});
