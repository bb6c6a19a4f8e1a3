import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {fill} from '../../src/i18n/translate.ts';
import {press} from '../support/press.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  SIGNED_REPLY,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {
  clickOn,
  find,
  findAll,
  focusedElement,
  saidIn,
  textOf,
  until,
} from '../support/shadow-dom.ts';

const linksOf = (person: PersonAtForm): readonly HTMLElement[] =>
  findAll(person.form, '.summary a');

describe('enpc-refund-form', () => {
  const ncalayer = withFakeNcalayer();

  describe('the memo’s run', () => {
    it('goes from the payment order to the receipt', async () => {
      const person = await PersonAtForm.opens();
      const {form: texts, signing} = person.texts;
      expect(person.screen).to.include('49756052').and.include('12.06.2026');
      expect(person.screen).to.include(texts.bank.automatic);

      await person.ticks();
      expect(textOf(find(person.table, '[part=total]'))).to.include('500 ₸');
      for (const fact of ['CASPKZKA', '971240001315', 'KZ39 722S 0000 0068 0371']) {
        expect(person.screen).to.include(fact);
      }
      await person.typesIban();
      await person.checksBankDetails();
      await person.sees('You can sign the application');

      await person.asksToSign();
      await person.comesTo('signing');
      expect(person.focusedText).to.equal(texts.sign.heading);
      expect(find(person.panel, '[part=document]').textContent).to.include(OWN_IBAN);

      await person.signs(ncalayer.current);
      await person.comesTo('submitted');
      expect(person.focusedText).to.equal(signing.receipt.heading);
      expect(person.screen).to.include('MEMORY-000001').and.include('500 ₸');
      // On a screen the account is masked (decision 11).
      expect(person.screen).to.include('5678').and.not.include('0000 1234 5678');
      expect(ncalayer.current.requests).to.have.length(1);
    });

    it('can be made with the keyboard alone', async () => {
      const person = await PersonAtForm.opens();
      const tabTo = async (element: Element): Promise<void> => {
        for (let tabs = 0; focusedElement() !== element; tabs++) {
          if (tabs > 30) throw new Error(`Tab never comes to ${element.outerHTML}`);
          await press('Tab');
        }
      };
      await tabTo(person.checkbox());
      await press('Space');
      await person.drawn();
      await tabTo(person.ibanField);
      for (const character of OWN_IBAN) await press(character);
      await tabTo(find(person.fields, '#verify'));
      await press('Enter');
      await person.sees('You can sign the application');
      await tabTo(person.button(person.texts.form.sign.method.ncalayer));
      await press('Enter');
      await person.comesTo('signing');
      ncalayer.current.answer(SIGNED_REPLY);
      await tabTo(person.button(person.texts.signing.sign.chooseCertificate));
      await press('Enter');
      await person.comesTo('submitted');
    });

    it('asks the adapter for the form once', async () => {
      const adapter = new ScriptedAdapter();
      await PersonAtForm.opens(adapter, 'en', 'loading');
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(adapter.callsOf('loadRefundForm')).to.have.length(1);
    });

    it('shows the IIN only when asked to, and for that step only', async () => {
      const person = await PersonAtForm.opens();
      expect(person.screen).to.include('••••••••0125').and.not.include('910314600125');
      await person.presses(person.texts.form.beneficiary.showIin);
      expect(person.screen).to.include('910314600125');
      await person.presses(person.texts.form.beneficiary.hideIin);
      expect(person.screen).not.to.include('910314600125');
    });

    it('masks the IIN again when the page is hidden', async () => {
      const person = await PersonAtForm.opens();
      await person.presses(person.texts.form.beneficiary.showIin);
      document.dispatchEvent(new Event('visibilitychange'));
      await person.drawn();
      expect(person.screen).not.to.include('910314600125');
    });

    it('can be left for the form on the second step; everything is still there', async () => {
      const person = await PersonAtForm.opens();
      await person.comesToDocument();
      await person.presses(person.texts.signing.sign.change);
      await person.comesTo('filling');
      expect(person.checkbox().checked).to.equal(true);
      expect(person.ibanField.value).to.equal('KZ84722C000012345678');
      expect(person.screen).to.include('You can sign the application');
    });
  });

  describe('a button pressed too early (scenario 20)', () => {
    it('says what is missing and takes the focus there', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      expect(person.focusedText).to.equal('To continue, correct 2 items');
      const {orderRequired, ibanRequired} = person.texts.form.problems;
      expect(linksOf(person).map(textOf)).to.deep.equal([orderRequired, ibanRequired]);
    });

    it('has the same words beside the fields', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      const [order, iban] = linksOf(person).map(textOf);
      expect(textOf(find(person.table, '#problem'))).to.equal(order);
      expect(textOf(find(person.fields, '#iban-problem'))).to.equal(iban);
    });

    it('leads by its links to the order and to the number', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      const [order, iban] = linksOf(person);
      if (order) await clickOn(order);
      expect(focusedElement()).to.equal(person.checkbox());
      if (iban) await clickOn(iban);
      expect(focusedElement()).to.equal(person.ibanField);
      expect(location.hash).to.equal('');
    });

    it('leads with the keyboard, too', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      await press('Tab');
      await press('Enter');
      expect(focusedElement()).to.equal(person.checkbox());
    });

    it('leads to the list’s heading where no order can be ticked', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.noOrders));
      await person.asksToSign();
      const [order] = linksOf(person);
      if (order) await clickOn(order);
      expect(person.focusedText).to.equal(person.texts.form.orders.heading);
    });

    it('asks for the check when all is filled in, in the words beside its button', async () => {
      const person = await PersonAtForm.opens();
      await person.fillsIn();
      await person.asksToSign();
      const words = person.texts.form.problems['verification-required'];
      expect(linksOf(person).map(textOf)).to.deep.equal([words]);
      expect(textOf(find(person.fields, '#verify-problem'))).to.equal(words);
      const [check] = linksOf(person);
      if (check) await clickOn(check);
      expect(focusedElement()).to.equal(find(person.fields, '#verify'));
    });

    it('is the check’s own button: it names what cannot be checked', async () => {
      const person = await PersonAtForm.opens();
      await person.presses(person.texts.form.verification.button);
      expect(person.focusedText).to.equal('To continue, correct 2 items');
    });

    it('says of a mended problem that it is, and moves nothing until the next action', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      const {orders, problems, recipient} = person.texts.form;
      const {ibanRequired, mended} = problems;
      const beside = (): readonly string[] => [
        textOf(find(person.table, '#problem')),
        textOf(find(person.fields, '#iban-problem')),
      ];
      const topOf = (element: Element): number =>
        Math.round(element.getBoundingClientRect().top + scrollY);
      const checkbox = person.checkbox();
      const before = topOf(checkbox);
      await person.ticks();
      const mendedOrder = fill(mended, {part: orders.heading});
      expect(linksOf(person).map(textOf)).to.deep.equal([mendedOrder, ibanRequired]);
      expect(beside()).to.deep.equal([mendedOrder, ibanRequired]);
      expect(topOf(checkbox)).to.equal(before);

      await person.typesIban();
      expect(linksOf(person).map(textOf)).to.deep.equal(beside());
      const mendedIban = fill(mended, {part: recipient.label});
      expect(beside()).to.deep.equal([mendedOrder, mendedIban]);
      expect(person.ibanField.getAttribute('aria-invalid')).to.equal('false');
      await until(() => saidIn(person.form).includes(mendedIban), 'it was said');
      await expect(person.form).to.be.accessible();

      await person.checksBankDetails();
      expect(linksOf(person)).to.be.empty;
      expect(person.screen).not.to.include('Corrected');
    });

    it('takes the focus to the list again when it is pressed again', async () => {
      const person = await PersonAtForm.opens();
      await person.asksToSign();
      await person.asksToSign();
      expect(person.focusedText).to.equal('To continue, correct 2 items');
    });
  });

  describe('a confirmation (scenario 15)', () => {
    const withdraws: Readonly<Record<string, (person: PersonAtForm) => Promise<void>>> = {
      'another order': (person) => person.ticks('49756118'),
      'another account': (person) => person.choosesAccountKind(person.texts.form.account.savings),
      'another number': (person) => person.typesIban('KZ84722C000012345679'),
    };
    for (const [edit, doIt] of Object.entries(withdraws)) {
      it(`is withdrawn by ${edit}, and signing says so`, async () => {
        const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.severalOrders));
        await person.fillsIn();
        await person.checksBankDetails();
        await person.sees('You can sign the application');
        await doIt(person);
        expect(person.screen).not.to.include('You can sign the application');
        await person.asksToSign();
        expect(person.form.step).to.equal('filling');
        expect(linksOf(person)).to.have.length(1);
      });
    }

    it('stays when a space is pressed, which the number does not take', async () => {
      const person = await PersonAtForm.opens();
      await person.fillsIn();
      await person.checksBankDetails();
      await clickOn(person.ibanField);
      await press('End');
      await press('Space');
      await person.drawn();
      expect(person.ibanField.value).to.equal('KZ84722C000012345678');
      expect(person.screen).to.include('You can sign the application');
    });
  });

  describe('a failure', () => {
    it('of loading is told in the region for alerts, and loading is tried again', async () => {
      const adapter = memoryAdapter(MEMORY_SCENARIOS.loadFailsOnce);
      const person = await PersonAtForm.opens(adapter, 'en', 'load-failed');
      const alert = find(person.form, '[data-announce=assertive]');
      expect(textOf(alert)).to.include(person.texts.form.failures.server);
      await person.presses(person.texts.form.actions.retry);
      await person.comesTo('filling');
      expect(find(person.form, '[data-announce=assertive]')).to.equal(alert);
      expect(textOf(alert)).to.equal('');
      expect(person.focusedText).to.equal(person.texts.form.orders.heading);
    });

    it('has its region before there is anything to say (B3)', async () => {
      const adapter = new ScriptedAdapter();
      const person = await PersonAtForm.opens(adapter, 'en', 'loading');
      const alert = find(person.form, '[data-announce=assertive]');
      expect(textOf(alert)).to.equal('');
      (await adapter.call('loadRefundForm')).fail(new AdapterError({code: 'server'}));
      await person.comesTo('load-failed');
      expect(find(person.form, '[data-announce=assertive]')).to.equal(alert);
    });

    it('of the check keeps what was filled in, and can be tried again', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.tooManyRequests));
      await person.fillsIn();
      await person.checksBankDetails();
      const alert = textOf(find(person.form, '[data-announce=assertive]'));
      expect(alert).to.include('5 seconds').and.include(person.texts.form.failures.kept);
      expect(person.ibanField.value).to.equal('KZ84722C000012345678');
      await person.checksBankDetails();
      await person.sees('You can sign the application');
      expect(textOf(find(person.form, '[data-announce=assertive]'))).to.equal('');
    });

    it('of the submit does not ask for another signature (scenario 25)', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.submitFailsOnce));
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      await person.comesTo('submit-failed');
      expect(person.focusedText).to.equal(person.texts.signing.sign.notSent);
      await person.presses(person.texts.signing.sign.sendAgain);
      await person.comesTo('submitted');
      expect(ncalayer.current.requests).to.have.length(1);
    });

    it('of the answer alone leads to the receipt (scenario 24)', async () => {
      const adapter = memoryAdapter(MEMORY_SCENARIOS.answerLost);
      const person = await PersonAtForm.opens(adapter);
      await person.comesToReceipt(ncalayer.current);
      const {signal} = new AbortController();
      expect(await adapter.listApplications({signal})).to.have.length(1);
    });

    it('of the signature is told on the second step, with the same document', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.signatureRejected));
      await person.comesToDocument();
      const text = find(person.panel, '[part=document]').textContent;
      await person.signs(ncalayer.current);
      await person.sees(person.texts.signing.sign.rejected['certificate-revoked']);
      expect(find(person.panel, '[part=document]').textContent).to.equal(text);
      expect(person.focusedText).to.equal(person.texts.form.sign.heading);
    });

    it('of a spent document leads back; the next one is a new document', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.documentSpent));
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      await person.comesTo('filling');
      await person.sees(person.texts.form.failures['document-spent']);
      await person.asksToSign();
      await person.comesTo('signing');
      expect(find(person.panel, '[part=document]').textContent).to.include('memory-document-2');
    });
  });

  it('amounts that changed meanwhile are shown as they were and are (scenario 21)', async () => {
    const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.amountsChanged));
    await person.comesToDocument();
    await person.signs(ncalayer.current);
    await person.comesTo('filling');
    const cells = findAll(person.form, '.changes tbody > tr > *').map(textOf);
    expect(cells).to.deep.equal(['49756052', '500 ₸tenge', '350.50 ₸tenge']);
    expect(textOf(find(person.table, '[part=total]'))).to.equal('0.00 ₸tenge');
    expect(person.checkbox().checked).to.equal(false);
    expect(person.ibanField.value).to.equal('KZ84722C000012345678');

    await person.asksToSign();
    expect(linksOf(person).map(textOf)).to.deep.equal([person.texts.form.problems.orderRequired]);
    await person.ticks();
    await person.checksBankDetails();
    await person.asksToSign();
    await person.comesTo('signing');
    expect(find(person.panel, '[part=document]').textContent).to.include('350.50 KZT');
    await person.signs(ncalayer.current);
    await person.comesTo('submitted');
    expect(person.screen).to.include('350.50 ₸');
  });

  it('signs and submits once, however often and fast it is pressed (scenario 23)', async () => {
    const adapter = memoryAdapter();
    const person = await PersonAtForm.opens(adapter);
    await person.fillsIn();
    await person.checksBankDetails();
    const toSign = person.button(person.texts.form.sign.method.ncalayer);
    await clickOn(toSign);
    if (toSign.isConnected) await clickOn(toSign);
    await person.comesTo('signing');
    const choose = person.button(person.texts.signing.sign.chooseCertificate);
    choose.focus();
    for (let repeats = 0; repeats < 4; repeats++) await press('Enter');
    await until(() => ncalayer.current.requests.length > 0, 'NCALayer was asked');
    expect(ncalayer.current.connections).to.have.length(1);
    ncalayer.current.lastConnection.say(SIGNED_REPLY);
    await person.comesTo('submitted');
    const {signal} = new AbortController();
    expect(await adapter.listApplications({signal})).to.have.length(1);
  });
});
