import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {DOCUMENT_NAME, DOCUMENT_WORDS} from '../../demo/server/refund/document-words.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {inOneLine} from '../support/e2e/page-text.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';

const ORDERS = ['49901877', '49870415'];

/** Runs in the page: what the first step shows of the application that is filled in. */
function readFacts(): {readonly facts: readonly string[]; readonly accountKind: string} {
  const roots: ParentNode[] = [];
  const form = document.querySelector('enpc-refund-form')?.shadowRoot;
  const left: ParentNode[] = form ? [form] : [];
  for (let root = left.pop(); root; root = left.pop()) {
    roots.push(root);
    for (const {shadowRoot} of root.querySelectorAll('*')) {
      if (shadowRoot) left.push(shadowRoot);
    }
  }
  const findAll = (selector: string): HTMLElement[] =>
    roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  const seen = (element: HTMLElement): string => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.visually-hidden, .cell-label, button'))
      hidden.remove();
    return copy.textContent.replace(/\s+/gu, ' ').trim();
  };
  const ticked = findAll('tbody tr').filter((row) => row.querySelector('input:checked'));
  const ibans = findAll('#iban').map((field) => (field as HTMLInputElement).value);
  return {
    facts: [
      ...findAll('dl dd').map(seen),
      ...ticked.flatMap((row) => [...row.querySelectorAll<HTMLElement>('th, td')].map(seen)),
      ...findAll('[part=total]').map(seen),
      ...ibans.map((iban) => iban.replace(/(.{4})(?=.)/gu, '$1 ')),
    ].filter((fact) => fact !== ''),
    accountKind: findAll('label:has([name=account-kind]:checked)').map(seen).join(),
  };
}

/** What the document has of its own: its number, its moments, the numbering of its orders. */
const OWN = [
  /\b[0-9a-f]{24}\b/u,
  /\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}:\d{2} \+05:00/u,
  /\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}:\d{2} \+05:00/u,
  /^1\. /mu,
  /^2\. /mu,
];

describe('the document that is reviewed', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const language of LANGUAGES) {
    test(`says what the form has shown, and nothing else, in ${language}`, () =>
      stage.visit({language, person: 'several-orders'}, async ({portal}) => {
        await portal.signsIn('several-orders');
        await portal.appliesForRefund();
        for (const order of ORDERS) await portal.ticks(order);
        await portal.types(OWN_IBAN);
        await portal.checksBankDetails();
        await portal.sees(...portal.form.verification.confirmed.split('{time}'));
        await portal.presses(portal.form.beneficiary.showIin);
        // The compiler marks functions with it.
        await portal.page.evaluate('globalThis.__name = (marked) => marked');
        const {facts, accountKind} = await portal.page.evaluate(readFacts);
        await portal.asksToSign();
        let left = (await portal.seesDocument()).replace(/[^\S\n]/gu, ' ');

        assert.ok(facts.length >= 14, `too few facts were found: ${facts.length}`);
        const missing = facts.map(inOneLine).filter((fact) => !left.includes(fact));
        assert.deepEqual(missing, [], 'not in the document');
        // The longest first: one may be a part of another.
        const byLength = (one: string, other: string): number => other.length - one.length;
        const longestFirst = facts.map(inOneLine).sort(byLength);
        const withoutFacts = (text: string): string =>
          longestFirst.reduce((rest, fact) => rest.replaceAll(fact, ''), text);
        left = withoutFacts(left);

        const {accountKinds, orderLine, ...words} = DOCUMENT_WORDS[language];
        const kinds = Object.values(accountKinds).filter((kind) => left.includes(` ${kind}\n`));
        assert.equal(kinds.length, 1);
        const [kind = ''] = kinds;
        assert.ok(accountKind.toLowerCase().includes(kind.split(' ')[0] ?? kind));
        left = left.replace(kind, '');

        const own = [DOCUMENT_NAME[language], orderLine('', '', ''), ...Object.values(words)];
        const ownWords = own.map((text) => withoutFacts(text.replace(/[^\S\n]/gu, ' ')));
        for (const text of ownWords.sort(byLength)) left = left.replaceAll(text, '');
        for (const pattern of OWN) left = left.replace(pattern, '');
        assert.equal(
          left.replace(/[\s:]+/gu, ' ').trim(),
          '',
          'the document says more than the form',
        );
      }));
  }
});
