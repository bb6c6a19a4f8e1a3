import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Language} from '../../src/domain/language.ts';
import '../../src/define.ts';
import {Announcements} from '../../src/elements/shared/announcements.ts';
import {FORM_SITUATIONS} from '../support/form-situations.ts';
import {PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {find, findAll, saidIn, until} from '../support/shadow-dom.ts';

/** Two places of an element that speaks, and another element inside. */
class SpeakingElement extends LitElement {
  static override properties = {
    first: {},
    second: {},
    urgent: {},
    isQuiet: {type: Boolean},
    hasInner: {type: Boolean},
  };

  first = '';
  second = '';
  urgent = '';
  isQuiet = false;
  hasInner = false;

  readonly language: {language: Language} = {language: 'en'};
  readonly announcements = new Announcements(this, this.language);

  protected override render(): unknown {
    return html`${this.announcements.regions}
      <p id="first" data-announce=${this.isQuiet ? 'off' : 'polite'}>${this.first}</p>
      <p hidden data-announce="polite">
        ${this.second}<span hidden>nobody</span><span aria-hidden="true">the eye</span>
      </p>
      <div data-announce="assertive">${this.urgent}</div>
      ${this.hasInner ? html`<speaking-element></speaking-element>` : ''}`;
  }
}
customElements.define('speaking-element', SpeakingElement);

const speaker = (hasInner = false): Promise<SpeakingElement> =>
  fixture(html`<speaking-element ?hasInner=${hasInner}></speaking-element>`);

/** Longer than several announcements take. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

describe('what is said aloud', () => {
  it('comes in turn with a pause between, urgent words at once', async () => {
    const element = await speaker();
    const heard: {words: string; at: number}[] = [];
    new MutationObserver((records) => {
      for (const {addedNodes} of records) {
        for (const {textContent} of addedNodes) {
          heard.push({words: textContent ?? '', at: performance.now()});
        }
      }
    }).observe(find(element, '[aria-live=polite]'), {childList: true});
    Object.assign(element, {first: 'one', second: 'two', urgent: 'now'});
    await element.updateComplete;
    expect(saidIn(element)).to.deep.equal(['now']);
    await until(() => saidIn(element).length === 3, 'all was said');
    expect(saidIn(element)).to.deep.equal(['now', 'one', 'two']);
    const [one, two] = ['one', 'two'].map((words) => heard.find((said) => said.words === words));
    expect((two?.at ?? 0) - (one?.at ?? 0)).to.be.greaterThan(140);
  });

  it('is the newest of a place that changes quickly', async () => {
    const element = await speaker();
    for (const first of ['1 found', '12 found', '123 found']) {
      element.first = first;
      await element.updateComplete;
    }
    await pause();
    expect(saidIn(element)).to.deep.equal(['123 found']);
  });

  it('is not said any more when it is not true any more', async () => {
    const element = await speaker();
    element.first = 'wait';
    await element.updateComplete;
    element.first = '';
    await pause();
    expect(saidIn(element)).to.deep.equal([]);
  });

  it('is not said when its place has left the screen meanwhile', async () => {
    const element = await speaker(true);
    const inner = find<SpeakingElement>(element, 'speaking-element');
    inner.first = 'signed';
    await inner.updateComplete;
    element.hasInner = false;
    await pause();
    expect(saidIn(element)).to.deep.equal([]);
  });

  it('is said again when it comes again', async () => {
    const element = await speaker();
    for (const first of ['saved', '', 'saved']) {
      element.first = first;
      await pause();
    }
    expect(saidIn(element)).to.deep.equal(['saved', 'saved']);
  });

  it('is not what was there from the beginning, unless it is urgent', async () => {
    const element = await fixture<SpeakingElement>(
      html`<speaking-element first="polite" urgent="urgent"></speaking-element>`,
    );
    await pause();
    expect(saidIn(element)).to.deep.equal(['urgent']);
  });

  it('is not what is switched off, not even when it is switched on later', async () => {
    const element = await speaker();
    element.isQuiet = true;
    element.first = 'reported';
    await element.updateComplete;
    element.isQuiet = false;
    await pause();
    expect(saidIn(element)).to.deep.equal([]);
  });

  it('is not what only changes its language', async () => {
    const element = await speaker();
    element.first = 'total';
    await pause();
    element.language.language = 'ru';
    element.first = 'итого';
    await pause();
    expect(saidIn(element)).to.deep.equal(['total']);
    element.first = 'итого 500';
    await pause();
    expect(saidIn(element)).to.deep.equal(['total', 'итого 500']);
  });

  it('is said by the outermost element, in regions that are there once', async () => {
    const element = await speaker(true);
    const inner = find<SpeakingElement>(element, 'speaking-element');
    expect(findAll(inner, '[aria-live]')).to.have.length(0);
    expect(findAll(element, '[aria-live]').map((one) => one.ariaLive)).to.deep.equal([
      'assertive',
      'polite',
    ]);
    inner.first = 'from inside';
    await inner.updateComplete;
    await until(() => saidIn(element).length > 0, 'it was said');
    expect(saidIn(element)).to.deep.equal(['from inside']);
    expect(find(element, '[aria-live=polite]').getRootNode()).to.equal(element.shadowRoot);
  });

  it('goes with the element: nothing is said after it has left the page', async () => {
    const element = await speaker();
    element.urgent = 'now';
    element.first = 'later';
    await element.updateComplete;
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await pause();
    expect(saidIn(element)).to.deep.equal([]);
  });
});

describe('the live regions of the form', () => {
  const ncalayer = withFakeNcalayer();

  const regions = (person: PersonAtForm): readonly string[] =>
    findAll(
      person.form,
      '[aria-live], [role=status], [role=alert], [role=log], [role=timer], output',
    ).map((one) => `${one.getAttribute('role') ?? ''} ${one.ariaLive}`.trim());

  for (const [name, open] of Object.entries(FORM_SITUATIONS)) {
    it(`are one assertive and one polite at ${name}`, async () => {
      const person = await open('en', ncalayer.current);
      expect(regions(person)).to.deep.equal(['assertive', 'polite']);
    });
  }

  it('are there while everything is still loading, and are the same in the end', async () => {
    const adapter = new ScriptedAdapter();
    const person = await PersonAtForm.opens(adapter, 'en', 'loading');
    const before = findAll(person.form, '[aria-live]');
    expect(before).to.have.length(2);
    expect(before.map((region) => getComputedStyle(region).display)).to.deep.equal([
      'block',
      'block',
    ]);
    person.form.adapter = undefined;
    await person.form.updateComplete;
    expect(findAll(person.form, '[aria-live]')).to.deep.equal(before);
  });
});
