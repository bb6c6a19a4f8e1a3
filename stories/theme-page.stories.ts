import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {expect, fireEvent, userEvent, waitFor} from 'storybook/test';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import {ONE_ORDER} from '../src/adapter/memory-sample-data.ts';
import {MEMORY_SCENARIOS} from '../src/adapter/memory-scenarios.ts';
import '../src/define.ts';
import type {DocumentToSign} from '../src/domain/document-to-sign.ts';
import {applicant, asksToSign, inTurn, presses, sees} from './support/applicant.ts';
import {sampleApplications} from './support/sample-applications.ts';
import {sampleDocument} from './support/sample-document.ts';
import {elementsIn, findElement} from './support/shadow-dom.ts';
import {SIMULATED_SIGNERS} from './support/simulated-signers.ts';
import {storyClock} from './support/story-scenarios.ts';
import {ThemePlayground} from './support/theme-playground.ts';

if (!customElements.get('theme-playground')) {
  customElements.define('theme-playground', ThemePlayground);
}

const fund = (): MemoryRefundAdapter => {
  const adapter = new MemoryRefundAdapter(MEMORY_SCENARIOS.oneOrder, storyClock);
  return Object.assign(adapter, {listApplications: () => Promise.resolve(sampleApplications(3))});
};

const meta: Meta = {
  title: 'Theme page',
  loaders: [async ({globals}) => ({document: await sampleDocument(globals['locale'])})],
  render: (_args, {loaded}) =>
    html`<theme-playground>
      <enpc-refund-form id="to-mend" draft="off" .adapter=${guard([], fund)}></enpc-refund-form>
      <div>
        <sign-panel
          .document=${loaded['document'] as DocumentToSign}
          .applicant=${ONE_ORDER.beneficiary}
          .signers=${[SIMULATED_SIGNERS.signs]}
        ></sign-panel>
        <refund-application-list .adapter=${guard([], fund)}></refund-application-list>
      </div>
    </theme-playground>`,
  parameters: {docs: {description: {component: 'Tokens changed live, for designers.'}}},
  tags: ['!autodocs'],
};

export default meta;

const sets =
  (selector: string, value: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    await fireEvent.input(await findElement(canvas, selector), {target: {value}});
  };

const startsWith =
  (name: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    await userEvent.selectOptions(await findElement(canvas, '#start'), name);
  };

const reads =
  (selector: string, words: string | RegExp) =>
  async (canvas: HTMLElement): Promise<void> => {
    const element = await findElement(canvas, selector);
    await waitFor(() => expect(element.textContent).toMatch(words));
  };

/** The main button of the form has this ground. */
const seesButton =
  (colour: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    await waitFor(() => {
      const [button] = elementsIn(canvas, '.sign .button.primary');
      return expect(button && getComputedStyle(button).backgroundColor).toBe(colour);
    });
  };

/** Three elements with all that they are made of take longer than the person of other stories waits. */
const opens = async (canvas: HTMLElement): Promise<void> => {
  await waitFor(() => expect(elementsIn(canvas, '.sign .button.primary')).not.toHaveLength(0), {
    timeout: 15_000,
  });
};

/** The form with problems, a document to sign and applications, in the default look. */
const seesAll = inTurn(opens, asksToSign, sees('.summary'), sees('.paper'), sees('.tag'));

export const DefaultLook: StoryObj = {
  play: applicant(seesAll, reads('#verdict', 'Enough everywhere')),
};

export const AccentChanged: StoryObj = {
  play: applicant(
    seesAll,
    sets('[name="--enpc-accent"]', '#7a1fa2'),
    seesButton('rgb(122, 31, 162)'),
    reads(
      '#style-sheet',
      /^:root \{\n {2}--enpc-accent: #7a1fa2;\n\}\n\n@supports \(color: light-dark\(#000, #fff\)\) \{\n {2}:root \{\n {4}--enpc-accent: light-dark\(#7a1fa2, #74cbd2\);\n {2}\}\n\}\n$/,
    ),
    presses('[value=dark]'),
    seesButton('rgb(116, 203, 210)'),
    presses('[value=light]'),
    seesButton('rgb(122, 31, 162)'),
  ),
};

export const ContrastMissed: StoryObj = {
  play: applicant(
    seesAll,
    sets('[name="--enpc-text-quiet"]', '#b0b0b0'),
    reads('#verdict', /^\s*Not enough in \d+ places/),
    reads('.poor', /below 4\.5:1/),
    sets('[name="--enpc-text-quiet"]', '#4a5c63'),
    reads('#verdict', 'Enough everywhere'),
  ),
};

export const StartedWithTheFundsGreen: StoryObj = {
  play: applicant(
    seesAll,
    startsWith('fund-green'),
    seesButton('rgb(10, 107, 61)'),
    reads('#style-sheet', '--enpc-button-radius: 24px;'),
    reads('#verdict', 'Enough everywhere'),
  ),
};

export const StartedWithHighContrast: StoryObj = {
  play: applicant(
    seesAll,
    startsWith('high-contrast'),
    presses('[value=dark]'),
    seesButton('rgb(255, 225, 77)'),
    reads('#verdict', 'Enough everywhere'),
    presses('[value=light]'),
    seesButton('rgb(0, 48, 156)'),
  ),
};

/** Some browsers, and some frames, have no clipboard for a page. */
function refuseClipboard(): () => void {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {writeText: () => Promise.reject(new DOMException('SIMULATED', 'NotAllowedError'))},
  });
  // What the browser itself has is the prototype's.
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

const seesStyleSheetSelected = async (canvas: HTMLElement): Promise<void> => {
  const {textContent} = await findElement(canvas, '#style-sheet');
  await waitFor(() => expect(getSelection()?.toString().trim()).toBe(textContent.trim()));
};

/** What the keyboard copies then. */
export const CopyRefused: StoryObj = {
  beforeEach: () => refuseClipboard(),
  play: applicant(
    seesAll,
    sets('[name="--enpc-accent"]', '#7a1fa2'),
    presses('#copy'),
    reads('#copy-news', 'The style sheet is selected'),
    seesStyleSheetSelected,
  ),
};
