import type {Catalog} from '../../catalogs/form.ts';

/** English. */
export const texts: Catalog = {
  language: 'en',
  service: {
    title: 'Application for the refund of VPC amounts credited to the IPSA by mistake',
  },
  intro: {
    heading: 'Before you apply',
    erroneous:
      'The service is for voluntary pension contributions (VPC) credited to an individual pension savings account (IPSA) by mistake: wrong details, a duplicate payment and so on.',
    edsRequired:
      'To sign, you need a valid electronic digital signature (EDS) key or the eGov Mobile app, and the number of your own account (IBAN).',
    refundTo:
      'The VPC amount credited by mistake is returned to the details the payment was made from, and the bank credits it to your account.',
    availability:
      'The service is available around the clock. There may be interruptions during maintenance of the website of the Unified Accumulative Pension Fund (UAPF) or of the state database of individuals.',
  },
  steps: {
    label: 'Application steps',
    fill: 'Fill in the application',
    sign: 'Sign the application',
    position: 'Step {current} of {total}',
    done: 'Done',
  },
  actions: {
    cancel: 'Cancel',
    retry: 'Try again',
  },
  loading: {
    form: 'Loading the application…',
  },
  orders: {
    heading: 'Payment orders',
    caption: 'VPC payment orders available for a refund',
    hint: 'Select the payment order you need and check its number, date and available amount. The amount to refund is filled in automatically.',
    number: 'Payment order No.',
    date: 'Date',
    available: 'Available amount',
    refund: 'Amount to refund',
    tick: 'Payment order No.\u00a0{number}, date: {date}, available amount: {amount}',
    tickAll: 'Select all',
    total: 'Total amount to refund',
    ticked: {
      one: '{count} payment order selected. Total amount to refund: {amount}',
      other: '{count} payment orders selected. Total amount to refund: {amount}',
    },
    requested: 'Already applied for',
    empty: 'There are no payment orders available for a refund',
    emptyHint: 'A recent payment may not have reached the account yet. Check again later.',
  },
  beneficiary: {
    heading: 'Beneficiary',
    fullName: 'Beneficiary’s full name',
    iin: 'Beneficiary’s IIN',
    iinEndsWith: 'last four digits: {digits}',
    showIin: 'Show the IIN',
    hideIin: 'Hide the IIN',
    currency: 'Payment currency',
    tenge: 'KZT – tenge',
  },
  bank: {
    heading: 'Bank details',
    automatic:
      'Once you select a payment order, the bank details other than the IBAN are filled in automatically.',
    bic: 'Bank BIC',
    bin: 'Bank BIN',
    name: 'Bank name',
    branch: 'Branch name',
    account: 'Bank IIK/IBAN',
  },
  account: {
    label: 'Choose an account',
    card: 'Card account',
    current: 'Current account',
    savings: 'Savings account',
  },
  recipient: {
    label: 'Recipient’s IIK/IBAN',
    hint: 'The recipient’s IBAN has 20 characters. Enter the number of your own account.',
    whereHeading: 'Where can I find my IBAN?',
  },
  verification: {
    button: 'Check the bank details',
    hint: 'Make sure the bank details are correct, then press “Check the bank details”.',
    pending: 'Checking the bank details…',
    confirmed: 'Confirmed, {time}. You can sign the application.',
    refused:
      'The bank details were not confirmed. Check the account number or enter a different account.',
    unavailable: 'The bank details could not be checked now. Try again, or come back later.',
    stale: 'The details have changed. Check them again.',
  },
  problems: {
    mended: 'Corrected: {part}',
    heading: {
      one: 'To continue, correct {count} item',
      other: 'To continue, correct {count} items',
    },
    orderRequired: 'Select the payment order you need',
    ordersRefused:
      'The fund’s server did not accept the selected payment orders. Select them again.',
    ordersOfDifferentBanks:
      'The selected payments were made through different banks: {first}; {second}. Keep the payments of one bank and apply for the others separately.',
    ibanRequired:
      'Enter your account number (IBAN). It starts with the letters KZ and has 20 characters.',
    iban: 'There is a mistake in the account number (IBAN). Check the number.',
    'verification-required':
      'The bank details have not been checked yet. Press “Check the bank details”.',
  },
  failures: {
    unauthenticated: 'Your session has ended. Sign in to the personal account again.',
    forbidden: 'You cannot use this service. Contact the portal’s support team.',
    'amounts-changed':
      'The amounts available for a refund have changed. Select the payment orders again.',
    'document-spent':
      'The document has expired or is already signed. To create a new document, choose how to sign again.',
    'signature-rejected': 'The fund did not accept the signature.',
    invalid: 'The server did not accept the data of the application. Check it.',
    'too-many-requests': 'Too many requests. Wait a little and try again.',
    maintenance: 'The UAPF website is under maintenance. Try again later.',
    'state-database':
      'The state database of individuals does not answer. The UAPF website is working. Try again later.',
    server: 'There was an error on the fund’s server. Try again later.',
    offline: 'There is no internet connection. Check the connection and try again.',
    network: 'The connection to the server was lost. Try again.',
    timeout: 'The server did not answer in time. Try again.',
    'bad-response':
      'The server gave a wrong answer. Try again. If this keeps happening, contact support.',
    kept: 'What you entered is kept.',
    retryAfter: {
      one: 'You can try again in {seconds} second.',
      other: 'You can try again in {seconds} seconds.',
    },
    retryAfterMinutes: {
      one: 'You can try again in {minutes} minute.',
      other: 'You can try again in {minutes} minutes.',
    },
    until: 'The maintenance is expected to end: {time}.',
    reference: 'Number for support: {id}',
    adapterMissing: 'The service is not fully set up. Contact the portal’s support team.',
  },
  sign: {
    heading: 'Sign the application',
    method: {
      ncalayer: 'Sign with EDS',
      'egov-qr': 'Sign with QR',
    },
    composing: 'Preparing the document…',
  },
  format: {
    tenge: 'tenge',
    newTab: 'opens in a new tab',
  },
};
