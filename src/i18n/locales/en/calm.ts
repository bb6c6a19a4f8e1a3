import type {CalmCatalog} from '../../catalogs/calm.ts';

/** The English texts of the calm mode. */
export const texts: CalmCatalog = {
  position: 'Question {current} of {total}',
  hints: {
    orders: 'Select the payment that should come back.',
    account: 'Enter the number of your own account and press “Check the bank details”.',
  },
  check: 'Check the details',
  next: 'Next',
  back: 'Back',
};
