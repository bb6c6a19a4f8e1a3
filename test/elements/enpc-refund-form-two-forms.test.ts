import {expect, fixture, html} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import '../../src/define/enpc-refund-form.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {DRAFT_KEY, SESSION_KEY} from '../../src/signing/widget-storage.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {useOwnLocks} from '../support/own-locks.ts';
import {memoryAdapter, PersonAtForm} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

/** A page with two forms that share one storage; opened again, it is the page after a reload. */
class PageOfTwo {
  readonly storage = new MemoryStorage();
  readonly #ids: readonly string[];
  readonly #adapter: RefundAdapter;
  #page: HTMLElement | undefined;

  constructor(ids: readonly [string, string], adapter: RefundAdapter) {
    this.#ids = ids;
    this.#adapter = adapter;
  }

  async opens(): Promise<readonly [PersonAtForm, PersonAtForm]> {
    this.#page?.remove();
    this.#page = await fixture<HTMLElement>(
      html`<div>
        ${this.#ids.map(
          (id) =>
            html`<enpc-refund-form
              id=${id}
              locale="en"
              history="off"
              .adapter=${this.#adapter}
              .storage=${this.storage}
            ></enpc-refund-form>`,
        )}
      </div>`,
    );
    const [first, second] = this.#page.querySelectorAll<EnpcRefundForm>('enpc-refund-form');
    if (!first || !second) throw new Error('there are two forms');
    const people = [new PersonAtForm(first), new PersonAtForm(second)] as const;
    for (const person of people) {
      const {form} = person;
      const isThere = (): boolean => form.step !== 'loading' && form.language === 'en';
      await until(isThere, `the form ${form.id} was loaded`);
      await person.drawn();
    }
    return people;
  }

  get keys(): readonly string[] {
    return [...this.storage.items.keys()].filter((key) => /draft|session/.test(key)).sort();
  }

  async keeps(...keys: readonly string[]): Promise<void> {
    await until(
      () => keys.every((key) => this.keys.includes(key)),
      `there was ${keys.join(' and ')}`,
    );
  }
}

describe('two forms on one page with one storage', function () {
  this.timeout(60_000);
  let locks: ReturnType<typeof useOwnLocks>;

  beforeEach(() => {
    locks = useOwnLocks();
  });

  afterEach(() => {
    locks.restore();
  });

  it('scenario 42: each finds its own draft after a reload', async () => {
    const page = new PageOfTwo(['first', 'second'], memoryAdapter());
    const [first, second] = await page.opens();
    const {account} = first.texts.form;
    await first.ticks();
    await second.choosesAccountKind(account.savings);
    await page.keeps(`${DRAFT_KEY}#first`, `${DRAFT_KEY}#second`);
    const [firstAgain, secondAgain] = await page.opens();
    await firstAgain.comesTo('filling');
    await secondAgain.comesTo('filling');
    expect(firstAgain.checkbox().checked).to.equal(true);
    expect(firstAgain.fields.accountKind).not.to.equal('savings');
    expect(secondAgain.checkbox().checked).to.equal(false);
    expect(secondAgain.fields.accountKind).to.equal('savings');
  });

  it('scenario 42: a signing with a phone goes on in the form that has begun it', async () => {
    const page = new PageOfTwo(['first', 'second'], memoryAdapter(MEMORY_SCENARIOS.qrCode));
    const [, second] = await page.opens();
    await second.fillsIn();
    await second.checksBankDetails();
    await second.presses(second.texts.form.sign.method['egov-qr']);
    await second.comesTo('signing');
    await page.keeps(`${DRAFT_KEY}#second`, `${SESSION_KEY}#second`);
    expect(page.keys).not.to.include(SESSION_KEY);
    const [firstAgain, secondAgain] = await page.opens();
    await firstAgain.comesTo('filling');
    await secondAgain.comesTo('signing');
    expect(firstAgain.checkbox().checked).to.equal(false);
    expect(secondAgain.panel.method).to.equal('egov-qr');
  });

  it('without names share one draft, under the name that it has always had', async () => {
    const page = new PageOfTwo(['', ''], memoryAdapter());
    const [first] = await page.opens();
    await first.ticks();
    await page.keeps(DRAFT_KEY);
    expect(page.keys).to.deep.equal([DRAFT_KEY]);
    const again = await page.opens();
    for (const person of again) {
      await person.comesTo('filling');
      expect(person.checkbox().checked).to.equal(true);
    }
  });
});
