import type {SigningSession, SigningSessionId} from '../../domain/signing-session.ts';

/** What is said without being asked while a code waits for a phone. */
export type PhoneNews =
  /** A new code has taken the place of an expired one. */
  | {readonly kind: 'renewed'}
  /** The end is near. */
  | {readonly kind: 'seconds-left'; readonly seconds: number};

/** Seconds before the end at which it is announced, each once: no more, or nothing else is heard. */
const ANNOUNCED_AT = [60, 30, 10];

/** Decides what is announced of the sessions of one signing. */
export class PhoneNewsroom {
  #sessionId: SigningSessionId | undefined;
  /** The last announced time; what has passed before a code is first seen is not announced. */
  #announcedAt = Infinity;
  #news: PhoneNews | undefined;

  /** The news that stands now. */
  hear({id}: SigningSession, secondsLeft: number): PhoneNews | undefined {
    const due = Math.min(Infinity, ...ANNOUNCED_AT.filter((seconds) => secondsLeft <= seconds));
    if (id !== this.#sessionId) {
      this.#news = this.#sessionId === undefined ? undefined : {kind: 'renewed'};
      this.#sessionId = id;
      this.#announcedAt = due;
    } else if (due < this.#announcedAt) {
      this.#announcedAt = due;
      // After a sleep more time may have gone than the one that is due.
      this.#news = secondsLeft > 0 ? {kind: 'seconds-left', seconds: secondsLeft} : undefined;
    }
    return secondsLeft > 0 ? this.#news : undefined;
  }

  /** The signing is over: the next one begins with nothing to tell. */
  forget(): void {
    this.#sessionId = undefined;
    this.#news = undefined;
  }
}
