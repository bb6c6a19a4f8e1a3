import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {find, until} from '../support/shadow-dom.ts';

/** Puts a paragraph of the page into a slot of the form. */
function put(person: PersonAtForm, slot: string): HTMLElement {
  const own = document.createElement('p');
  own.slot = slot;
  own.textContent = `The page's ${slot}`;
  own.className = 'own';
  person.form.append(own);
  return own;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

describe('slots of the form', () => {
  const ncalayer = withFakeNcalayer();

  it('take no room while they are empty', async () => {
    const {form} = await PersonAtForm.opens();
    const root = find(form, '.root');
    const slots = [...root.querySelectorAll('slot')];
    expect(slots.map(({name}) => name)).to.have.members(['brand', 'help', 'footer']);
    const height = root.getBoundingClientRect().height;
    for (const slot of slots) slot.remove();
    expect(root.getBoundingClientRect().height).to.equal(height);
  });

  it('put the brand above the steps, help below what is asked, the footer at the end', async () => {
    const person = await PersonAtForm.opens();
    const [footer, help, brand] = ['footer', 'help', 'brand'].map((name) => put(person, name));
    const places = [
      brand,
      find(person.form, '.steps'),
      find(person.form, '.sign'),
      help,
      footer,
    ].map((element) => (element ? topOf(element) : NaN));
    expect(places).to.deep.equal([...places].sort((left, right) => left - right));
    expect(new Set(places).size).to.equal(places.length);
  });

  it('put the contact among the other ways for someone who is stuck', async () => {
    const person = await PersonAtForm.opens(
      memoryAdapter(MEMORY_SCENARIOS.maintenance),
      'en',
      'load-failed',
    );
    const contact = put(person, 'contact');
    await until(() => contact.assignedSlot !== null, 'the contact has its place');
    expect(contact.assignedSlot?.closest('.ways')).to.be.an.instanceOf(HTMLElement);
    expect(contact.getBoundingClientRect().height).to.be.above(0);
  });

  it('put what the page adds to a success below the receipt', async () => {
    const person = await FORM_SITUATIONS['the receipt']('en', ncalayer.current);
    const extra = put(person, 'success-extra');
    expect(topOf(extra)).to.be.at.least(
      find(person.form, 'receipt-panel').getBoundingClientRect().bottom,
    );
  });

  it('leave to the page how their content looks', async () => {
    const person = await PersonAtForm.opens();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.own {
      margin: 5px 7px; color: rgb(1, 2, 3); font: italic 700 21px/2 serif; text-transform: uppercase;
      letter-spacing: 3px; box-sizing: content-box; padding: 1px; overflow-wrap: normal;
    }`);
    document.adoptedStyleSheets.push(sheet);
    const names = [
      ...['margin-top', 'margin-left', 'color', 'font-style', 'font-weight', 'font-size'],
      ...['line-height', 'font-family', 'text-transform', 'letter-spacing', 'box-sizing'],
      ...['padding-top', 'overflow-wrap', 'scroll-margin-top'],
    ];
    const lookOf = (element: Element): readonly string[] =>
      names.map((name) => getComputedStyle(element).getPropertyValue(name));
    const outside = document.createElement('p');
    outside.className = 'own';
    person.form.before(outside);
    for (const slot of ['brand', 'help', 'footer']) {
      expect(lookOf(put(person, slot)), slot).to.deep.equal(lookOf(outside));
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('do not make the form wider than its place', async () => {
    const person = await PersonAtForm.opens();
    const wide = document.createElement('div');
    wide.slot = 'help';
    wide.style.inlineSize = '3000px';
    person.form.append(wide);
    const {width} = find(person.form, '.sign').getBoundingClientRect();
    expect(width).to.be.below(innerWidth);
  });
});
