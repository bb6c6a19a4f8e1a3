import type {SessionCatalog} from '../../catalogs/session.ts';

/** The English texts about the end of the session. */
export const texts: SessionCatalog = {
  ending: {
    one: 'Your session ends in less than {count} minute.',
    other: 'Your session ends in less than {count} minutes.',
  },
  kept: 'Everything you filled in stays on this page.',
  stay: 'Stay signed in',
  stayFailed: 'Your session could not be extended. Press the button again.',
  stayRefused: 'This session cannot be extended any more. When it has ended, sign in again.',
  goesOn: 'You are signed in. You can carry on.',
  ended: 'Your session has ended.',
  signIn: 'Sign in again',
  notSignedIn:
    'You are not signed in yet. Sign in to the personal account in another tab, then come back to this page.',
};
