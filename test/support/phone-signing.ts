import type {SigningSession, SigningSessionState} from '../../src/domain/signing-session.ts';
import {EgovQrSigner} from '../../src/signing/egov-qr/egov-qr-signer.ts';
import {SessionTicketStore} from '../../src/signing/egov-qr/session-ticket-store.ts';
import type {PhoneProgress, SigningOutcome, SigningProgress} from '../../src/signing/signer.ts';
import {FakeSigningPage, settled} from './fake-signing-page.ts';
import {APPLICANT, DOCUMENT, SESSION} from './flow-samples.ts';
import {MemoryStorage} from './memory-storage.ts';
import {ScriptedSessions} from './scripted-sessions.ts';

type Waiting = Extract<PhoneProgress, {session: SigningSession}>;

/** One signing with a phone: the page, the server and the person are the test's. */
export class PhoneSigning {
  readonly page = new FakeSigningPage();
  readonly sessions = new ScriptedSessions();
  readonly storage = new MemoryStorage();
  readonly tickets = new SessionTicketStore(this.storage);
  readonly progress: SigningProgress[] = [];
  /** What the page does with each report. */
  onProgress: (progress: SigningProgress) => void = () => undefined;
  outcome: SigningOutcome | undefined;
  error: unknown;
  #leaving = new AbortController();
  #withdrawal = new AbortController();

  /** Has the document signed. */
  async sign(leaving?: AbortSignal): Promise<void> {
    this.#leaving = new AbortController();
    this.#withdrawal = new AbortController();
    this.outcome = undefined;
    this.error = undefined;
    new EgovQrSigner(this.sessions, this.storage, this.page)
      .sign({
        document: DOCUMENT,
        applicantIin: APPLICANT.iin,
        language: 'kk',
        signal: leaving ?? this.#leaving.signal,
        withdrawal: this.#withdrawal.signal,
        onProgress: (progress) => {
          this.progress.push(progress);
          this.onProgress(progress);
        },
      })
      .then(
        (outcome) => (this.outcome = outcome),
        (error: unknown) => (this.error = error),
      );
    await settled();
  }

  /** Has the document signed; the server has made a session and is asked about it. */
  async wait(changes: Partial<SigningSession> = {}): Promise<void> {
    await this.sign();
    await this.make(changes);
  }

  async make(changes: Partial<SigningSession> = {}): Promise<void> {
    this.sessions.open('createSession').answer({...SESSION, ...changes});
    await settled();
  }

  /** The server answers the open question. */
  async answer(state: SigningSessionState): Promise<void> {
    this.sessions.open('waitForChange').answer(state);
    await settled();
  }

  /** The server has held the open question, and nothing has changed. */
  async hold(remainingMs: number, state: 'created' | 'opened' | 'fetched' = 'created') {
    await this.page.advance(SESSION.waitMs);
    await this.answer({state, remainingMs});
  }

  async withdraw(): Promise<void> {
    this.#withdrawal.abort();
    await settled();
  }

  async leave(reason: unknown): Promise<void> {
    this.#leaving.abort(reason);
    await settled();
  }

  get isOver(): boolean {
    return this.outcome !== undefined || this.error !== undefined;
  }

  get questions(): number {
    return this.sessions.count('waitForChange');
  }

  /** What was reported last, of a code that is there. */
  get waiting(): Waiting {
    const last = this.progress.at(-1);
    if (typeof last !== 'object' || !('session' in last)) throw new Error('no code is there');
    return last;
  }

  /** Whether time and the person's coming and going leave everything as it is. */
  async isSilent(): Promise<boolean> {
    const before = [this.sessions.calls.length, this.progress.length];
    const left = this.page.pendingTimers + this.page.listeners;
    for (const name of ['pageshow', 'focus', 'online'] as const) await this.page.wake(name);
    await this.page.turn('hidden');
    await this.page.turn('visible');
    await this.page.advance(60 * 60_000);
    const after = [this.sessions.calls.length, this.progress.length];
    return left === 0 && String(before) === String(after);
  }
}
