import type {ListCatalog} from '../../catalogs/list.ts';

/** The English texts of the list of applications. */
export const texts: ListCatalog = {
  heading: 'Applications for a VPC refund',
  loading: 'Loading your applications…',
  empty: 'You have not applied for a VPC refund yet.',
  apply: 'Apply',
  outdated: 'The list could not be refreshed. Statuses may have changed.',
  application: 'Application No.\u00a0{number}',
  status: 'Status',
  changedAt: 'Status changed',
  reason: 'Reason',
  noReason: 'No reason is given. Contact the fund.',
  receipt: 'Receipt',
  receiptOf: 'Receipt: application No.\u00a0{number}',
  changed: 'Application No.\u00a0{number}. New status: {status}',
  severalChanged: {
    one: 'There is news about {count} application',
    other: 'There is news about {count} applications',
  },
  statuses: {
    registered: 'Received',
    'in-review': 'Under review',
    approved: 'Approved',
    'sent-to-bank': 'Sent for payment',
    executed: 'Refunded',
    rejected: 'Refused',
    'returned-by-bank': 'Returned by the bank',
    withdrawn: 'Withdrawn',
    unknown: 'Being processed',
  },
};
