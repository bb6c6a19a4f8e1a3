import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {AdapterError} from '../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../src/adapter/memory-refund-adapter.ts';
import type {RefundAdapter} from '../src/adapter/refund-adapter.ts';
import '../src/define/refund-application-list.ts';
import {sampleApplications} from './support/sample-applications.ts';
import {applicant, presses, sees} from './support/applicant.ts';

/** What the simulated fund answers. */
const ANSWERS = {
  'every status': () => Promise.resolve(sampleApplications(9)),
  'one application': () => Promise.resolve(sampleApplications(1)),
  'two hundred': () => Promise.resolve(sampleApplications(200)),
  none: () => Promise.resolve([]),
  'no answer yet': () => new Promise<never>(() => undefined),
  failure: () => Promise.reject(new AdapterError({code: 'server'}, {correlationId: 'simulated'})),
  'session ended': () => Promise.reject(new AdapterError({code: 'unauthenticated'})),
} as const satisfies Readonly<Record<string, RefundAdapter['listApplications']>>;

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
        Object.assign(new MemoryRefundAdapter(), {listApplications: ANSWERS[answer]}),
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

export const EveryStatus = shows('every status', '.tag.success');

export const One = shows('one application', '.tag');

export const TwoHundred = shows('two hundred', '.tag');

export const Empty = shows('none', 'a.button');

export const Loading = shows('no answer yet', '.skeleton');

export const Failed = shows('failure', '.message.warning');

export const SessionEnded = shows('session ended', '.message.warning');

/** Looks like the first one before its play function, which the documentation page does not run. */
export const Receipt: Story = {
  tags: ['!autodocs'],
  play: applicant(presses('li button'), sees('.sums')),
};
