import {expect, fixture} from '@open-wc/testing';
import '../../src/define.ts';
import {changedStyles, computedStyles} from '../support/computed-styles.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {until} from '../support/shadow-dom.ts';

/** The samples of the guide, as a reader copies them. */
async function samples(language: 'css' | 'html'): Promise<readonly string[]> {
  const guide = await (await fetch('/stories/theming.mdx')).text();
  return [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , sample = '']) => sample);
}

const declarationsIn = (rules: CSSRuleList): number =>
  [...rules].reduce((sum, rule) => {
    if (rule instanceof CSSStyleRule) return sum + rule.style.length;
    return rule instanceof CSSSupportsRule ? sum + declarationsIn(rule.cssRules) : sum;
  }, 0);

describe('the theming guide', () => {
  const ncalayer = withFakeNcalayer();

  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = '';
  });

  it('has style sheets of which a browser understands each line, and which change the form', async () => {
    const sheets = await samples('css');
    expect(sheets).to.have.length(5);
    const {form} = await FORM_SITUATIONS['missing things']('en');
    await until(() => form.matches(':state(error)'), 'the form told its state');
    const before = computedStyles(form);
    for (const text of sheets) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const written = text.match(/^ +[a-z-]+: .+;$/gm) ?? [];
      expect(declarationsIn(sheet.cssRules), text).to.be.at.least(written.length);
      document.adoptedStyleSheets = [sheet];
      const changed = changedStyles(before, computedStyles(form));
      expect(changed.length, text).to.be.above(0);
      for (const [, part] of text.matchAll(/::part\(([a-z-]+)\) \{/g)) {
        const isChanged = [...before.keys()].some(
          (element) =>
            element.part.contains(part ?? '') &&
            changedStyles(
              new Map([[element, before.get(element) ?? new Map<string, string>()]]),
              computedStyles(form),
            ).length > 0,
        );
        expect(isChanged, part).to.equal(true);
      }
    }
  });

  it('has markup in which all of the page’s own finds its place', async () => {
    const [markup = '', link = ''] = await samples('html');
    const page = await fixture<HTMLElement>(document.createElement('div'));
    page.innerHTML = markup.replace('src="/logo.svg"', '');
    const form = page.querySelector<EnpcRefundForm>('enpc-refund-form');
    if (!form) throw new Error('There is no form in the sample');
    form.adapter = memoryAdapter(MEMORY_SCENARIOS.maintenance);
    await new PersonAtForm(form).comesTo('load-failed');
    const placed = (): readonly string[] =>
      [...form.children].filter((own) => own.assignedSlot).map((own) => own.slot);
    await until(() => placed().length === 4, 'all but one had their place');
    expect(placed()).to.have.members(['brand', 'help', 'contact', 'footer']);
    const extra = form.querySelector('[slot=success-extra]');
    const receipt = await FORM_SITUATIONS['the receipt']('en', ncalayer.current);
    if (extra) receipt.form.append(extra);
    expect(extra?.assignedSlot?.name).to.equal('success-extra');
    const name = /themes\/(.+?)"/.exec(link)?.[1];
    expect((await fetch(`/src/styles/themes/${name}`)).ok, name).to.equal(true);
  });
});
