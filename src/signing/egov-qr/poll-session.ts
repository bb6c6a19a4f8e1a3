import {unlessAborted} from '../../adapter/abortable.ts';
import {AdapterError, isAdapterError, isPassing} from '../../adapter/adapter-error.ts';
import type {SigningSessionAdapter} from '../../adapter/refund-adapter.ts';
import {
  isPending,
  type SigningSession,
  type SigningSessionState,
} from '../../domain/signing-session.ts';
import {abortAfter, linkedController} from './linked-controller.ts';
import {onWakeUp} from './page-wakeups.ts';
import type {SigningPage} from './signing-page.ts';

export type PendingState = Extract<SigningSessionState, {remainingMs: number}>;
export type FinalState = Exclude<SigningSessionState, PendingState>;

/** A session only ever moves on in this order; an older state comes from a server that lags behind. */
const ORDER: readonly unknown[] = [
  'created',
  'opened',
  'fetched',
] satisfies PendingState['state'][];

/** How long an answer may take beside the time for which the server holds it. */
const ANSWER_MS = 10_000;
/** A question as old as this may have died while the device slept. */
const STALE_MS = 2000;
/** A question that was answered sooner was not held. */
const SHORTEST_HOLD_MS = 2000;
/** The pauses between questions that the server answers at once, by their number. */
export const SHORT_POLL_MS = [0, 2000, 3000, 5000] as const;
const LONGEST_RETRY_MS = 10_000;
/** For how long after its end the server is still asked what became of the session. */
const GRACE_MS = 30_000;

const ASK_ANEW = new Error('the question is asked anew');

interface PollTools {
  readonly sessions: SigningSessionAdapter;
  readonly page: SigningPage;
}

/** How long to wait before the next question, and why. */
interface Rest {
  readonly ms: number;
  /** The server wants no question earlier. */
  readonly isDemanded?: boolean;
  readonly failure?: Error;
}

/** Asks how one session stands, one question at a time, until nothing can change any more. */
export class SessionPoll {
  /** The furthest state that is known. */
  state: PendingState['state'];
  /** When the session ends, in milliseconds of this device's clock since 1970. */
  deadline: number;
  isConnectionLost = false;
  /** Another tab was told that the time is over, and sees to what comes next. */
  isEndHeard = false;
  readonly session: SigningSession;
  readonly #sessions: SigningSessionAdapter;
  readonly #page: SigningPage;
  #failures = 0;
  #quickAnswers = 0;

  constructor(
    {sessions, page}: PollTools,
    session: SigningSession,
    {state, remainingMs}: PendingState,
  ) {
    this.#sessions = sessions;
    this.#page = page;
    this.session = session;
    this.state = state;
    this.deadline = page.now() + remainingMs;
  }

  /** Takes up what another tab has heard, when it is news; tells whether it is. */
  moveOn(state: unknown): boolean {
    this.isEndHeard ||= state === 'expired';
    const isNews = ORDER.indexOf(state) > ORDER.indexOf(this.state);
    if (isNews) this.state = state as PendingState['state'];
    return isNews;
  }

  /**
   * How the session ended. It is asked for beyond the deadline too: the phone may have been quicker.
   *
   * @param onAnswer called when an answer that is not final, or a failure, has been noted.
   * @throws {AdapterError} when the server cannot say; the signal's reason when aborted.
   */
  async untilFinal(onAnswer: () => void, signal: AbortSignal): Promise<FinalState> {
    const {now} = this.#page;
    let graceEnd: number | undefined;
    for (;;) {
      signal.throwIfAborted();
      const askedAt = now();
      let rest: Rest;
      try {
        const answer = await this.#ask(signal);
        if (!isPending(answer)) return answer;
        signal.throwIfAborted();
        rest = this.#noteAnswer(answer, askedAt);
      } catch (error) {
        signal.throwIfAborted();
        if (error === ASK_ANEW) continue;
        rest = this.#noteFailure(error);
      }
      onAnswer();
      // Counted from the first answer after the deadline: the device may have slept past it.
      graceEnd = now() < this.deadline ? undefined : (graceEnd ?? now() + GRACE_MS);
      if (graceEnd !== undefined && now() >= graceEnd) {
        if (rest.failure) throw rest.failure;
        return {state: 'expired'};
      }
      await this.#rest(
        {...rest, ms: Math.min(rest.ms, (graceEnd ?? this.deadline) - now())},
        signal,
      );
    }
  }

  #noteAnswer({state, remainingMs}: PendingState, askedAt: number): Rest {
    const now = this.#page.now();
    const {waitMs} = this.session;
    const isHeld = now - askedAt >= Math.max(waitMs / 2, SHORTEST_HOLD_MS);
    const isNews = this.moveOn(state);
    this.#failures = 0;
    this.#quickAnswers = isHeld || (isNews && waitMs > 0) ? 0 : this.#quickAnswers + 1;
    this.deadline = now + remainingMs;
    this.isConnectionLost = false;
    return {ms: this.#jitter(SHORT_POLL_MS[Math.min(this.#quickAnswers, 3)] ?? 0)};
  }

  /** @throws the error when asking again cannot help. */
  #noteFailure(error: unknown): Rest {
    if (!isAdapterError(error) || !isPassing(error.failure)) throw error;
    this.isConnectionLost = true;
    const backOffMs = this.#jitter(Math.min(1000 * 2 ** this.#failures++, LONGEST_RETRY_MS));
    const demandedMs = 1000 * (('retryAfter' in error.failure && error.failure.retryAfter) || 0);
    return {ms: Math.max(backOffMs, demandedMs), isDemanded: demandedMs > 0, failure: error};
  }

  async #ask(signal: AbortSignal): Promise<SigningSessionState> {
    const question = linkedController(signal);
    const {now, pause} = this.#page;
    const askedAt = now();
    const heldMs = Math.min(this.session.waitMs, Math.max(this.deadline - askedAt, 0));
    onWakeUp(
      this.#page,
      () => now() - askedAt > STALE_MS && question.abort(ASK_ANEW),
      question.signal,
    );
    abortAfter(question, pause, heldMs + ANSWER_MS, new AdapterError({code: 'timeout'}));
    try {
      return await unlessAborted(
        this.#sessions.waitForChange(this.session, this.state, {signal: question.signal}),
        question.signal,
      );
    } finally {
      question.abort();
    }
  }

  /** Waits, no longer than until the page wakes up, unless the server has demanded the wait. */
  async #rest({ms, isDemanded}: Rest, signal: AbortSignal): Promise<void> {
    const {now, pause} = this.#page;
    const until = now() + ms;
    // Hidden pages have slow timers: no rest is none, not a short one. More is left than there was
    // when somebody has set the clock back.
    for (let leftMs = ms; leftMs > 0 && leftMs <= ms; leftMs = isDemanded ? until - now() : 0) {
      const rest = linkedController(signal);
      onWakeUp(this.#page, () => rest.abort(), rest.signal);
      await pause(leftMs, rest.signal).catch(() => signal.throwIfAborted());
      rest.abort();
    }
  }

  /** So that pages that lost the server together do not come back together. */
  #jitter(milliseconds: number): number {
    return milliseconds * (0.75 + this.#page.random() / 4);
  }
}
