import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'puppeteer-core';
import {authorityFolders} from '../../demo/certificate-authority/authority-state.ts';
import {loadTrustStore} from '../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../demo/server/signature-verifier/verify-signature.ts';
import {texts as kkList} from '../../src/i18n/locales/kk/list.ts';
import {texts as kkReceipt} from '../../src/i18n/locales/kk/receipt.ts';
import {formatIban} from '../../src/i18n/format.ts';
import {seesElement} from '../support/e2e/page-text.ts';
import {personOf} from '../support/e2e/personal-data.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';

const ORDER = '49756052';
const WAIT_MS = 20_000;

const buttonIn = (element: string, words: string): string =>
  `${element} >>> ::-p-aria([name="${words}"][role="button"])`;

/** Presses the button, and reads the file that the browser then saves. */
async function savesFile(page: Page, folder: string, selector: string): Promise<Buffer> {
  const downloads = await mkdtemp(join(folder, 'downloads-'));
  const session = await page.createCDPSession();
  await session.send('Page.setDownloadBehavior', {behavior: 'allow', downloadPath: downloads});
  await seesElement(page, selector);
  await page.click(selector);
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const [name] = (await readdir(downloads)).filter((file) => file.endsWith('.html'));
    if (name !== undefined) {
      const content = await readFile(join(downloads, name));
      // A browser makes the file before it has written it.
      if (content.toString('utf8').endsWith('</html>\n')) {
        await rm(downloads, {recursive: true});
        return content;
      }
    }
    if (Date.now() > deadline) throw new Error('no file was saved');
    await setTimeout(50);
  }
}

/** The receipt as it is drawn, on the screen or on paper: what is hidden there is left out. */
const shownReceipt = (page: Page): Promise<string> =>
  page.$eval('enpc-refund-form >>> receipt-panel', (panel) => {
    const root = panel.shadowRoot?.querySelector<HTMLElement>('.root');
    return root?.innerText ?? '';
  });

/** What a link of the file holds. */
function takenOut(file: string, id: string): Buffer {
  const [, base64 = ''] =
    new RegExp(`id="${id}" download="[^"]+" href="data:[^,]+,([^"]+)"`).exec(file) ?? [];
  return Buffer.from(base64, 'base64');
}

describe('the receipt', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  test('scenario 57: is printed and saved, and again the same from the list of applications', () =>
    stage.visit({}, async ({portal, window, fund, dataFolder}) => {
      const {page} = portal;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();

      const save = buttonIn('enpc-refund-form', kkReceipt.save);
      const first = await savesFile(page, dataFolder, save);
      await portal.sees(`refund-receipt-${number}.html`);
      await portal.isAccessible('receipt saved');
      const text = first.toString('utf8');
      const {iin} = personOf('one-order');
      for (const fact of [number, formatIban(OWN_IBAN), iin, ORDER, '<html lang="kk">']) {
        assert.ok(text.includes(fact), `${fact} stands in the file`);
      }
      assert.doesNotMatch(text, /<script/);

      const document = takenOut(text, 'document');
      const sha256 = createHash('sha256').update(document).digest('hex');
      assert.equal((await fund.onlyRow('documents'))['sha256'], sha256);
      assert.ok(text.includes(sha256), 'the file names the hash of its document');
      const verdict = await verifySignature({
        cms: takenOut(text, 'signature').toString('base64'),
        document,
        sessionIin: iin,
        documentIin: iin,
        trust: await loadTrustStore({
          ...authorityFolders(join(dataFolder, 'certificate-authority')),
          mode: 'demo',
        }),
        now: new Date(),
      });
      assert.equal(verdict.accepted, true);

      assert.ok(!(await shownReceipt(page)).includes(formatIban(OWN_IBAN)), 'masked on the screen');
      await page.emulateMediaType('print');
      const paper = await shownReceipt(page);
      for (const fact of [number, formatIban(OWN_IBAN), iin, sha256, kkReceipt.title]) {
        assert.ok(paper.includes(fact), `${fact} stands on paper`);
      }
      assert.ok(!paper.includes(kkReceipt.save), 'no button stands on paper');
      await page.emulateMediaType('screen');

      await portal.opensApplications();
      await portal.isAccessible('applications');
      const open = `refund-application-list >>> button[aria-expanded]`;
      await page.click(open);
      const again = buttonIn('refund-application-list', kkReceipt.save);
      const second = await savesFile(page, dataFolder, again);
      assert.ok(second.equals(first), 'the same file, to the byte');
      await portal.isAccessible('receipt in the list');
    }));

  test('scenario 56: a new status comes by itself, and leaves the focus where it is', () =>
    stage.visit({}, async ({portal, window, fund}) => {
      const {page} = portal;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.signs();
      await portal.seesReceipt();
      await portal.opensApplications();
      await portal.sees(kkList.statuses.registered);
      await page.focus('refund-application-list >>> button[aria-expanded]');
      fund.letMinutesPass(1);
      // The person has been elsewhere for a while.
      await setTimeout(3100);
      await page.evaluate(() => {
        globalThis.dispatchEvent(new Event('focus'));
      });
      await portal.sees(kkList.statuses['in-review']);
      const focused = await page.evaluate(() =>
        document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-expanded'),
      );
      assert.equal(focused, 'false');
    }));
});
