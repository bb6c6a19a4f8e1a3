import {expect, fixture, html} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define.ts';
import type {RefundApplicationList} from '../../src/elements/refund-application-list/refund-application-list.ts';
import {applicationOf} from '../support/application-samples.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {manyOrders} from '../support/many-orders.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import type {FakeNcalayer} from '../support/fake-ncalayer.ts';
import {find, findAll, until} from '../support/shadow-dom.ts';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
}

/** The parts that the manifest promises, by tag. */
async function promisedParts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await fetch('/custom-elements.json');
  const {modules} = (await answer.json()) as {
    readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
  };
  return new Map(
    modules
      .flatMap(({declarations = []}) => declarations)
      .flatMap(({tagName, cssParts = []}) =>
        tagName ? [[tagName, cssParts.map(({name}) => name)]] : [],
      ),
  );
}

type Situation = (ncalayer: FakeNcalayer) => Promise<HTMLElement>;

const form =
  (name: keyof typeof FORM_SITUATIONS): Situation =>
  async (ncalayer) =>
    (await FORM_SITUATIONS[name]('en', ncalayer)).form;

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'what is missing': form('missing things'),
  'the answer of the fund': form('confirmed details'),
  'a failure': form('a check that failed'),
  'the document': form('a document to sign'),
  'the receipt': form('the receipt'),
  'the code': async () => {
    const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.qrCode));
    await person.fillsIn();
    await person.checksBankDetails();
    await person.presses(person.texts.form.sign.method['egov-qr']);
    await until(() => findAll(person.form, '#enlarge').length > 0, 'the code was drawn');
    return person.form;
  },
  'a long list': async () => {
    const table = await fixture<HTMLElement>(
      html`<payment-order-table .orders=${manyOrders(300)}></payment-order-table>`,
    );
    await until(() => findAll(table, '#find').length > 0, 'the search was drawn');
    return table;
  },
  'the list of applications': async () => {
    const adapter = memoryAdapter();
    adapter.listApplications = () => Promise.resolve([applicationOf(1, 'executed')]);
    const list = await fixture<RefundApplicationList>(
      html`<refund-application-list .adapter=${adapter}></refund-application-list>`,
    );
    await until(() => findAll(list, '.tag').length > 0, 'the list was there');
    find(list, '.applications .button').click();
    await until(() => findAll(list, '.sums').length > 0, 'the receipt was open');
    find(list, '.buttons .button-primary, .buttons .primary').click();
    await until(() => findAll(list, '.message').length > 0, 'it was told what came of saving');
    return list;
  },
  'no applications': async () => {
    const adapter = memoryAdapter();
    adapter.listApplications = () => Promise.resolve([]);
    const list = await fixture<RefundApplicationList>(
      html`<refund-application-list apply-href="#" .adapter=${adapter}></refund-application-list>`,
    );
    await until(() => findAll(list, 'a.button').length > 0, 'the link was there');
    return list;
  },
};

const namesIn = (names: string | null): readonly string[] =>
  names?.split(/[\s,]+/).filter((name) => name !== '') ?? [];

/** The parts of an element's own shadow root. */
const ownParts = (host: Element): readonly Element[] => [
  ...(host.shadowRoot?.querySelectorAll('[part]') ?? []),
];

describe('parts', function () {
  this.timeout(120_000);
  const ncalayer = withFakeNcalayer();
  const met = new Map<string, Set<string>>();
  let promised: ReadonlyMap<string, readonly string[]>;

  before(async () => {
    promised = await promisedParts();
    expect(promised.size).to.equal(6);
  });

  for (const [name, situation] of Object.entries(SITUATIONS)) {
    it(`are all documented, handed on to the page and reached by it: ${name}`, async () => {
      const element = await situation(ncalayer.current);
      const tag = element.localName;
      const sheet = new CSSStyleSheet();
      const names = promised.get(tag) ?? [];
      sheet.replaceSync(names.map((part) => `${tag}::part(${part}) {--${part}: reached}`).join(''));
      document.adoptedStyleSheets.push(sheet);
      for (const host of [element, ...findAll(element, '*')]) {
        const hostParts = promised.get(host.localName);
        if (!hostParts) continue;
        if (host !== element) {
          const handedOn = namesIn(host.getAttribute('exportparts'));
          expect(handedOn, `exportparts of ${host.localName}`).to.have.members(hostParts);
          expect(names, `parts of ${tag}`).to.include.members(hostParts);
        }
        for (const found of ownParts(host)) {
          for (const part of namesIn(found.getAttribute('part'))) {
            expect(hostParts, `parts of ${host.localName}`).to.include(part);
            const reached = getComputedStyle(found).getPropertyValue(`--${part}`).trim();
            expect(reached, `${tag}::part(${part})`).to.equal('reached');
            for (const owner of [host.localName, tag]) {
              met.set(owner, (met.get(owner) ?? new Set<string>()).add(part));
            }
          }
        }
      }
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  }

  it('that are documented are all met', () => {
    for (const [tag, names] of promised) {
      expect([...(met.get(tag) ?? [])], tag).to.have.members(names);
    }
  });

  it('are styled by the page through the form, whatever the form has in its own styles', async () => {
    const {form: element} = await PersonAtForm.opens();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('enpc-refund-form::part(button-primary) {background: rgb(1 2 3)}');
    document.adoptedStyleSheets.push(sheet);
    const [main] = findAll(element, '.sign .primary');
    expect(main && getComputedStyle(main).backgroundColor).to.equal('rgb(1, 2, 3)');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
});
