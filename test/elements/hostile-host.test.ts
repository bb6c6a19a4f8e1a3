import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.ts';
import type {RefundApplicationList} from '../../src/elements/refund-application-list/refund-application-list.ts';
import {APPLICANT, documentToSign} from '../support/flow-samples.ts';
import {applicationOf} from '../support/application-samples.ts';
import {changedStyles, computedStyles, type ComputedStyles} from '../support/computed-styles.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {HOSTILE_SHEET} from '../support/hostile-sheet.ts';
import {loadPhoneStep, showCode} from '../support/phone-panel.ts';
import {memoryAdapter, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';
import {findAll, until} from '../support/shadow-dom.ts';

/** What the page has in its head, as its own style sheet. */
const withSheet = <Result>(text: string, act: () => Result): Result => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    return act();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
};

/** The box of the element is the page's; here it leaves the same room with and without its rules. */
function keepRoom(element: HTMLElement): void {
  element.style.setProperty('display', 'block', 'important');
  element.style.setProperty('inline-size', '700px', 'important');
}

/** The page's own root, of which the size of letters follows; without it 16 px are the least. */
const ROOTS = {'62.5 %': '', '30 px': 'html {font-size: 30px !important}'};

function expectUntouched(element: HTMLElement): void {
  keepRoom(element);
  for (const [root, rule] of Object.entries(ROOTS)) {
    const before = withSheet(rule, () => computedStyles(element));
    expect(before.size, 'elements').to.be.above(5);
    const after = withSheet(HOSTILE_SHEET + rule, () => computedStyles(element));
    expect(changedStyles(before, after).slice(0, 20), `root of ${root}`).to.deep.equal([]);
  }
}

describe('in a page whose style sheet is hostile (scenario 47)', function () {
  this.timeout(60_000);
  const ncalayer = withFakeNcalayer();

  for (const situation of [
    'loading',
    'no orders',
    'missing things',
    'confirmed details',
    'refused details',
    'a document to sign',
    'a submit that failed',
    'amounts that changed',
    'the receipt',
  ] as const) {
    it(`the form looks the same: ${situation}`, async () => {
      const {form} = await FORM_SITUATIONS[situation]('kk', ncalayer.current);
      expectUntouched(form);
    });
  }

  it('signing with a phone looks the same', async () => {
    await loadPhoneStep();
    const phone = new ScriptedSigner('egov-qr');
    const panel = await fixture<HTMLElementTagNameMap['sign-panel']>(
      html`<sign-panel
        method="egov-qr"
        .document=${documentToSign()}
        .applicant=${APPLICANT}
        .signers=${[phone]}
        calm
      ></sign-panel>`,
    );
    await showCode(panel, phone);
    expectUntouched(panel);
  });

  it('the list of applications looks the same', async () => {
    const adapter = memoryAdapter();
    adapter.listApplications = () => Promise.resolve([applicationOf(1, 'executed')]);
    const list = await fixture<RefundApplicationList>(
      html`<refund-application-list .adapter=${adapter}></refund-application-list>`,
    );
    await until(() => findAll(list, '.tag').length > 0, 'the list was there');
    findAll(list, '.applications .button')[0]?.click();
    await until(() => findAll(list, '.sums').length > 0, 'the receipt was open');
    expectUntouched(list);
  });

  it('shows the sheet to be hostile: the page itself is another one', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <p>Text <label>label</label></p>
      </div>`,
    );
    const before = computedStyles(page);
    const after = withSheet(HOSTILE_SHEET, () => computedStyles(page));
    expect(changedStyles(before, after).length).to.be.above(100);
  });
});

describe('the page around', () => {
  const ncalayer = withFakeNcalayer();

  /** Of everything that a page is made of, one. */
  const probe = (): Promise<HTMLElement> =>
    fixture<HTMLElement>(
      html`<div style="contain: strict; inline-size: 600px; block-size: 900px">
        <h2 class="root" id="step-heading">Heading</h2>
        <p class="message danger">Text <a href="#top" class="button primary">link</a></p>
        <label class="field">Label <input id="iban" class="button" /></label>
        <button class="button" part="button">Button</button>
        <table class="changes">
          <tbody>
            <tr part="row">
              <td class="amount">1</td>
            </tr>
          </tbody>
        </table>
        <ul class="steps">
          <li hidden class="quiet">Item</li>
        </ul>
        <dl class="facts">
          <dt>Term</dt>
          <dd>Value</dd>
        </dl>
        <svg class="icon" viewBox="0 0 20 20"></svg>
      </div>`,
    );

  for (const sheet of ['', HOSTILE_SHEET]) {
    it(`is as it was without the form${sheet && ', hostile as it is'}`, async () => {
      const page = await probe();
      const look = (): ComputedStyles => withSheet(sheet, () => computedStyles(page));
      const before = look();
      expect(before.size).to.be.above(15);
      await FORM_SITUATIONS['the receipt']('en', ncalayer.current);
      expect(changedStyles(before, look())).to.deep.equal([]);
    });
  }
});
