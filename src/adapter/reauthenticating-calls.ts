import {isAdapterError} from './adapter-error.ts';
import type {CallOptions} from './refund-adapter.ts';

/** A call that the server has refused because the person is not signed in any more. */
export interface RefusedCall {
  /** Whose call it was: an adapter, also for the calls of its parts. */
  readonly adapter: object;
  /** Its place in the order of all calls of the page. */
  readonly number: number;
  /** Of the caller, who may stop waiting. */
  readonly signal: AbortSignal;
}

/**
 * Has the person sign in again, and tells whether the call is worth repeating. Rejects with the
 * signal's reason when the caller stops waiting.
 */
export type SignInAgain = (refused: RefusedCall) => Promise<boolean>;

type Call = (...parameters: unknown[]) => Promise<unknown>;

let calls = 0;

/** The next place in the order of calls. */
export const nextNumber = (): number => ++calls;

/** What has been wrapped here, with the adapter that signing in is asked for. */
const adapters = new WeakMap<object, object>();

/** The adapter behind what has been wrapped; what has not been stands for itself. */
export const adapterBehind = <Calls extends object>(calls: Calls): Calls =>
  (adapters.get(calls) as Calls | undefined) ?? calls;

export const isSignedOut = (error: unknown): boolean =>
  isAdapterError(error) && error.failure.code === 'unauthenticated';

/**
 * Calls of a server that outlast the person's session: one that is refused because it has ended is
 * repeated once, after the person has signed in again. Every call of the contract may be repeated: the
 * server has carried out nothing of it, and a write has an idempotency key or supersedes what was
 * before. The parts of an adapter are treated alike, but for `session`: nobody is asked to sign in for
 * the time. What has been wrapped already is given back as it is.
 */
export function reauthenticating<Calls extends object>(
  calls: Calls,
  signInAgain: SignInAgain,
  adapter: object = calls,
): Calls {
  if (adapters.has(calls)) return calls;
  const wrapped = new Map<unknown, unknown>();
  const wrap = (value: object): unknown =>
    typeof value === 'function'
      ? repeating(value as Call, calls, adapter, signInAgain)
      : reauthenticating(value, signInAgain, adapter);
  // Not over the calls themselves: of a frozen object a proxy has to show each property as it is.
  const proxy = new Proxy({} as Calls, {
    get(_, name) {
      const value = Reflect.get(calls, name) as object | undefined;
      if (!value || name === 'session') return value;
      if (!wrapped.has(value)) wrapped.set(value, wrap(value));
      return wrapped.get(value);
    },
  });
  adapters.set(proxy, adapter);
  return proxy;
}

const repeating =
  (call: Call, owner: object, adapter: object, signInAgain: SignInAgain): Call =>
  async (...parameters) => {
    const number = nextNumber();
    try {
      return await call.apply(owner, parameters);
    } catch (error) {
      const {signal} = parameters.at(-1) as CallOptions;
      if (!isSignedOut(error) || !(await signInAgain({adapter, number, signal}))) throw error;
      return call.apply(owner, parameters);
    }
  };
