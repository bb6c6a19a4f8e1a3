import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {findAll, focusedElement, until} from '../support/shadow-dom.ts';

/** The warnings of the console while the work goes on. */
async function warningsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const warnings: string[] = [];
  const {warn} = console;
  console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** A person at another form with the same fund, which keeps nothing by itself. */
async function elsewhere(adapter: PersonAtForm['form']['adapter']): Promise<PersonAtForm> {
  const person = await PersonAtForm.opens(adapter);
  person.form.draft = 'off';
  person.form.storage = new MemoryStorage();
  return person;
}

describe('enpc-refund-form, called by its page', () => {
  const ncalayer = withFakeNcalayer();

  describe('refresh()', () => {
    it('asks the fund again and keeps what was filled in', async () => {
      const adapter = memoryAdapter();
      let asked = 0;
      const load = adapter.loadRefundForm.bind(adapter);
      adapter.loadRefundForm = (options) => {
        asked++;
        return load(options);
      };
      const person = await PersonAtForm.opens(adapter);
      await person.fillsIn();
      await person.checksBankDetails();
      expect(await person.form.refresh()).to.equal(true);
      expect(asked).to.equal(2);
      expect(person.checkbox().checked).to.equal(true);
      expect(person.fields.verification.state).to.equal('confirmed');
    });

    it('tells what has changed of the ticked orders', async () => {
      const adapter = memoryAdapter();
      const reduced = memoryAdapter({
        ...MEMORY_SCENARIOS.oneOrder,
        form: MEMORY_SCENARIOS.amountsChanged.formAtSubmit,
      });
      const person = await PersonAtForm.opens(adapter);
      await person.ticks();
      adapter.loadRefundForm = (options) => reduced.loadRefundForm(options);
      expect(await person.form.refresh()).to.equal(true);
      await person.drawn();
      expect(person.checkbox().checked).to.equal(false);
      expect(person.screen).to.include(person.texts.form.failures['amounts-changed']);
    });

    it('tries again after a failure, and does not throw when that fails, too', async () => {
      const person = await PersonAtForm.opens(
        memoryAdapter(MEMORY_SCENARIOS.loadFailsOnce),
        'en',
        'load-failed',
      );
      expect(await person.form.refresh()).to.equal(true);
      expect(person.form.step).to.equal('filling');
      const lasting = await PersonAtForm.opens(
        memoryAdapter(MEMORY_SCENARIOS.forbidden),
        'en',
        'load-failed',
      );
      expect(await lasting.form.refresh()).to.equal(false);
    });
  });

  it('reset() begins anew, also from the second step', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    expect(await person.form.reset()).to.equal(true);
    await person.comesTo('filling');
    expect(person.checkbox().checked).to.equal(false);
    expect(person.ibanField.value).to.equal('');
  });

  describe('getContinuation() and resume()', () => {
    it('take the first step to another form: ticks and kind, but no account number', async () => {
      const adapter = memoryAdapter();
      const person = await PersonAtForm.opens(adapter);
      await person.fillsIn();
      await person.choosesAccountKind(person.texts.form.account.savings);
      const token = (await person.form.getContinuation()) ?? '';
      const inside = atob(token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '');
      expect(inside).to.include('savings');
      expect(inside).not.to.include(OWN_IBAN);

      const other = await elsewhere(adapter);
      expect(await other.form.resume(token)).to.equal(true);
      await other.drawn();
      expect(other.checkbox().checked).to.equal(true);
      expect(other.fields.accountKind).to.equal('savings');
      expect(other.ibanField.value).to.equal('');
      expect([...(other.form.storage as MemoryStorage).items.keys()]).to.deep.equal([]);
    });

    it('take the second step along, so that nothing need be typed', async () => {
      const adapter = memoryAdapter();
      const person = await PersonAtForm.opens(adapter);
      await person.comesToDocument();
      const token = (await person.form.getContinuation()) ?? '';
      const other = await elsewhere(adapter);
      expect(await other.form.resume(token)).to.equal(true);
      await other.comesTo('signing');
      await other.signs(ncalayer.current);
      await other.comesTo('submitted');
    });

    it('work before there is an adapter', async () => {
      const adapter = memoryAdapter();
      const person = await PersonAtForm.opens(adapter);
      await person.ticks();
      const token = (await person.form.getContinuation()) ?? '';
      const form = document.createElement('enpc-refund-form');
      form.locale = 'en';
      form.draft = 'off';
      form.storage = new MemoryStorage();
      document.body.append(form);
      const resumed = form.resume(token);
      form.adapter = adapter;
      expect(await resumed).to.equal(true);
      const other = new PersonAtForm(form);
      await other.drawn();
      expect(other.checkbox().checked).to.equal(true);
      form.remove();
    });

    it('refuse what is no continuation, and one of a later version, with one warning each', async () => {
      const person = await PersonAtForm.opens();
      await person.ticks();
      const token = (await person.form.getContinuation()) ?? '';
      for (const [given, code] of [
        ['garbage', 'continuation-unreadable'],
        [`${token.slice(0, 20)}`, 'continuation-unreadable'],
        ['refund1.bm9wZQ', 'continuation-unreadable'],
        [token.replace('refund1.', 'refund2.'), 'continuation-newer'],
        [undefined as unknown as string, 'continuation-unreadable'],
      ] as const) {
        const warnings = await warningsOf(async () => {
          expect(await person.form.resume(given), given).to.equal(false);
        });
        expect(warnings, given).to.have.length(1);
        expect(warnings[0]).to.match(/^enpc-refund-form: /);
        expect(warnings[0]).to.include(code);
      }
      expect(person.checkbox().checked, 'nothing was lost').to.equal(true);
    });

    it('have nothing to say before the form is there', async () => {
      const form = document.createElement('enpc-refund-form');
      expect(await form.getContinuation()).to.equal(undefined);
    });
  });

  it('cancelSigning() withdraws a signing and leaves the document to be signed', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => person.screen.includes(person.texts.form.actions.cancel), 'it went on');
    expect(await person.form.cancelSigning()).to.equal(true);
    expect(person.form.step).to.equal('signing');
    await person.sees(person.texts.signing.sign.chooseCertificate);
  });

  it('focus() goes to the heading of the step', async () => {
    const person = await PersonAtForm.opens();
    person.form.focus();
    expect(focusedElement()?.id).to.equal('step-heading');
  });

  it('gives its headings the levels that fit the page', async () => {
    const person = await PersonAtForm.opens();
    person.form.headingLevel = 4;
    await person.comesToDocument();
    const levels = (): readonly (readonly [string, string | null])[] =>
      findAll(person.form, 'h2, h3').map((heading) => [
        heading.localName,
        heading.getAttribute('aria-level'),
      ]);
    await until(() => levels().every(([, level]) => level !== null), 'all had levels');
    expect(new Set(levels().map(String))).to.deep.equal(new Set(['h2,4', 'h3,5']));
  });

  it('shows its states to style sheets, and so do the elements in it', async () => {
    const person = await PersonAtForm.opens();
    await until(() => person.form.matches(':state(filling)'), 'it was filling');
    expect(person.form.matches(':state(loading)')).to.equal(false);
    await person.asksToSign();
    await until(() => person.form.matches(':state(error)'), 'something was wrong');
    await until(() => person.table.matches(':state(error)'), 'the orders were');
    person.form.calm = true;
    await until(() => person.form.matches(':state(calm)'), 'it was calm');
    person.form.calm = false;
    await person.drawn();
    await person.comesToDocument();
    await until(() => person.form.matches(':state(signing)'), 'it was signing');
    await until(() => person.panel.matches(':state(choosing)'), 'the panel waited');
    expect(person.form.matches(':state(filling)')).to.equal(false);
  });
});
