/** How much is measured. */
export interface Extent {
  /** How often each page is opened, interleaved with all others. */
  readonly rounds: number;
  readonly tableRounds: number;
  readonly orderCounts: readonly number[];
  readonly mounts: number;
  readonly accountNumbers: number;
}

export const WHOLE: Extent = {
  rounds: 5,
  tableRounds: 2,
  orderCounts: [200, 1000, 10_000, 100_000],
  mounts: 500,
  accountNumbers: 200_000,
};

export const QUICK: Extent = {
  rounds: 2,
  tableRounds: 1,
  orderCounts: [200, 10_000],
  mounts: 100,
  accountNumbers: 50_000,
};

/** The last order of the pages' ten. */
export const TENTH_ORDER = '49756061';

/** Pages without any script; there is nothing to type or to leak. */
export const FLOORS = ['_empty', '_static'];

export const FORMS = [
  'vanilla',
  'lit',
  'widget',
  'shoelace',
  'lion',
  'vaadin',
  'mui',
  'antd',
  'element-plus',
  'surveyjs',
];

/** Those that are mounted again and again: the bounds, and the peers that are custom elements. */
export const MOUNTED_FORMS = ['vanilla', 'lit', 'widget', 'shoelace', 'lion', 'vaadin'];

/** Those whose language can be changed by the driver. */
export const SWITCHING_FORMS = ['lit', 'widget'];

export const TABLES = [
  'vanilla-window',
  'lit-window',
  'widget-table',
  'lit-virtualizer',
  'vaadin-grid',
  'ag-grid',
  'mui-datagrid',
  'antd-virtual',
];
