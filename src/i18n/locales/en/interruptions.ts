import type {InterruptionsCatalog} from '../../catalogs/interruptions.ts';

/** The English texts for someone who waits, gives up waiting, or comes back. */
export const texts: InterruptionsCatalog = {
  long: {
    load: 'The application is still loading. Please wait.',
    verify: 'The bank details are still being checked. Please wait.',
    compose: 'The document is still being prepared. Please wait.',
    submit: 'The application is still being sent. Please wait.',
    'find-receipt': 'We are still checking whether your application has arrived. Please wait.',
  },
  veryLong: {
    load: 'This is taking longer than usual. You can wait a little more, or cancel and try again.',
    verify:
      'This is taking longer than usual. What you filled in stays on this page. You can wait a little more, or cancel.',
    compose:
      'This is taking longer than usual. What you filled in stays on this page. You can wait a little more, or cancel.',
    submit:
      'This is taking longer than usual. Please do not close this page: the answer will appear here.',
    'find-receipt':
      'This is taking longer than usual. Your signature stays on this page. You can wait a little more, or cancel.',
  },
  loadCancelled: 'Loading was cancelled',
  loadCancelledHint: 'Nothing has been sent. You can start again at any time.',
  ibanForgotten:
    'Please enter the IBAN again: for your safety, this browser does not keep it when the page is reloaded.',
};
