import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {nothingWasSubmitted, seesOnlyReceipt, visitAtTheCode} from '../support/e2e/phone-visit.ts';
import {Stage, type Visit, type VisitOptions} from '../support/e2e/stage.ts';

describe('signing with a phone', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const atTheCode = (options: VisitOptions, play: (visit: Visit) => Promise<void>) =>
    visitAtTheCode(stage, options, play);

  for (const algorithm of ['gost', 'rsa'] as const) {
    test(`the code is scanned, the document read and signed on the phone (${algorithm}); the receipt appears by itself`, () =>
      atTheCode({}, async (visit) => {
        const {portal, takesPhone} = visit;
        const paper = await portal.seesDocument();
        const phone = await takesPhone({algorithm});
        await portal.isAccessible('the QR code');
        assert.equal(await phone.scans(await portal.showsCode()), 'request');
        assert.equal(await phone.readsDocument(), paper);
        await portal.page.bringToFront();
        await portal.sees(portal.phone.onPhone);
        assert.equal(await portal.count('.qr-image'), 0);
        await portal.isAccessible('the document is on the phone');
        assert.equal(await phone.signs(), 'signed');
        await seesOnlyReceipt(visit);
        await portal.isAccessible('the receipt of what was signed on a phone');
      }));
  }

  test('scenario 40: the control code is the same on the page and on the phone', () =>
    atTheCode({}, async ({portal, takesPhone}) => {
      const phone = await takesPhone();
      const code = await portal.page.$eval(
        'enpc-refund-form >>> .control-code',
        ({textContent}) => textContent,
      );
      assert.match(code, /^\d\d\u00a0\d\d$/);
      await phone.scans(await portal.showsCode());
      const onPhone = Object.values(await phone.readsMeta()).map((value) =>
        value.replace(/\D/g, ''),
      );
      assert.ok(
        onPhone.includes(code.replace(/\D/g, '')),
        `${code} is not among ${onPhone.join()}`,
      );
    }));

  test('declined on the phone, nothing is sent; a new code signs', () =>
    atTheCode({}, async (visit) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone();
      await phone.scans(await portal.showsCode());
      assert.equal(await phone.declines(), 'declined');
      await portal.page.bringToFront();
      await portal.sees(portal.phone.ended.declined);
      await portal.isAccessible('declined on the phone');
      await nothingWasSubmitted(visit);
      await portal.presses(portal.phone.newCode);
      const screen = await portal.showsCode();
      await phone.scansAnother();
      await phone.scans(screen);
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));

  test('another person’s key is refused on the phone and on the page, which shows a new code on demand', () =>
    atTheCode({}, async (visit) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone({owner: 'somebody-else'});
      await phone.scans(await portal.showsCode());
      assert.equal(await phone.signs(), 'signature-refused');
      await portal.page.bringToFront();
      await portal.sees(portal.signing.sign.rejected['iin-mismatch-session']);
      await nothingWasSubmitted(visit);
      await portal.presses(portal.phone.newCode);
      const screen = await portal.showsCode();
      await phone.sets({owner: 'document'});
      await phone.scansAnother();
      await phone.scans(screen);
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));

  test('scenario 39: a reload after the scan goes on: nothing is typed again, and the receipt comes', () =>
    atTheCode({}, async (visit) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone();
      await phone.scans(await portal.showsCode());
      await portal.page.bringToFront();
      await portal.reloads();
      await portal.seesDocument();
      await portal.sees(portal.phone.onPhone);
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));

  test('what was signed while the page was away is there when it comes back, in another tab too', () =>
    atTheCode({}, async (visit) => {
      const {portal, takesPhone} = visit;
      const phone = await takesPhone();
      await phone.scans(await portal.showsCode());
      const address = portal.page.url();
      await portal.page.goto('about:blank');
      assert.equal(await phone.signs(), 'signed');
      await portal.open(new URL(address).pathname);
      await seesOnlyReceipt(visit);
    }));

  test('a server that is started anew between scan and signature loses nothing', () =>
    atTheCode({}, async (visit) => {
      const {portal, fund, takesPhone} = visit;
      const phone = await takesPhone();
      await phone.scans(await portal.showsCode());
      await fund.restart();
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));

  test('scenario 36: an expired code is taken away; one press makes a new one', () =>
    atTheCode({fund: {SIGNING_WAIT_MS: '2500'}}, async (visit) => {
      const {portal, fund, takesPhone} = visit;
      const phone = await takesPhone();
      await phone.scans(await portal.showsCode());
      fund.letMinutesPass(6);
      await portal.page.bringToFront();
      await portal.sees(portal.phone.ended.expired);
      assert.equal(await portal.count('.qr-image'), 0);
      assert.notEqual(await phone.signs(), 'signed');
      await portal.presses(portal.phone.newCode);
      const screen = await portal.showsCode();
      await phone.scansAnother();
      await phone.scans(screen);
      assert.equal(await phone.signs(), 'signed');
      await seesOnlyReceipt(visit);
    }));
});
