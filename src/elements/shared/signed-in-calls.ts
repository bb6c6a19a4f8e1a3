import {reauthenticating} from '../../adapter/reauthenticating-calls.ts';

/**
 * The calls of an adapter, or of a part of it, as an element makes them: when the person's session has
 * ended, the element asks its host by `refund-auth-required`, and what was refused is repeated.
 */
export const signedInCalls = <Calls extends object>(element: EventTarget, calls: Calls): Calls =>
  reauthenticating(calls, async (refused) => {
    // A module that cannot be fetched leaves the call refused.
    const module = await import('./ask-to-sign-in.ts').catch(() => undefined);
    return module ? module.askToSignIn(element, refused) : false;
  });
