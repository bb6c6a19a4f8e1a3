import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {
  MANY_ORDERS,
  NO_ORDERS,
  ONE_ORDER,
  REQUESTED_ORDER,
  SEVERAL_ORDERS,
  TWO_BANKS,
} from '../src/adapter/memory-sample-data.ts';
import '../src/define/payment-order-table.ts';
import {OrderSelection} from '../src/domain/order-selection.ts';
import {manyOrders} from '../test/support/many-orders.ts';
import {applicant, sees, ticks, ticksAll} from './support/applicant.ts';

const SAMPLES = {
  one: ONE_ORDER.orders,
  several: SEVERAL_ORDERS.orders,
  requested: REQUESTED_ORDER.orders,
  twoBanks: TWO_BANKS.orders,
  many: MANY_ORDERS.orders,
  thousands: manyOrders(10_000),
  none: NO_ORDERS.orders,
};

interface TableArgs {
  /** Which invented payment orders. */
  readonly sample: keyof typeof SAMPLES;
}

type Story = StoryObj<TableArgs>;

const meta: Meta<TableArgs> = {
  title: 'Payment order table',
  component: 'payment-order-table',
  render: ({sample}) =>
    html`<payment-order-table .orders=${SAMPLES[sample]}></payment-order-table>`,
  args: {sample: 'several'},
  argTypes: {
    sample: {
      description: 'Which invented payment orders; a property of the story, not of the element',
      control: 'select',
      options: Object.keys(SAMPLES),
    },
  },
};

export default meta;

export const OneOrder: Story = {args: {sample: 'one'}, play: applicant(sees('table'))};

export const NothingTicked: Story = {play: applicant(sees('table'))};

export const SomeTicked: Story = {
  play: applicant(ticks('49756052'), ticks('49756118'), sees('.tick-all input:indeterminate')),
};

export const AllTicked: Story = {
  play: applicant(ticksAll, sees('.tick-all input:checked')),
};

export const OneAlreadyRequested: Story = {
  args: {sample: 'requested'},
  play: applicant(ticksAll, sees('.requested')),
};

export const DifferentBanks: Story = {
  args: {sample: 'twoBanks'},
  render: ({sample}) => {
    const orders = SAMPLES[sample];
    const ticked = OrderSelection.of(
      orders,
      orders.map(({id}) => id),
    );
    const bank = ticked.bank();
    return html`<payment-order-table
      .orders=${orders}
      .ticked=${ticked}
      .problem=${bank.ok ? undefined : bank.problem}
    ></payment-order-table>`;
  },
  play: applicant(sees('#problem')),
};

/** In a narrow column of a wide page the rows are cards. */
export const AsCards: Story = {
  decorators: [(story) => html`<div style="inline-size: min(18rem, 100%)">${story()}</div>`],
  play: applicant(ticks('49756118'), sees('.cell-label')),
};

export const TwoHundredOrders: Story = {
  args: {sample: 'many'},
  tags: ['!autodocs'],
  play: applicant(ticksAll, sees('[part=total]')),
};

/** Too long to be drawn whole: the rows in sight, in a frame of their own, with a field to find others by. */
export const TenThousandOrders: Story = {
  args: {sample: 'thousands'},
  play: applicant(ticks('70000002'), sees('.find input'), sees('.tick-all input:indeterminate')),
};

/** The same in a narrow column. */
export const TenThousandOrdersAsCards: Story = {
  ...TenThousandOrders,
  ...AsCards,
  play: applicant(ticks('70000001'), sees('.scroller .cell-label')),
};

export const NoOrders: Story = {args: {sample: 'none'}, play: applicant(sees('.quiet'))};
