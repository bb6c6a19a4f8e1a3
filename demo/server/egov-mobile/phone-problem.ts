import type {LocalizedText} from '../../../src/domain/language.ts';
import type {SigningSessionStateName} from '../../../src/domain/signing-session.ts';
import {HttpProblem} from '../http-problem.ts';
import type {LiveState} from '../signing-session/session-states.ts';
import {PHONE_MESSAGES} from './phone-texts.ts';

/** Only the message matters to the person; the app shows it. */
type PhoneStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 500 | 503;

/** An answer to the phone that is not a success. */
export class PhoneProblem extends Error {
  override readonly name = 'PhoneProblem';
  readonly status: PhoneStatus;
  readonly text: LocalizedText;

  constructor(status: PhoneStatus, text: LocalizedText) {
    super(String(status));
    this.status = status;
    this.text = text;
  }
}

/** What is left to say of a session that is over. */
export const sessionOver = (state: Exclude<SigningSessionStateName, LiveState>): PhoneProblem =>
  new PhoneProblem(410, PHONE_MESSAGES[state]);

/** Any failure in the words of the phone. */
export function phoneProblemOf(error: unknown): PhoneProblem {
  if (error instanceof PhoneProblem) return error;
  if (!(error instanceof HttpProblem)) return new PhoneProblem(500, PHONE_MESSAGES.unavailable);
  return isTooLarge(error)
    ? new PhoneProblem(413, PHONE_MESSAGES.tooLarge)
    : new PhoneProblem(503, PHONE_MESSAGES.unavailable);
}

const isTooLarge = ({report}: HttpProblem): boolean =>
  report.code === 'invalid' && report.problems.some(({code}) => code === 'too-large');
