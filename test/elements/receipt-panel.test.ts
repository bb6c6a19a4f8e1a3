import {expect, fixture, html} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {SignedDocument} from '../../src/domain/refund-application.ts';
import '../../src/define/refund-application-list.ts';
import type {ReceiptPanel} from '../../src/elements/receipt-panel/receipt-panel.ts';
import {formatIban} from '../../src/i18n/format.ts';
import {receiptOf, SIGNED} from '../support/application-samples.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {money} from '../support/refund-samples.ts';
import {withSavedFiles} from '../support/saved-files.ts';
import {clickOn, find, findAll, sentencesIn, textOf, until} from '../support/shadow-dom.ts';

const RECEIPT = receiptOf();
const {iin} = RECEIPT.beneficiary;

const giving = (signed: SignedDocument = SIGNED) => ({
  loadSignedDocument: () => Promise.resolve(signed),
});

async function opens(
  language: Language = 'en',
  adapter: ReceiptPanel['adapter'] = giving(),
  receipt = RECEIPT,
): Promise<ReceiptPanel> {
  const panel = await fixture<ReceiptPanel>(
    html`<receipt-panel
      locale=${language}
      support-phone="1418"
      status-href="/applications"
      .receipt=${receipt}
      .adapter=${adapter}
    ></receipt-panel>`,
  );
  await until(() => textOf(panel).includes(CATALOGS[language].receipt.thanks), 'it was drawn');
  return panel;
}

const button = (panel: ReceiptPanel, words: string): HTMLElement => {
  const found = findAll(panel, 'button, a').find((element) => textOf(element) === words);
  if (!found) throw new Error(`There is no "${words}"`);
  return found;
};

const status = (panel: ReceiptPanel): string => textOf(find(panel, '[data-announce=polite]'));

const saves = async (panel: ReceiptPanel, language: Language): Promise<void> => {
  const words = CATALOGS[language].receipt;
  await clickOn(button(panel, words.save));
  await until(() => !['', words.saving].includes(status(panel)), 'it was saved or not');
};

/**
 * For the rest of the test all receipts look as they do on paper, which not every engine can be told
 * to show: their sheets, which they share, apply as those for paper.
 */
function turnIntoPaper(panel: ReceiptPanel): void {
  for (const sheet of panel.shadowRoot?.adoptedStyleSheets ?? []) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const {media} = rule;
      const {mediaText} = media;
      if (!/^(?:not )?print$/.test(mediaText)) continue;
      media.mediaText = mediaText === 'print' ? 'all' : 'not all';
      turnedBack.push(() => (media.mediaText = mediaText));
    }
  }
}

const turnedBack: (() => void)[] = [];

describe('The receipt', () => {
  const saved = withSavedFiles();
  afterEach(() => {
    for (const turnBack of turnedBack.splice(0)) turnBack();
  });

  for (const language of LANGUAGES) {
    const texts = CATALOGS[language];

    it(`scenario 57: has number, date, sums, contact and what happens next on the screen in ${language}, and masks the account`, async () => {
      const panel = await opens(language);
      const screen = textOf(panel);
      expect(screen).to.include(RECEIPT.applicationNumber);
      expect(screen).to.include('22.11.2026, 14:40');
      expect(screen).to.include('49756052').and.to.include('12.06.2026');
      expect(screen).to.include('500');
      expect(screen).to.include(RECEIPT.beneficiary.fullName);
      expect(screen).to.include(`•••• ${RECEIPT.iban.slice(-4)}`);
      expect(screen).to.include('1418');
      for (const sentence of ['nextReview', 'nextMoney', 'nextStatus', 'thanks'] as const) {
        expect(screen).to.include(texts.receipt[sentence].replaceAll('\u00a0', ' '));
      }
      expect(button(panel, texts.receipt.seeStatus).getAttribute('href')).to.equal('/applications');
      expect(screen.replace(/\s/g, '')).not.to.include(RECEIPT.iban);
      expect(screen).not.to.include(iin);
      await expect(panel).to.be.accessible();
    });

    it(`scenario 57: is a letter on paper in ${language}, with account, IIN and hash in full and no buttons`, async () => {
      const panel = await opens(language);
      turnIntoPaper(panel);
      const paper = textOf(panel);
      expect(sentencesIn(panel)[0]).to.equal(texts.receipt.title);
      expect(paper).to.include(texts.form.service.title);
      expect(paper).to.include(formatIban(RECEIPT.iban));
      expect(paper).to.include(iin);
      expect(paper).to.include(RECEIPT.documentSha256);
      expect(paper).to.include('1418');
      expect(paper).not.to.include('••••');
      expect(paper).not.to.include(texts.receipt.save);
    });

    it(`scenario 57: is saved in ${language} as one file with document, signature and hash`, async () => {
      const panel = await opens(language);
      await saves(panel, language);
      const [file] = saved.files;
      if (!file) throw new Error('nothing was saved');
      expect(status(panel)).to.include(file.name);
      expect(file.name).to.equal('refund-receipt-MEMORY-000001.html');
      const page = new DOMParser().parseFromString(await file.blob.text(), 'text/html');
      expect(page.documentElement.lang).to.equal(language);
      const text = page.body.textContent;
      for (const fact of [
        RECEIPT.applicationNumber,
        '22.11.2026, 14:40',
        '49756052',
        formatIban(RECEIPT.iban),
        iin,
        RECEIPT.beneficiary.fullName,
        RECEIPT.documentSha256,
        '1418',
        texts.receipt.file.verify,
        new TextDecoder().decode(SIGNED.document.bytes),
      ]) {
        expect(text).to.include(fact);
      }
      expect(page.querySelectorAll('script, link, img, iframe')).to.have.length(0);
      const taken = (id: string): string =>
        atob(page.getElementById(id)?.getAttribute('href')?.split('base64,')[1] ?? '');
      const bytes = Uint8Array.from(taken('document'), (sign) => sign.charCodeAt(0));
      expect(bytes).to.deep.equal(SIGNED.document.bytes);
      expect(taken('signature')).to.equal('SIGNED');
    });
  }

  it('scenario 57: is the same file to the byte when it is opened again', async () => {
    await saves(await opens('kk'), 'kk');
    await saves(await opens('kk', giving({...SIGNED})), 'kk');
    const [first, second] = await Promise.all(saved.files.map(({blob}) => blob.text()));
    expect(first).to.equal(second);
    expect(first?.length).to.be.greaterThan(1000);
  });

  it('lets no name become markup in the file', async () => {
    const beneficiary = {...RECEIPT.beneficiary, fullName: '"><script>alert(1)</script>'};
    const panel = await opens('en', giving(), receiptOf({beneficiary}));
    await saves(panel, 'en');
    const text = (await saved.files[0]?.blob.text()) ?? '';
    expect(text).not.to.include('<script');
    expect(text).to.include('&lt;script&gt;');
  });

  it('scenario 52: wraps long names and keeps the direction of others, on the screen and in the file', async () => {
    const long = 'Ә'.repeat(140);
    const receipt = receiptOf({
      bankName: {kk: long, ru: long, en: long},
      beneficiary: {...RECEIPT.beneficiary, fullName: 'محمد علي'},
    });
    const panel = await opens('kk', giving(), receipt);
    panel.style.inlineSize = '288px';
    await panel.updateComplete;
    expect(panel.scrollWidth).to.be.at.most(288);
    const isolated = findAll(panel, 'bdi').map((element) => textOf(element));
    expect(isolated).to.have.members([long, 'محمد علي']);
    await saves(panel, 'kk');
    expect(await saved.files[0]?.blob.text()).to.include('<bdi>محمد علي</bdi>');
  });

  it('shows every amount with tiyn as soon as one has them', async () => {
    const [order] = RECEIPT.orders;
    if (!order) throw new Error('the sample has an order');
    const orders = [order, {...order, number: '2', amount: money('0.07')}];
    const panel = await opens('ru', giving(), receiptOf({orders, total: money('500.07')}));
    const amounts = findAll(panel, '.sums .money').map((element) => textOf(element));
    expect(amounts.map((amount) => amount.split(' ')[0])).to.deep.equal([
      '500,00',
      '0,07',
      '500,07',
    ]);
  });

  it('says what is wrong when the document cannot be had, and saves with the next press', async () => {
    let calls = 0;
    const panel = await opens('en', {
      loadSignedDocument: () =>
        calls++ === 0
          ? Promise.reject(new AdapterError({code: 'offline'}, {correlationId: 'exchange-1'}))
          : Promise.resolve(SIGNED),
    });
    await saves(panel, 'en');
    expect(status(panel)).to.include(CATALOGS.en.form.failures.offline);
    expect(status(panel)).to.include('exchange-1');
    expect(saved.files).to.have.length(0);
    await clickOn(button(panel, CATALOGS.en.receipt.save));
    await until(() => saved.files.length === 1, 'the file was saved');
  });

  it('keeps no receipt with bytes that are not of the digest', async () => {
    const document = {...SIGNED.document, bytes: new Uint8Array([1])};
    const panel = await opens('en', giving({...SIGNED, document}));
    await saves(panel, 'en');
    expect(status(panel)).to.include(CATALOGS.en.form.failures['bad-response']);
    expect(saved.files).to.have.length(0);
  });

  it('keeps no receipt with another document than its own', async () => {
    const panel = await opens('en', giving(), receiptOf({documentSha256: '0'.repeat(64)}));
    await saves(panel, 'en');
    expect(status(panel)).to.include(CATALOGS.en.form.failures['bad-response']);
    expect(saved.files).to.have.length(0);
  });

  it('saves once however often the button is pressed meanwhile', async () => {
    const answers: ((signed: SignedDocument) => void)[] = [];
    const panel = await opens('en', {
      loadSignedDocument: () => new Promise((resolve) => answers.push(resolve)),
    });
    for (let press = 0; press < 3; press++) await clickOn(button(panel, CATALOGS.en.receipt.save));
    expect(answers).to.have.length(1);
    answers[0]?.(SIGNED);
    await until(() => saved.files.length === 1, 'the file was saved');
  });
});
