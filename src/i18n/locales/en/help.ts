import type {HelpCatalog} from '../../catalogs/help.ts';

/** The English texts for those whom the page cannot help any further. */
export const texts: HelpCatalog = {
  heading: 'Other ways to apply',
  call: 'Call:',
  bring: 'Visit a branch of the fund. Bring:',
  identityCard: 'your identity card',
  paymentOrder: 'the number and date of the payment order',
  account: 'the details of your own account (IBAN)',
  branches: 'Addresses of branches',
  status: 'See the status of your applications',
  print: 'Print the filled form',
  printHint: 'Fill in the blank lines by hand and sign the sheet. Nothing is sent anywhere.',
  takeToBranch: 'Take this sheet and your identity card to a branch of the fund.',
  signature: 'Signature',
};
