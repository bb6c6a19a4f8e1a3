import type {ReceiptCatalog} from '../../catalogs/receipt.ts';

/** The English texts of the receipt. */
export const texts: ReceiptCatalog = {
  title: 'Receipt for your application',
  number: 'Application number',
  submittedAt: 'Submitted',
  order: 'No.\u00a0{number} of\u00a0{date}',
  bank: 'Recipient’s bank',
  account: 'Recipient’s IIK/IBAN',
  accountEndsWith: 'last four characters: {digits}',
  document: 'Document number',
  fingerprint: 'Digital fingerprint of the document (SHA-256)',
  nextHeading: 'What happens next',
  nextReview: 'The fund will review the application.',
  nextMoney:
    'If the application is approved, the amount will be credited to your account through the bank.',
  nextStatus:
    'You can check the status in the section “My payment\u00a0/ transfer applications\u00a0/ VPC\u00a0refund”.',
  contact: 'Questions about the application: {phone}',
  print: 'Print',
  save: 'Save the receipt',
  saving: 'Preparing the receipt…',
  saved: 'The receipt is saved. Look for it among your downloads: {file}',
  seeStatus: 'See the status of the application',
  thanks: 'Thank you!',
  file: {
    proofHeading: 'Document and signature',
    proof:
      'This file holds the signed document and your electronic signature over it. Save both files in one folder: the signature is valid only together with the document.',
    saveDocument: 'Save the document',
    saveSignature: 'Save the signature (CMS)',
    verify:
      'Any program that verifies electronic signatures can check them: the signature is kept apart from the document. The digital fingerprint of the saved document must be the same as the one above.',
    textHeading: 'Text of the document',
  },
};
