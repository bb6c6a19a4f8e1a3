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
  copyDetails: 'Copy details for support',
  detailsHint:
    'They say what has failed, when, and in which browser. They hold no personal data, and nothing is sent anywhere.',
  details: 'Details for support',
  copied: 'The details are copied. Paste them into your message to support.',
  selected:
    'The browser did not let the page copy. The details are selected: copy them with the keyboard (Ctrl+C or ⌘C) or with the menu.',
  takeToBranch: 'Take this sheet and your identity card to a branch of the fund.',
  signature: 'Signature',
};
