import type {RefusedCall} from '../../adapter/reauthenticating-calls.ts';
import {signInAgain} from '../../adapter/sign-in-again.ts';
import {RefundAuthRequiredEvent} from './refund-auth-required-event.ts';

/** Asks the element's host to sign the person in again. Loaded when a session has ended. */
export const askToSignIn = (element: EventTarget, refused: RefusedCall): Promise<boolean> =>
  signInAgain(refused, () => {
    const event = new RefundAuthRequiredEvent();
    element.dispatchEvent(event);
    return event.isSignedIn;
  });
