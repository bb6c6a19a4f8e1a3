import {expect, fixture, html} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import '../../src/define/refund-application-list.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {APPLICATION_STATUSES} from '../../src/domain/refund-application.ts';
import type {RefundApplicationList} from '../../src/elements/refund-application-list/refund-application-list.ts';
import {applicationOf, SIGNED} from '../support/application-samples.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import '../../src/define/enpc-refund-form.ts';
import {withSavedFiles} from '../support/saved-files.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {
  clickOn,
  find,
  findAll,
  focusedElement,
  sentencesIn,
  textOf,
  until,
} from '../support/shadow-dom.ts';

const APPLICATIONS = APPLICATION_STATUSES.map((status, index) => applicationOf(index + 1, status));

/** A person in front of the list. */
class Reader {
  readonly list: RefundApplicationList;
  readonly adapter: ScriptedAdapter;
  #questions = 1;

  private constructor(list: RefundApplicationList, adapter: ScriptedAdapter) {
    this.list = list;
    this.adapter = adapter;
  }

  static async opens(language: Language = 'en'): Promise<Reader> {
    const adapter = new ScriptedAdapter();
    const list = await fixture<RefundApplicationList>(
      html`<refund-application-list
        locale=${language}
        apply-href="/services/refund"
        refresh-seconds="0"
        .adapter=${adapter}
      ></refund-application-list>`,
    );
    await until(() => textOf(list).includes(CATALOGS[language].list.heading), 'it was drawn');
    return new Reader(list, adapter);
  }

  get words() {
    return CATALOGS[this.list.locale as Language].list;
  }

  get items(): readonly HTMLElement[] {
    return findAll(this.list, '.applications > li');
  }

  get news(): string {
    return textOf(find(this.list, '[data-announce=polite][hidden]'));
  }

  item(number: number): HTMLElement {
    const name = `2026-${String(number).padStart(6, '0')}`;
    const found = this.items.find((item) => textOf(item).includes(name));
    if (!found) throw new Error(`There is no application ${name}`);
    return found;
  }

  async gets(applications: readonly ReturnType<typeof applicationOf>[]): Promise<void> {
    const call = await this.adapter.call('listApplications', this.#questions);
    call.answer(applications);
    await until(
      () => this.items.length === applications.length && !textOf(this.list).includes('…'),
      'the list was drawn',
    );
    await this.list.updateComplete;
  }

  async getsAnew(applications: readonly ReturnType<typeof applicationOf>[]): Promise<void> {
    this.#questions += 1;
    this.list.refresh();
    const call = await this.adapter.call('listApplications', this.#questions);
    call.answer(applications);
    await new Promise((resolve) => setTimeout(resolve));
    await this.list.updateComplete;
  }

  async fails(code: 'server' | 'unauthenticated' | 'offline'): Promise<void> {
    const call = await this.adapter.call('listApplications', this.#questions);
    call.fail(new AdapterError({code}));
    await until(
      () => textOf(this.list).includes(CATALOGS[this.list.locale as Language].form.failures[code]),
      'the failure was shown',
    );
  }

  async presses(words: string, within: Element = this.list): Promise<void> {
    const found = findAll(within, 'button').find((element) => textOf(element) === words);
    if (!found) throw new Error(`There is no "${words}"`);
    await clickOn(found);
    await this.list.updateComplete;
  }
}

describe('The list of applications', () => {
  describe('what it shows', () => {
    for (const language of LANGUAGES) {
      it(`scenario 56: of none, in ${language}, a sentence and the way to apply`, async () => {
        const reader = await Reader.opens(language);
        await reader.gets([]);
        await until(() => textOf(reader.list).includes(reader.words.empty), 'it was empty');
        const link = find<HTMLAnchorElement>(reader.list, 'slot a');
        expect(textOf(link)).to.equal(reader.words.apply);
        expect(link.getAttribute('href')).to.equal('/services/refund');
        await expect(reader.list).to.be.accessible();
      });

      it(`scenario 56: of all statuses, in ${language}, a word and a shape for each, the newest first`, async () => {
        const reader = await Reader.opens(language);
        await reader.gets(APPLICATIONS);
        const shapes = new Set<string>();
        for (const [index, status] of APPLICATION_STATUSES.entries()) {
          const item = reader.item(index + 1);
          expect(textOf(item)).to.include(reader.words.statuses[status]);
          shapes.add(find(item, '.tag svg').innerHTML);
        }
        expect(shapes.size).to.equal(APPLICATION_STATUSES.length);
        const numbers = reader.items.map((item) => /2026-\d{6}/.exec(textOf(item))?.[0]);
        expect(numbers).to.deep.equal([...numbers].sort().reverse());
        await expect(reader.list).to.be.accessible();
      });

      it(`is accessible in ${language} while it loads, when it fails and with a receipt open`, async () => {
        const reader = await Reader.opens(language);
        expect(textOf(reader.list)).to.include(reader.words.loading);
        await expect(reader.list).to.be.accessible();
        await reader.fails('server');
        await expect(reader.list).to.be.accessible();
        await reader.presses(CATALOGS[language].form.actions.retry);
        (await reader.adapter.call('listApplications', 2)).answer([applicationOf(1)]);
        await until(() => reader.items.length === 1, 'the list was drawn');
        await reader.presses(reader.words.receipt);
        await expect(reader.list).to.be.accessible();
      });
    }

    it('scenario 56: of one, its number, dates, amount and masked account', async () => {
      const reader = await Reader.opens('en');
      await reader.gets([applicationOf(1)]);
      const text = textOf(reader.item(1));
      expect(text).to.include('Application No. 2026-000001');
      expect(text).to.include('22.11.2026, 00:01');
      expect(text).to.include('500 ₸');
      expect(text).to.include('Kaspi Bank JSC, •••• 5678');
      expect(text.replace(/\s/g, '')).not.to.include(applicationOf(1).receipt.iban);
    });

    it('scenario 56: of two hundred, all of them', async () => {
      const reader = await Reader.opens('ru');
      const many = Array.from({length: 200}, (_, index) => applicationOf(index + 1));
      await reader.gets(many);
      expect(reader.items).to.have.length(200);
      expect(textOf(reader.items[0] ?? reader.list)).to.include('2026-000200');
    });

    it('gives the reason of a refusal in the language of the page, and says when there is none', async () => {
      const reader = await Reader.opens('ru');
      const reason = {kk: 'Себебі', ru: 'Взнос не признан ошибочным.', en: 'Not a mistake.'};
      await reader.gets([
        applicationOf(1, 'rejected', {reason}),
        applicationOf(2, 'returned-by-bank'),
        applicationOf(3, 'in-review'),
      ]);
      expect(textOf(reader.item(1))).to.include('Взнос не признан ошибочным.');
      expect(textOf(reader.item(2))).to.include(reader.words.noReason);
      expect(textOf(reader.item(3))).not.to.include(reader.words.reason);
    });

    it('is not wider than a column of 288 px', async () => {
      for (const language of LANGUAGES) {
        const reader = await Reader.opens(language);
        reader.list.style.inlineSize = '288px';
        await reader.gets(APPLICATIONS);
        await reader.presses(reader.words.receipt, reader.item(2));
        await until(() => findAll(reader.list, '.sums').length === 1, 'the receipt was drawn');
        expect(reader.list.scrollWidth, language).to.be.at.most(288);
      }
    });

    it('waits for an adapter', async () => {
      const list = await fixture<RefundApplicationList>(
        html`<refund-application-list locale="en"></refund-application-list>`,
      );
      const {adapterMissing} = CATALOGS.en.form.failures;
      await until(() => textOf(list).includes(adapterMissing), 'it says so');
    });
  });

  describe('failures', () => {
    it('says what is wrong, loads again on a press, and keeps the focus in place', async () => {
      const reader = await Reader.opens('en');
      await reader.fails('server');
      await reader.presses(CATALOGS.en.form.actions.retry);
      expect(textOf(reader.list)).to.include(reader.words.loading);
      expect(focusedElement()?.id).to.equal('heading');
      (await reader.adapter.call('listApplications', 2)).answer([applicationOf(1)]);
      await until(() => reader.items.length === 1, 'the list was drawn');
    });

    it('says that the session has ended', async () => {
      const reader = await Reader.opens('kk');
      await reader.fails('unauthenticated');
    });

    it('keeps what it shows when it cannot be refreshed', async () => {
      const reader = await Reader.opens('en');
      await reader.gets([applicationOf(1)]);
      reader.list.refresh();
      (await reader.adapter.call('listApplications', 2)).fail(new AdapterError({code: 'offline'}));
      await until(() => textOf(reader.list).includes(reader.words.outdated), 'it says so');
      expect(reader.items).to.have.length(1);
      await reader.presses(CATALOGS.en.form.actions.retry);
      (await reader.adapter.call('listApplications', 3)).answer([applicationOf(1)]);
      await until(() => !textOf(reader.list).includes(reader.words.outdated), 'it is right again');
    });
  });

  describe('news', () => {
    const many = (changes: Partial<Record<number, 'in-review' | 'executed'>> = {}) =>
      Array.from({length: 30}, (_, index) =>
        applicationOf(index + 1, changes[index + 1] ?? 'registered'),
      );

    it('scenario 56: come without taking the focus or moving the page, said once', async () => {
      const reader = await Reader.opens('en');
      await reader.gets(many());
      expect(reader.news).to.equal('');
      const button = find(reader.item(10), 'button');
      button.focus();
      button.scrollIntoView({block: 'center'});
      const {top} = button.getBoundingClientRect();

      await reader.getsAnew(many({10: 'in-review'}));
      await until(() => reader.news !== '', 'the news were said');
      expect(reader.news).to.equal('Application No. 2026-000010. New status: Under review');
      expect(textOf(reader.item(10))).to.include('Under review');
      expect(focusedElement()).to.equal(button);
      expect(Math.abs(button.getBoundingClientRect().top - top)).to.be.lessThan(2);

      let changes = 0;
      const watched = new MutationObserver((records) => (changes += records.length));
      const region = find(reader.list, '[data-announce=polite][hidden]');
      watched.observe(region, {subtree: true, childList: true, characterData: true});
      await reader.getsAnew(many({10: 'in-review'}));
      await reader.getsAnew(many({10: 'in-review'}));
      expect(changes).to.equal(0);
      watched.disconnect();
    });

    it('scenario 56: leave an open receipt open, though a newer application comes above it', async () => {
      const reader = await Reader.opens('en');
      await reader.gets(many());
      await reader.presses('Receipt', reader.item(30));
      const panel = find(reader.list, 'receipt-panel');
      const button = find(reader.item(30), 'button');
      expect(focusedElement()).to.equal(button);
      await reader.getsAnew([applicationOf(31), ...many()]);
      await until(() => reader.items.length === 31, 'the new one was drawn');
      expect(find(reader.list, 'receipt-panel')).to.equal(panel);
      expect(focusedElement()).to.equal(button);
    });

    it('of several applications are one sentence', async () => {
      const reader = await Reader.opens('ru');
      await reader.gets(many());
      await reader.getsAnew(many({3: 'executed', 4: 'executed', 5: 'in-review'}));
      await until(() => reader.news !== '', 'the news were said');
      expect(reader.news).to.equal('Новости по 3 заявлениям');
    });
  });

  describe('the receipt again', () => {
    const ncalayer = withFakeNcalayer();
    const saved = withSavedFiles();

    it('opens in place, one at a time', async () => {
      const reader = await Reader.opens('en');
      await reader.gets([applicationOf(1), applicationOf(2)]);
      await reader.presses('Receipt', reader.item(1));
      const button = find(reader.item(1), 'button');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      await reader.presses('Receipt', reader.item(2));
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(findAll(reader.list, 'receipt-panel')).to.have.length(1);
      await reader.presses('Receipt', reader.item(2));
      expect(findAll(reader.list, 'receipt-panel')).to.have.length(0);
    });

    it('is saved from the list', async () => {
      const reader = await Reader.opens('en');
      await reader.gets([applicationOf(1)]);
      await reader.presses('Receipt', reader.item(1));
      await until(() => findAll(reader.list, '.thanks').length === 1, 'the receipt was drawn');
      await reader.presses('Save the receipt');
      (await reader.adapter.call('loadSignedDocument')).answer(SIGNED);
      await until(() => saved.files.length === 1, 'the file was saved');
      expect(saved.files[0]?.name).to.equal('refund-receipt-2026-000001.html');
    });

    it('scenario 57: shows and saves what the form did, to the byte', async () => {
      const adapter: RefundAdapter = memoryAdapter(MEMORY_SCENARIOS.oneOrder);
      const person = await PersonAtForm.opens(adapter, 'ru');
      await person.comesToReceipt(ncalayer.current);
      const words = CATALOGS.ru.receipt;
      await person.sees(words.thanks);
      const shown = sentencesIn(find(person.form, 'receipt-panel'));
      await person.presses(words.save);
      await until(() => saved.files.length === 1, 'the file was saved');

      const list = await fixture<RefundApplicationList>(
        html`<refund-application-list locale="ru" .adapter=${adapter}></refund-application-list>`,
      );
      await until(() => findAll(list, 'li button').length === 1, 'the list was drawn');
      await clickOn(find(list, 'li button'));
      await until(() => findAll(list, '.thanks').length === 1, 'the receipt was drawn');
      const panel = find(list, 'receipt-panel');
      expect(sentencesIn(panel)).to.deep.equal(shown);
      await clickOn(find(panel, '.button.primary'));
      await until(() => saved.files.length === 2, 'the file was saved again');
      const [first, second] = await Promise.all(saved.files.map(({blob}) => blob.text()));
      expect(second).to.equal(first);
      expect(saved.files[0]?.name).to.equal(saved.files[1]?.name);
    });
  });

  it('changes its language with everything on it, and keeps the focus', async () => {
    const reader = await Reader.opens('en');
    await reader.gets([applicationOf(1, 'executed')]);
    const button = find(reader.item(1), 'button');
    button.focus();
    reader.list.locale = 'kk';
    const {statuses} = CATALOGS.kk.list;
    await until(() => textOf(reader.list).includes(statuses.executed), 'it spoke Kazakh');
    expect(textOf(reader.list)).not.to.include('Refunded');
    expect(focusedElement()).to.equal(button);
  });
});
