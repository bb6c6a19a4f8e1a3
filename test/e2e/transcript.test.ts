import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import {after, before, describe, test} from 'node:test';
import {LANGUAGES} from '../../src/domain/language.ts';
import {fill, fillPlural} from '../../src/i18n/translate.ts';
import {ORDER} from '../support/e2e/phone-visit.ts';
import type {Portal} from '../support/e2e/portal.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';
import {assertTranscript, Transcript} from '../support/e2e/transcript.ts';

const fileOf = (language: string): string =>
  fileURLToPath(new URL(`transcripts/${language}.txt`, import.meta.url));

/** What is said while something is waited for. */
const passingTexts = ({form, signing, phone, interruptions}: Portal): readonly string[] => [
  form.loading.form,
  form.verification.pending,
  form.sign.composing,
  signing.sign.loading,
  signing.sign.sending,
  signing.ncalayer.progress.connecting,
  signing.ncalayer.progress.checking,
  phone.making,
  ...Object.values(interruptions.long),
  ...Object.values(interruptions.veryLong),
];

describe('scenario 49: the whole flow as a screen reader gets it', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const language of LANGUAGES) {
    test(`in ${language}, each step, error, total and result is heard once`, async () => {
      const texts: string[] = [];

      await stage.visit({language}, async ({portal, window}) => {
        const {form, signing} = portal;
        const transcript = await Transcript.of(portal.page, passingTexts(portal));
        await portal.signsIn('one-order');
        await portal.appliesForRefund();
        await transcript.step('The form appears');

        const problems = fillPlural(language, form.problems.heading, 2);
        await portal.asksToSign();
        await transcript.step('Presses “Sign” with nothing filled in', [problems]);

        const ticked = fillPlural(language, form.orders.ticked, 1, {amount: '500\u00a0₸'});
        await portal.ticks(ORDER);
        await transcript.step('Ticks the payment order', [ticked]);

        await portal.types(OWN_IBAN);
        await portal.checksBankDetails();
        const confirmed = fill(form.verification.confirmed, {time: '12:34'});
        await transcript.step('Types the account number and has it checked', [
          form.verification.confirmed.split('{time}')[1] ?? '',
        ]);

        await portal.asksToSign();
        await portal.seesDocument();
        await transcript.step('Presses “Sign”', [form.sign.heading]);

        await portal.choosesCertificate();
        const waiting = signing.ncalayer.progress['waiting-for-person'];
        await transcript.step('Presses “Choose a certificate”', [waiting]);

        await window.signs();
        await portal.seesReceipt();
        await transcript.step('Signs in NCALayer', [signing.receipt.heading]);
        transcript.heardOnce([
          problems,
          ticked,
          confirmed,
          form.sign.heading,
          waiting,
          signing.receipt.heading,
        ]);
        texts.push('# With NCALayer', '', transcript.text);
      });

      await stage.visit({language}, async ({portal, takesPhone}) => {
        const {form, signing, phone: words} = portal;
        const transcript = await Transcript.of(portal.page, passingTexts(portal));
        await portal.signsIn('one-order');
        await portal.appliesForRefund();
        await portal.ticks(ORDER);
        const ticked = fillPlural(language, form.orders.ticked, 1, {amount: '500\u00a0₸'});
        await transcript.step('Ticks the payment order', [ticked]);

        await portal.types(OWN_IBAN);
        await portal.checksBankDetails();
        await transcript.step('Types the account number and has it checked', [
          form.verification.confirmed.split('{time}')[1] ?? '',
        ]);

        await portal.asksToSignWithPhone();
        await portal.seesDocument();
        await portal.seesCode();
        await transcript.step('Presses “Sign with QR”', [words.scan]);

        const phone = await takesPhone();
        await phone.scans(await portal.showsCode());
        await portal.page.bringToFront();
        await transcript.step('Scans the code', [words.onPhone]);

        assert.equal(await phone.signs(), 'signed');
        await portal.seesReceipt();
        await transcript.step('Signs on the phone', [signing.receipt.heading]);
        transcript.heardOnce([
          form.sign.heading,
          words.scan,
          words.onPhone,
          signing.receipt.heading,
        ]);
        texts.push('# With eGov Mobile', '', transcript.text);
      });

      await assertTranscript(fileOf(language), texts.join('\n'));
    });
  }
});
