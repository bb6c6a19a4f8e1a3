import {signIn} from './portal-api.ts';
import type {TextKey} from './texts/texts.ts';

/** Signs in with what was typed; the problem to be shown, if there is one. */
export async function trySignIn(iin: string, password: string): Promise<TextKey | undefined> {
  if (iin === '' || password === '') return 'signIn.missing';
  switch (await signIn(iin.replace(/\s/g, ''), password).catch(() => undefined)) {
    case 201:
      return undefined;
    case 401:
      return 'signIn.wrong';
    case 422:
      return 'signIn.wrongIin';
    case 429:
      return 'signIn.tooMany';
    default:
      return 'failure.server';
  }
}
