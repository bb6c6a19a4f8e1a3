import type {DocumentId, DocumentToSign} from '../domain/document-to-sign.ts';
import type {RefundApplication, RefundReceipt} from '../domain/refund-application.ts';
import type {SignatureRejection} from '../domain/signature-rejection.ts';
import {
  isPending,
  type ResumedSigningSession,
  type SigningSession,
  type SigningSessionId,
  type SigningSessionSecret,
  type SigningSessionState,
  type SigningSessionStateName,
  type SigningSessionTicket,
} from '../domain/signing-session.ts';
import {pause} from './abortable.ts';
import {AdapterError} from './adapter-error.ts';
import type {CallOptions, SigningSessionAdapter} from './refund-adapter.ts';

/** What an imagined phone does with each QR code, in milliseconds after the code was made. */
export interface MemoryPhone {
  /** When the code is scanned; never, when left out. */
  readonly scansAfterMs?: number;
  /** When the person answers on the phone; never, when left out. */
  readonly answersAfterMs?: number;
  readonly answer?: 'signs' | 'declines' | {readonly rejectedFor: SignatureRejection};
  /** How long a code can be scanned and signed; five minutes unless told otherwise. */
  readonly lifeMs?: number;
}

/** The part of the fund in memory that sessions need. */
export interface MemoryFund {
  readonly now: () => Date;
  /** @throws {AdapterError} when the person's session has ended. */
  insistOnSession(): void;
  /** @throws {AdapterError} when the document cannot be signed any more. */
  documentOf(id: DocumentId): {
    readonly document: DocumentToSign;
    readonly application: RefundApplication;
  };
  /** Takes the application. @throws {AdapterError} as above, or when the amounts have changed. */
  take(id: DocumentId): RefundReceipt;
}

interface Attempt {
  readonly session: SigningSession;
  readonly documentId: DocumentId;
  readonly begunAt: number;
  end?: SigningSessionState;
}

const LIFE_MS = 5 * 60_000;
const WAIT_MS = 20_000;
const LOOK_AGAIN_MS = 100;

/**
 * Signing sessions of the fund in memory. There is no phone: what one would do is part of the
 * scenario, and the address in the QR code leads nowhere.
 */
export class MemorySigningSessions implements SigningSessionAdapter {
  readonly #fund: MemoryFund;
  readonly #phone: MemoryPhone;
  readonly #attempts = new Map<SigningSessionId, Attempt>();

  constructor(fund: MemoryFund, phone: MemoryPhone) {
    this.#fund = fund;
    this.#phone = phone;
  }

  async createSession(documentId: DocumentId, options: CallOptions): Promise<SigningSession> {
    await this.#arrive(options);
    this.#fund.documentOf(documentId);
    for (const attempt of this.#attempts.values()) {
      if (attempt.documentId === documentId) this.#endPending(attempt, {state: 'superseded'});
    }
    const number = this.#attempts.size + 1;
    const address = `https://memory.invalid/mgovSign/not-a-real-session-${number}`;
    const session: SigningSession = {
      id: `memory-session-${number}` as SigningSessionId,
      secret: crypto.randomUUID() as SigningSessionSecret,
      qrText: `mobileSign:${address}`,
      appLink: `https://m.egov.kz/mobileSign/?link=${encodeURIComponent(address)}`,
      controlCode: String(4717 + number),
      remainingMs: this.#phone.lifeMs ?? LIFE_MS,
      waitMs: WAIT_MS,
    };
    const begunAt = this.#fund.now().getTime();
    this.#attempts.set(session.id, {session, documentId, begunAt});
    return session;
  }

  async resumeSession(
    ticket: SigningSessionTicket,
    options: CallOptions,
  ): Promise<ResumedSigningSession | undefined> {
    await this.#arrive(options);
    const attempt = this.#find(ticket);
    if (!attempt) return undefined;
    const state = this.#stateOf(attempt);
    const remainingMs = isPending(state) ? state.remainingMs : 0;
    return {
      session: {...attempt.session, remainingMs},
      state,
      ...this.#fund.documentOf(attempt.documentId),
    };
  }

  async waitForChange(
    session: SigningSession,
    known: SigningSessionStateName,
    {signal}: CallOptions,
  ): Promise<SigningSessionState> {
    signal.throwIfAborted();
    const attempt = this.#find(session);
    if (!attempt) return {state: 'expired'};
    const until = this.#fund.now().getTime() + WAIT_MS;
    for (;;) {
      this.#fund.insistOnSession();
      const state = this.#stateOf(attempt);
      const leftMs = until - this.#fund.now().getTime();
      if (state.state !== known || leftMs <= 0) return state;
      await pause(Math.min(LOOK_AGAIN_MS, leftMs), signal);
    }
  }

  async cancelSession(
    ticket: SigningSessionTicket,
    options: CallOptions,
  ): Promise<SigningSessionState> {
    await this.#arrive(options);
    const attempt = this.#find(ticket);
    return attempt ? this.#endPending(attempt, {state: 'cancelled'}) : {state: 'expired'};
  }

  /** The way to the fund: an answer never comes at once, and only to who is signed in. */
  async #arrive({signal}: CallOptions): Promise<void> {
    await pause(0, signal);
    this.#fund.insistOnSession();
  }

  #find({id, secret}: SigningSessionTicket): Attempt | undefined {
    const attempt = this.#attempts.get(id);
    return attempt?.session.secret === secret ? attempt : undefined;
  }

  #endPending(attempt: Attempt, end: SigningSessionState): SigningSessionState {
    const state = this.#stateOf(attempt);
    if (!isPending(state)) return state;
    attempt.end = end;
    return end;
  }

  /** Time alone moves an attempt on. */
  #stateOf(attempt: Attempt): SigningSessionState {
    if (attempt.end) return attempt.end;
    const {scansAfterMs = Infinity, answersAfterMs = Infinity, lifeMs = LIFE_MS} = this.#phone;
    const elapsedMs = this.#fund.now().getTime() - attempt.begunAt;
    if (elapsedMs >= Math.min(answersAfterMs, lifeMs)) {
      attempt.end = answersAfterMs < lifeMs ? this.#answer(attempt) : {state: 'expired'};
      return attempt.end;
    }
    const remainingMs = lifeMs - elapsedMs;
    return {state: elapsedMs >= scansAfterMs ? 'fetched' : 'created', remainingMs};
  }

  #answer({documentId}: Attempt): SigningSessionState {
    const {answer = 'signs'} = this.#phone;
    if (answer === 'declines') return {state: 'declined'};
    if (answer !== 'signs') {
      const refusal = {code: 'signature-rejected', reason: answer.rejectedFor} as const;
      return {state: 'rejected', refusal};
    }
    try {
      return {state: 'signed', receipt: this.#fund.take(documentId)};
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      const {failure} = error;
      if (failure.code !== 'amounts-changed' && failure.code !== 'document-spent') throw error;
      return {state: 'rejected', refusal: failure};
    }
  }
}
