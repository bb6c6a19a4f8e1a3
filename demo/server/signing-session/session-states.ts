import type {SigningSessionStateName} from '../../../src/domain/signing-session.ts';

/** The states in which a phone or the page can still do something; all others are final. */
export const LIVE_STATES = [
  'created',
  'opened',
  'fetched',
] as const satisfies readonly SigningSessionStateName[];

export type LiveState = (typeof LIVE_STATES)[number];

interface Transition {
  readonly from: readonly LiveState[];
  readonly to: SigningSessionStateName;
}

/**
 * What can happen to a signing session. Only a phone that was given the document can answer for it;
 * whatever else happens may happen at any time before the end.
 */
export const TRANSITIONS = {
  /** The phone has read who asks for a signature. */
  open: {from: ['created'], to: 'opened'},
  /** The phone has the document. */
  fetch: {from: ['created', 'opened'], to: 'fetched'},
  sign: {from: ['fetched'], to: 'signed'},
  decline: {from: ['fetched'], to: 'declined'},
  reject: {from: ['fetched'], to: 'rejected'},
  expire: {from: LIVE_STATES, to: 'expired'},
  cancel: {from: LIVE_STATES, to: 'cancelled'},
  /** A newer session, or the application was signed in another way. */
  supersede: {from: LIVE_STATES, to: 'superseded'},
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

const STATES: readonly SigningSessionStateName[] = [
  ...LIVE_STATES,
  ...Object.values(TRANSITIONS).map(({to}) => to),
];

/** @throws {TypeError} when the text is none of the states. */
export function stateNamed(text: string): SigningSessionStateName {
  const state = STATES.find((known) => known === text);
  if (state === undefined) throw new TypeError('database: unknown state of a signing session');
  return state;
}

export const isLive = (state: SigningSessionStateName): state is LiveState =>
  LIVE_STATES.some((live) => live === state);
