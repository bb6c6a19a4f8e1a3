import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import type {AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {MEMORY_SCENARIOS, type MemoryScenario} from '../../src/adapter/memory-scenarios.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {APPLICANT} from '../support/flow-samples.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {find, findAll, textOf, until} from '../support/shadow-dom.ts';

const {help: words, form: texts} = CATALOGS.en;
const {oneOrder} = MEMORY_SCENARIOS;

/** The fund does not answer to the load, in this way. */
const loadFails = (failure: AdapterFailure): MemoryScenario => ({
  ...oneOrder,
  failures: {loadRefundForm: failure},
});

const helpIn = ({form}: PersonAtForm): HTMLDetailsElement | undefined =>
  findAll<HTMLDetailsElement>(form, 'details.help')[0];

const seesHelp = async (person: PersonAtForm): Promise<HTMLDetailsElement> => {
  await until(() => helpIn(person) !== undefined, 'the other ways are there', 10_000);
  return find(person.form, 'details.help');
};

/** What the browser's own print preview would show, while it is open. */
function usePrinter(person: () => PersonAtForm): {readonly sheets: string[]; restore: () => void} {
  const real = window.print;
  const sheets: string[] = [];
  window.print = () => {
    sheets.push(findAll(person().form, '.paper').map(textOf).join());
  };
  return {
    sheets,
    restore: () => {
      window.print = real;
    },
  };
}

describe('the other ways of enpc-refund-form', function () {
  this.timeout(20_000);
  const ncalayer = withFakeNcalayer();
  let person: PersonAtForm;

  const opensWith = async (failure: AdapterFailure, language: Language = 'en'): Promise<void> => {
    person = await PersonAtForm.opens(memoryAdapter(loadFails(failure)), language, 'load-failed');
  };

  const stuck: readonly AdapterFailure[] = [
    {code: 'forbidden'},
    {code: 'maintenance'},
    {code: 'state-database', retryAfter: 20},
    {code: 'too-many-requests'},
    {code: 'server'},
    {code: 'network'},
    {code: 'timeout'},
    {code: 'bad-response'},
  ];
  for (const failure of stuck) {
    it(`are open where the form could not be loaded: ${failure.code}`, async () => {
      await opensWith(failure);
      expect((await seesHelp(person)).open).to.equal(true);
      await person.sees(words.bring);
      await person.sees(texts.failures[failure.code]);
    });
  }

  for (const code of ['unauthenticated', 'offline'] as const) {
    it(`are not there for what people mend by themselves: ${code}`, async () => {
      await opensWith({code: 'server'});
      await seesHelp(person);
      person.form.adapter = memoryAdapter(loadFails({code}));
      await person.sees(texts.failures[code]);
      await person.drawn();
      expect(helpIn(person)).to.equal(undefined);
    });
  }

  it('scenario 9: who may not use the service is told so and what to do, once', async () => {
    let loads = 0;
    const adapter = memoryAdapter(loadFails({code: 'forbidden'}));
    const load = adapter.loadRefundForm.bind(adapter);
    adapter.loadRefundForm = (...options) => {
      loads += 1;
      return load(...options);
    };
    person = await PersonAtForm.opens(adapter, 'en', 'load-failed');
    person.form.supportPhone = '1418';
    await seesHelp(person);
    await person.sees(texts.failures.forbidden);
    await person.sees('1418');
    expect(loads).to.equal(1);
  });

  it('scenario 1: nothing to ask back: why, where the applications are, and whom to ask', async () => {
    person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.noOrders));
    Object.assign(person.form, {supportPhone: '1418', statusHref: '/applications'});
    await person.sees(texts.orders.empty);
    await person.sees(texts.orders.emptyHint);
    expect((await seesHelp(person)).open).to.equal(true);
    await person.sees('1418');
    await person.sees(words.status);
    expect(findAll(person.form, 'table')).to.be.empty;
  });

  it('are open where the page has not set the service up, and gone when it has', async () => {
    const form = await fixture<EnpcRefundForm>(
      html`<enpc-refund-form locale="en" support-phone="1418"></enpc-refund-form>`,
    );
    person = new PersonAtForm(form);
    expect((await seesHelp(person)).open).to.equal(true);
    await person.sees(texts.failures.adapterMissing);
    await person.sees('1418');
    await expect(form).to.be.accessible();
    form.adapter = memoryAdapter();
    await person.comesTo('filling');
    expect(helpIn(person)).to.equal(undefined);
  });

  it('are folded beside a failure in a form that is filled in, and where it is signed', async () => {
    person = await FORM_SITUATIONS['a check that failed']('en');
    expect((await seesHelp(person)).open).to.equal(false);
    person = await FORM_SITUATIONS['a document to sign']('en');
    expect((await seesHelp(person)).open).to.equal(false);
    person = await FORM_SITUATIONS['a submit that failed']('en', ncalayer.current);
    expect((await seesHelp(person)).open).to.equal(true);
  });

  it('are not there while all goes well', async () => {
    person = await PersonAtForm.opens();
    await person.fillsIn();
    await person.checksBankDetails();
    expect(helpIn(person)).to.equal(undefined);
  });

  it('call the page’s number, and lead to branches and applications beside the form', async () => {
    await opensWith({code: 'server'});
    Object.assign(person.form, {
      supportPhone: '+7 (727) 356-14-18',
      branchesHref: '/branches',
      statusHref: '/applications',
    });
    const help = await seesHelp(person);
    await person.drawn();
    const links = [...help.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+77273561418',
      '/branches',
      '/applications',
    ]);
    expect(links.map(({target}) => target)).to.deep.equal(['', '_blank', '_blank']);
  });

  it('name no number and no address that the page has not given', async () => {
    await opensWith({code: 'server'});
    const help = await seesHelp(person);
    expect(help.querySelector('a')).to.equal(null);
    expect(textOf(help)).not.to.match(/\d/);
  });

  for (const language of LANGUAGES) {
    it(`speak ${language}, and are without a violation`, async () => {
      await opensWith({code: 'maintenance'}, language);
      person.form.supportPhone = '1418';
      await seesHelp(person);
      const {help} = CATALOGS[language];
      const {status, branches} = help;
      // On paper, or after a press.
      const later = [help.takeToBranch, help.signature, help.details, help.copied, help.selected];
      for (const sentence of Object.values(help)) {
        if (![status, branches, ...later].includes(sentence)) await person.sees(sentence);
      }
      for (const sentence of [status, branches]) expect(person.screen).not.to.include(sentence);
      await expect(person.form).to.be.accessible();
    });
  }

  it('keep the failure on the screen when they cannot be had', async () => {
    await opensWith({code: 'server'});
    await person.sees(texts.failures.server);
    expect(person.button(texts.actions.retry)).to.exist;
  });

  describe('on paper', () => {
    let printer: ReturnType<typeof usePrinter>;

    beforeEach(() => {
      printer = usePrinter(() => person);
    });

    afterEach(() => {
      printer.restore();
    });

    const prints = async (): Promise<string> => {
      const help = await seesHelp(person);
      help.open = true;
      await person.presses(words.print);
      await until(() => printer.sheets.length > 0, 'it was printed', 10_000);
      return printer.sheets[0] ?? '';
    };

    it('have what was filled in, in full', async () => {
      person = await FORM_SITUATIONS['a check that failed']('en');
      const sheet = await prints();
      for (const fact of [
        APPLICANT.fullName,
        APPLICANT.iin,
        '49756052',
        '12.06.2026',
        '500',
        texts.account.card,
        OWN_IBAN.replace(/(.{4})(?=.)/g, '$1 '),
        words.takeToBranch,
        words.signature,
      ]) {
        expect(sheet).to.include(fact);
      }
    });

    it('have lines to fill in by hand where nothing is known', async () => {
      await opensWith({code: 'maintenance'});
      const sheet = await prints();
      for (const term of [texts.beneficiary.fullName, texts.recipient.label, words.signature]) {
        expect(sheet).to.include(term);
      }
      const blank = findAll(person.form, '.paper .blank');
      expect(blank).to.have.length(7);
      for (const line of blank) expect(textOf(line)).to.equal('');
      expect(findAll(person.form, '.paper tbody tr')).to.have.length(4);
    });

    it('have lines to fill in by hand where the page has not set the service up', async () => {
      person = new PersonAtForm(
        await fixture(html`<enpc-refund-form locale="en"></enpc-refund-form>`),
      );
      expect(await prints()).to.include(texts.beneficiary.fullName);
    });

    it('are in the page, unseen, only as long as they are printed', async () => {
      person = await FORM_SITUATIONS['a check that failed']('en');
      expect(findAll(person.form, '.paper')).to.be.empty;
      await prints();
      expect(getComputedStyle(find(person.form, '.paper')).display).to.equal('none');
      window.dispatchEvent(new Event('afterprint'));
      await until(() => findAll(person.form, '.paper').length === 0, 'the sheet is gone', 10_000);
    });

    it('leave the form as it is', async () => {
      person = await FORM_SITUATIONS['a check that failed']('en');
      await prints();
      window.dispatchEvent(new Event('afterprint'));
      await person.drawn();
      expect(person.form.step).to.equal('filling');
      expect(person.checkbox().checked).to.equal(true);
      expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    });
  });
});
