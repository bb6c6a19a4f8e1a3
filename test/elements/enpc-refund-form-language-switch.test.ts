import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {loadPhoneStep, picturesIn} from '../support/phone-panel.ts';
import {
  memoryAdapter,
  PersonAtForm,
  SIGNED_REPLY,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

const FOCUSABLE = 'button:enabled, a[href], input:enabled, summary, [tabindex="0"]';
const ANNOUNCED = '[data-announce]';
const REGIONS = '[aria-live]';

/** What a person has put in, wherever it stands. */
const valuesIn = (person: PersonAtForm): readonly string[] =>
  findAll<HTMLInputElement>(person.form, 'input').map(
    ({type, value, checked}) => `${type} ${value} ${checked}`,
  );

const foldsIn = (person: PersonAtForm): readonly boolean[] =>
  findAll<HTMLDetailsElement>(person.form, 'details').map(({open}) => open);

const speaks = async (person: PersonAtForm, language: Language): Promise<void> => {
  person.form.locale = language;
  await until(() => person.form.language === language, `the form spoke ${language}`, 10_000);
  await person.drawn();
};

/**
 * What is said after half a second, and what is loaded when it is needed, is there: nothing has changed
 * for longer than any of the form's own clocks takes.
 */
async function settles(person: PersonAtForm): Promise<void> {
  let before = '';
  for (let quiet = 0; quiet < 15; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = person.sentences.join();
    if (now !== before) quiet = 0;
    before = now;
  }
}

describe('a change of the language (scenario 45)', function () {
  this.timeout(60_000);
  const ncalayer = withFakeNcalayer();

  before(async () => {
    await loadPhoneStep();
    const parts = LANGUAGES.flatMap((language) =>
      (['help', 'iban', 'interruptions', 'receipt'] as const).map((part) =>
        loadCatalog(part, language),
      ),
    );
    await Promise.all([...parts, import('../../src/elements/enpc-refund-form/help.ts')]);
  });

  for (const [name, open] of Object.entries(FORM_SITUATIONS)) {
    it(`leaves the focus, the values, what is unfolded and the live regions, and says nothing, at ${name}`, async () => {
      const person = await open('kk', ncalayer.current);
      await settles(person);
      const {step} = person.form;
      const values = valuesIn(person);
      const folds = foldsIn(person);
      const regions = findAll(person.form, REGIONS);
      const announced = findAll(person.form, ANNOUNCED);
      const isSilent = announced.map((region) => textOf(region) === '');
      const events: string[] = [];
      for (const type of ['refund-state-changed', 'refund-error', 'refund-submitted']) {
        person.form.addEventListener(type, () => events.push(type));
      }
      const places = findAll(person.form, FOCUSABLE).filter((place) => {
        place.focus();
        return focusedElement() === place;
      });
      await settles(person);
      const said = new Set(findAll(person.form, `${REGIONS} > *`));
      for (const [index, place] of places.entries()) {
        place.focus();
        await speaks(person, LANGUAGES[(index + 1) % LANGUAGES.length] ?? 'kk');
        expect(focusedElement(), textOf(place)).to.equal(place);
      }
      if (places.length === 0) await speaks(person, 'ru');

      expect(person.form.step).to.equal(step);
      expect(valuesIn(person)).to.deep.equal(values);
      expect(foldsIn(person)).to.deep.equal(folds);
      expect(findAll(person.form, REGIONS)).to.deep.equal(regions);
      expect(findAll(person.form, ANNOUNCED)).to.deep.equal(announced);
      // A place that had nothing to say has nothing to say in another language.
      expect(announced.map((place) => textOf(place) === '')).to.deep.equal(isSilent);
      const news = findAll(person.form, `${REGIONS} > *`).filter((one) => !said.has(one));
      expect(news.map(textOf)).to.be.empty;
      expect(events).to.be.empty;
    });
  }

  it('leaves a signature that is being waited for, and the answer to it counts', async () => {
    const person = await FORM_SITUATIONS['a document to sign']('kk');
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => ncalayer.current.requests.length === 1, 'NCALayer was asked', 10_000);
    const focused = focusedElement();
    await speaks(person, 'en');
    expect(focusedElement()).to.equal(focused);
    expect(ncalayer.current.connections).to.have.length(1);
    expect(ncalayer.current.requests).to.have.length(1);
    ncalayer.current.connections[0]?.say(SIGNED_REPLY);
    await person.comesTo('submitted');
    await person.sees(CATALOGS.en.signing.receipt.heading);
  });

  it('leaves a code that a phone may hold, in the form, and what the phone signs counts', async () => {
    const phone: {answersAfterMs?: number} = {};
    const fund = memoryAdapter({...MEMORY_SCENARIOS.qrCode, phone});
    const person = await PersonAtForm.opens(fund, 'kk');
    await person.fillsIn();
    await person.checksBankDetails();
    await person.presses(person.texts.form.sign.method['egov-qr']);
    await person.comesTo('signing');
    await until(() => picturesIn(person.panel).length > 0, 'the code is shown', 10_000);
    const drawing = picturesIn(person.panel)[0]?.innerHTML;
    await speaks(person, 'ru');
    await speaks(person, 'en');
    expect(picturesIn(person.panel)[0]?.innerHTML).to.equal(drawing);
    phone.answersAfterMs = 0;
    await until(() => person.form.step === 'submitted', 'the phone has signed', 20_000);
    await person.sees(CATALOGS.en.signing.receipt.heading);
  });
});
