import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {AdapterError} from '../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import type {RefundAdapter} from '../src/adapter/refund-adapter.ts';
import '../src/define/refund-application-list.ts';
import {APPLICATION_STATUSES, type ApplicationStatus} from '../src/domain/refund-application.ts';
import {sampleApplications} from './support/sample-applications.ts';
import {applicant, inTurn, presses, sees} from './support/applicant.ts';
import {findElement} from './support/shadow-dom.ts';

type Answer = RefundAdapter['listApplications'];

const fails = (code: 'server' | 'unauthenticated'): Answer => {
  const correlationId = code === 'server' ? 'simulated' : undefined;
  return () => Promise.reject(new AdapterError({code}, {correlationId}));
};

const answers =
  (count: number): Answer =>
  () =>
    Promise.resolve(sampleApplications(count));

/** The list comes once; what is asked later fails. */
function failsLater(): Answer {
  let asked = 0;
  return (options) => (asked++ === 0 ? answers(2) : fails('server'))(options);
}

const only =
  (wanted: ApplicationStatus): Answer =>
  () => {
    const all = sampleApplications(APPLICATION_STATUSES.length);
    return Promise.resolve(all.filter(({status}) => status === wanted));
  };

const ONE_STATUS = Object.fromEntries(
  APPLICATION_STATUSES.map((status) => [`only ${status}`, () => only(status)]),
) as Readonly<Record<`only ${ApplicationStatus}`, () => Answer>>;

/** What the simulated fund answers, for each new list. */
const ANSWERS = {
  'every status': () => answers(APPLICATION_STATUSES.length),
  'one application': () => answers(1),
  'two hundred': () => answers(200),
  none: () => answers(0),
  'no answer yet': () => () => new Promise<never>(() => undefined),
  failure: () => fails('server'),
  'failure later': failsLater,
  'session ended': () => fails('unauthenticated'),
  ...ONE_STATUS,
} as const satisfies Readonly<Record<string, () => Answer>>;

interface ListArgs {
  readonly answer: keyof typeof ANSWERS;
  readonly applyHref: string;
}

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = {
  title: 'List of applications',
  component: 'refund-application-list',
  render: ({answer, applyHref}) =>
    html`<refund-application-list
      apply-href=${applyHref}
      support-phone="1418"
      .adapter=${guard([answer], () =>
        Object.assign(new MemoryRefundAdapter(), {listApplications: ANSWERS[answer]()}),
      )}
    ></refund-application-list>`,
  args: {answer: 'every status', applyHref: '#apply'},
  argTypes: {
    answer: {
      description: 'What the simulated fund answers; a property of the story, not of the element',
      control: 'select',
      options: Object.keys(ANSWERS),
    },
  },
};

export default meta;

const shows = (answer: ListArgs['answer'], selector: string): Story => ({
  args: {answer},
  play: applicant(sees(selector)),
});

async function asksAgain(canvas: HTMLElement): Promise<void> {
  const list = await findElement(canvas, 'refund-application-list');
  (list as HTMLElementTagNameMap['refund-application-list']).refresh();
}

export const EveryStatus = shows('every status', '.tag.success');

export const One = shows('one application', '.tag');

export const TwoHundred = shows('two hundred', '.tag');

export const Empty = shows('none', 'a.button');

export const Loading = shows('no answer yet', '.skeleton');

export const Failed = shows('failure', '.message.warning');

/** What was listed before stays on the screen. */
export const Outdated: Story = {
  args: {answer: 'failure later'},
  play: applicant(sees('.tag'), asksAgain, sees('.message.warning'), sees('.tag')),
};

export const SessionEnded = shows('session ended', '.message.warning');

/** Looks like the first one before its play function, which the documentation page does not run. */
const tags = ['!autodocs'];

const opensReceipt = inTurn(presses('li button'), sees('.sums'));
const savesReceipt = inTurn(opensReceipt, presses('.buttons.screen .primary'));

export const Receipt: Story = {tags, play: applicant(opensReceipt)};

/** The simulated fund has no document of it. */
export const ReceiptNotSaved: Story = {
  tags,
  play: applicant(savesReceipt, sees('.screen .message.warning')),
};
