import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/payment-order-table.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import {contrastOf, measurePairs} from '../../stories/support/contrast.ts';
import {EXAMPLE_THEMES, loadExampleTheme} from '../../stories/support/example-themes.ts';
import {
  changedTokens,
  DEFAULT_TOKENS,
  readTheme,
  themeStyleSheet,
} from '../../stories/support/theme-tokens.ts';
import {paymentOrder} from '../support/refund-samples.ts';
import {find, findAll, until} from '../support/shadow-dom.ts';

/** The themes, and the least contrast of letters that each promises. */
const THEMES = {
  'the default look': {file: undefined, least: 4.5},
  'fund-green': {file: 'fund-green.css', least: 4.5},
  'neutral-bank': {file: 'neutral-bank.css', least: 4.5},
  'high-contrast': {file: 'high-contrast.css', least: 7},
} as const;

async function link(file: string | undefined): Promise<CSSStyleSheet> {
  const answer = file && (await fetch(`/src/styles/themes/${file}`));
  const sheet = new CSSStyleSheet();
  if (answer) {
    expect(answer.ok, file).to.equal(true);
    sheet.replaceSync(await answer.text());
  }
  return sheet;
}

async function drawnTable(): Promise<PaymentOrderTable> {
  const table = await fixture<PaymentOrderTable>(
    html`<payment-order-table .orders=${[paymentOrder()]}></payment-order-table>`,
  );
  await until(() => findAll(table, '.tick').length > 0, 'the table was drawn');
  return table;
}

describe('contrast', () => {
  const {style} = document.documentElement;

  afterEach(() => {
    document.adoptedStyleSheets = [];
    style.colorScheme = '';
  });

  it('is computed as WCAG does it', () => {
    expect(contrastOf('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.equal(21);
    expect(contrastOf('rgb(119, 119, 119)', 'rgb(255, 255, 255)')).to.be.closeTo(4.48, 0.01);
    expect(contrastOf('color(srgb 1 1 1)', 'rgba(118, 118, 118, 1)')).to.be.closeTo(4.54, 0.01);
    expect(contrastOf('rgb(1, 2, 3)', 'rgb(1, 2, 3)')).to.equal(1);
  });

  for (const [name, {file, least}] of Object.entries(THEMES)) {
    for (const scheme of ['light', 'dark']) {
      it(`is enough in ${name}, ${scheme}`, async () => {
        document.adoptedStyleSheets = [await link(file)];
        style.colorScheme = scheme;
        const measured = measurePairs(await drawnTable());
        const poor = measured
          .filter((pair) => pair.contrast < (pair.least === 3 ? 3 : least))
          .map(({what, contrast}) => `${what}: ${contrast.toFixed(2)}`);
        expect(poor).to.deep.equal([]);
        expect(measured.length).to.be.above(30);
      });
    }
  }

  it('tells light from dark, and one theme from the other', async () => {
    const seen = new Set<string>();
    for (const {file} of Object.values(THEMES)) {
      document.adoptedStyleSheets = [await link(file)];
      const table = await drawnTable();
      for (const scheme of ['light', 'dark']) {
        style.colorScheme = scheme;
        const {color} = getComputedStyle(find(table, '.frame'));
        seen.add(`${color} ${measurePairs(table)[0]?.contrast}`);
      }
    }
    expect(seen.size).to.equal(2 * Object.keys(THEMES).length);
  });

  it('is measured against the grounds that messages really have', async () => {
    const table = await drawnTable();
    const root = find(table, '.root');
    for (const tone of ['danger', 'success', 'warning']) {
      const message = document.createElement('div');
      message.className = `message ${tone}`;
      const probe = document.createElement('span');
      probe.style.color = `color-mix(in srgb, var(--_${tone}) 9%, var(--_surface))`;
      root.append(message, probe);
      const {backgroundColor} = getComputedStyle(message);
      expect(backgroundColor, tone).to.equal(getComputedStyle(probe).color);
    }
  });
});

describe('the example themes', () => {
  it('are what the theme page makes of their tokens', async () => {
    for (const name of EXAMPLE_THEMES) {
      const answer = await fetch(`/src/styles/themes/${name}.css`);
      const text = (await answer.text()).replace(/^\/\*.*\*\/\n/, '');
      expect(themeStyleSheet(readTheme(text)), name).to.equal(text);
      const all = await loadExampleTheme(name);
      expect([...all.keys()], name).to.include.members([...DEFAULT_TOKENS.keys()]);
    }
  });

  it('begin with every base token that has a value of its own', () => {
    expect(DEFAULT_TOKENS.size).to.equal(13);
    expect(DEFAULT_TOKENS.get('--enpc-accent')).to.deep.equal({light: '#00656b', dark: '#74cbd2'});
    expect(DEFAULT_TOKENS.get('--enpc-space')).to.deep.equal({light: '4px', dark: '4px'});
    expect(changedTokens(DEFAULT_TOKENS).size).to.equal(0);
  });
});
