import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define/enpc-refund-form.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {press} from '../support/press.ts';
import {memoryAdapter, PersonAtForm} from '../support/refund-form-harness.ts';
import {find, focusedElement} from '../support/shadow-dom.ts';

/** All elements under a node, shadow roots included. */
const elementsUnder = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsUnder(element.shadowRoot) : []),
  ]);

describe('the form as people enlarge it', () => {
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({width: 800, height: 600});
  });

  for (const language of LANGUAGES) {
    it(`scenario 50: at 320 px and 200 % nothing has to be scrolled sideways (${language})`, async () => {
      await setViewport({width: 320, height: 600});
      const person = await PersonAtForm.opens(memoryAdapter(), language);
      await person.asksToSign();
      for (const size of ['100%', '200%']) {
        document.documentElement.style.fontSize = size;
        await person.drawn();
        const {scrollWidth, clientWidth} = document.documentElement;
        expect(scrollWidth, size).to.be.at.most(clientWidth);
      }
    });
  }

  it('scenario 50: the total that stays in sight never covers the row with the focus', async () => {
    const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.manyOrders));
    const total = find(person.table, '[part=total]');
    person.table.focus();
    for (let row = 0; row < 24; row++) {
      await press('Tab');
      const bottom = focusedElement()?.getBoundingClientRect().bottom ?? Infinity;
      expect(bottom, `row ${row}`).to.be.at.most(total.getBoundingClientRect().top);
    }
  });

  it('scenario 51: nothing moves, whether less motion is asked for or not', async () => {
    const person = await PersonAtForm.opens();
    await person.fillsIn();
    await person.checksBankDetails();
    for (const element of elementsUnder(person.form.shadowRoot ?? document)) {
      const {transitionDuration, animationDuration} = getComputedStyle(element);
      expect(transitionDuration, element.localName).to.equal('0s');
      expect(animationDuration, element.localName).to.match(/^(0s|auto)$/);
    }
  });
});
