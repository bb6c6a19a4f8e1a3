import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {Keyboard} from '../support/e2e/keyboard.ts';
import {ORDER, seesOnlyReceipt} from '../support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

describe('scenario 49: with the keyboard alone', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  const opensForm = async ({portal}: Visit): Promise<Keyboard> => {
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
    return Keyboard.beforeTheForm(portal.page);
  };

  const hasDetailsConfirmed = async ({portal}: Visit, keyboard: Keyboard): Promise<void> => {
    await keyboard.walksAndPresses(portal.form.verification.button);
    const [, confirmed = ''] = portal.form.verification.confirmed.split('{time}');
    await portal.sees(confirmed);
    await keyboard.isLedTo('verify');
  };

  for (const width of [1280, 320]) {
    test(`from the form to the receipt on a page of ${width} px, below a header that stays`, () =>
      stage.visit({language: 'ru', width}, async (visit) => {
        const {portal, window} = visit;
        const {form, signing} = portal;
        const keyboard = await opensForm(visit);
        await keyboard.walksAndPresses(`№\u00a0${ORDER}`, 'Space');
        await keyboard.walksTo(form.recipient.label);
        await keyboard.types(OWN_IBAN);
        await hasDetailsConfirmed(visit, keyboard);

        await keyboard.walksAndPresses(form.sign.method.ncalayer);
        await portal.seesDocument();
        await keyboard.isLedTo('step-heading');
        await keyboard.walksAndPresses(signing.sign.chooseCertificate);
        await portal.sees(signing.ncalayer.progress['waiting-for-person']);
        await window.signs();
        await portal.seesReceipt();
        await keyboard.isLedTo('step-heading');
      }));

    test(`by the phone from the form to the receipt on a page of ${width} px, past what was forgotten and a code withdrawn`, () =>
      stage.visit({language: 'ru', width}, async (visit) => {
        const {portal, takesPhone} = visit;
        const {form, phone: words} = portal;
        const byPhone = form.sign.method['egov-qr'];
        const keyboard = await opensForm(visit);

        // Too early: the list of what is missing leads to each thing.
        await keyboard.walksAndPresses(byPhone);
        await keyboard.isLedTo('problems-heading');
        await keyboard.walksAndPresses(form.problems.ibanRequired);
        await keyboard.isLedTo('iban');
        await keyboard.walksTo(`№\u00a0${ORDER}`, 'Shift+Tab');
        await keyboard.presses('Space');
        assert.equal(await portal.total(), '500 ₸');
        await keyboard.walksTo(form.account.card);
        await keyboard.walksTo(form.account.savings, 'ArrowDown');
        await keyboard.walksTo(form.recipient.label);
        await keyboard.types(OWN_IBAN);
        await hasDetailsConfirmed(visit, keyboard);

        await keyboard.walksAndPresses(byPhone);
        await portal.seesCode();
        await keyboard.isLedTo('step-heading');
        await keyboard.walksAndPresses(words.enlarge, 'Space');
        assert.equal(await portal.count('#enlarge[aria-pressed=true]'), 1);
        await keyboard.presses('Escape');
        await portal.hasNo('#enlarge[aria-pressed=true]');
        await keyboard.isLedTo('enlarge');

        await keyboard.walksAndPresses(form.actions.cancel);
        await portal.sees(words.ended.cancelled);
        await keyboard.isLedTo('sign');
        await keyboard.presses('Enter');
        await portal.seesCode();
        await keyboard.isLedTo('method-heading');
        // The code, with the focus on it, makes room for what is to be done on the phone.
        await keyboard.walksTo(words.enlarge);
        const phone = await takesPhone();
        assert.equal(await phone.scans(await portal.showsCode()), 'request');
        await portal.page.bringToFront();
        await portal.sees(words.onPhone);
        await keyboard.isLedTo('method-heading');
        await keyboard.walksTo(form.actions.cancel);
        assert.equal(await phone.signs(), 'signed');
        await seesOnlyReceipt(visit);
        await keyboard.isLedTo('step-heading');
        await keyboard.walksTo(portal.signing.sign.another);
      }));
  }
});
