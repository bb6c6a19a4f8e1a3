import {unlessAborted} from '../../adapter/abortable.ts';
import {AdapterError, isAdapterError, isLasting} from '../../adapter/adapter-error.ts';
import type {SigningSessionAdapter} from '../../adapter/refund-adapter.ts';
import {
  isPending,
  type ResumedSigningSession,
  type SigningSession,
  type SigningSessionTicket,
} from '../../domain/signing-session.ts';
import type {SigningOutcome, SigningRequest} from '../signer.ts';
import {abortAfter, linkedController} from './linked-controller.ts';
import {SessionPoll, type FinalState} from './poll-session.ts';
import {SessionTabs} from './session-tabs.ts';
import type {SessionTicketStore} from './session-ticket-store.ts';
import {isVisible, type SigningPage} from './signing-page.ts';

/** What an attempt works with. */
export interface SigningTools {
  readonly sessions: SigningSessionAdapter;
  readonly tickets: SessionTicketStore;
  readonly page: SigningPage;
}

type Standing = Pick<ResumedSigningSession, 'session' | 'state'>;

/** How many codes that nobody has scanned in time are replaced without a press. */
const RENEWALS = 2;
/** For how long a person who gives up waits until the server has heard of it. */
const WITHDRAWAL_MS = 5000;

/** One attempt of the person, with all the sessions that it takes. */
export class SigningAttempt {
  readonly #tools: SigningTools;
  readonly #request: SigningRequest;
  /** Goes on while the person gives up. */
  readonly #calls: AbortController;
  #creating: Promise<SigningSession> | undefined;
  /** Of the present session, as soon as it is known. */
  #ticket: SigningSessionTicket | undefined;

  constructor(tools: SigningTools, request: SigningRequest) {
    this.#tools = tools;
    this.#request = request;
    this.#calls = linkedController(request.signal);
  }

  async run(): Promise<SigningOutcome> {
    const {signal, withdrawal} = this.#request;
    const waiting = linkedController(this.#calls.signal, withdrawal);
    try {
      return outcomeOf(await this.#lastEnd(waiting.signal));
    } catch (error) {
      signal.throwIfAborted();
      if (withdrawal.aborted) {
        const outcome = await this.#withdraw();
        this.#forget();
        return outcome;
      }
      if (isLasting(error)) this.#forget();
      if (!isAdapterError(error)) throw error;
      const {failure} = error;
      if (failure.code !== 'document-spent' && failure.code !== 'amounts-changed') throw error;
      return {outcome: 'refused', refusal: failure};
    } finally {
      this.#calls.abort();
    }
  }

  /** How the last of the sessions ended. */
  async #lastEnd(signal: AbortSignal): Promise<FinalState> {
    for (let renewals = 0; ; renewals++) {
      const {session, state} = (await this.#takeUp(signal)) ?? (await this.#create(signal));
      let end = state;
      let poll: SessionPoll | undefined;
      if (isPending(end)) {
        poll = new SessionPoll(this.#tools, session, end);
        end = await this.#follow(poll, signal);
      }
      this.#forget();
      const isUnseen = poll?.state === 'created' && end.state === 'expired';
      if (!isUnseen || renewals === RENEWALS || !isVisible(this.#tools.page)) return end;
      // Another tab makes the next code. It is found here only where they share their storage.
      if (poll?.isEndHeard && !this.#tools.tickets.read()) return end;
      this.#request.onProgress({waitsFor: 'code'});
    }
  }

  /** The session of this document that a page before this one has begun. */
  async #takeUp(signal: AbortSignal): Promise<Standing | undefined> {
    signal.throwIfAborted();
    const ticket = this.#tools.tickets.read();
    if (ticket?.documentId !== this.#request.document.id) return undefined;
    this.#ticket = ticket;
    return unlessAborted(this.#tools.sessions.resumeSession(ticket, {signal}), signal);
  }

  async #create(signal: AbortSignal): Promise<Standing> {
    const {id} = this.#request.document;
    this.#ticket = undefined;
    this.#creating = this.#tools.sessions.createSession(id, {signal: this.#calls.signal});
    const session = await unlessAborted(this.#creating, signal);
    this.#ticket = session;
    this.#tools.tickets.write(id, session);
    return {session, state: {state: 'created', remainingMs: session.remainingMs}};
  }

  /** Reports how the session stands until it ends; only one tab asks for that. */
  async #follow(poll: SessionPoll, signal: AbortSignal): Promise<FinalState> {
    const following = linkedController(signal);
    const report = (): void => {
      const {session, state, deadline, isConnectionLost} = poll;
      const waitsFor = state === 'created' ? 'scan' : 'signature';
      this.#request.onProgress({waitsFor, session, deadline, isConnectionLost});
    };
    const hear = (news: unknown): void => {
      if (poll.moveOn(news)) report();
    };
    const name = `enpc-refund-form.signing-session.${poll.session.id}`;
    const tabs = new SessionTabs(this.#tools.page, name, hear, following.signal);
    const onAnswer = (): void => {
      report();
      tabs.tell(poll.state);
    };
    const ask = async (turn: AbortSignal): Promise<FinalState> => {
      const end = await poll.untilFinal(onAnswer, turn);
      tabs.tell(end.state);
      return end;
    };
    try {
      report();
      return await tabs.inTurn(ask, following.signal);
    } finally {
      following.abort();
    }
  }

  /**
   * Tells the server that the person has given up; the phone may have been quicker.
   *
   * @throws {AdapterError} when the server may not have heard, and a phone can sign still.
   */
  async #withdraw(): Promise<SigningOutcome> {
    const limit = linkedController(this.#calls.signal);
    const {signal} = limit;
    abortAfter(limit, this.#tools.page.pause, WITHDRAWAL_MS, new AdapterError({code: 'timeout'}));
    try {
      const ticket =
        this.#ticket ?? (this.#creating && (await unlessAborted(this.#creating, signal)));
      if (ticket) {
        const state = await unlessAborted(
          this.#tools.sessions.cancelSession(ticket, {signal}),
          signal,
        );
        if (state.state === 'signed') return outcomeOf(state);
      }
    } catch (error) {
      this.#request.signal.throwIfAborted();
      // A code that is still being made has been seen by nobody.
      if (this.#ticket) throw error;
    } finally {
      limit.abort();
    }
    return {outcome: 'cancelled'};
  }

  /** Unless another tab has begun a newer session meanwhile. */
  #forget(): void {
    if (this.#tools.tickets.read()?.id === this.#ticket?.id) this.#tools.tickets.clear();
  }
}

function outcomeOf(end: FinalState): SigningOutcome {
  switch (end.state) {
    case 'signed':
      return {outcome: 'submitted', receipt: end.receipt};
    case 'rejected':
      return {outcome: 'refused', refusal: end.refusal};
    default:
      return {outcome: end.state};
  }
}
