import {createHash} from 'node:crypto';
import {parseCms} from '../../../src/domain/signature.ts';
import {HttpProblem} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import type {StoredDocument} from '../refund/document-repository.ts';
import {submitApplication} from '../refund/submit-application.ts';
import type {ServerContext} from '../server-context.ts';
import {readSessionById} from '../signing-session/read-session.ts';
import {
  takeTransition,
  type StoredRefusal,
  type StoredSigningSession,
} from '../signing-session/session-repository.ts';
import {isLive} from '../signing-session/session-states.ts';
import {PhoneProblem, sessionOver} from './phone-problem.ts';
import {PHONE_MESSAGES, rejectionText} from './phone-texts.ts';
import type {Returned} from './read-returned.ts';

/** What a phone's call is about. */
export interface PhoneSession {
  readonly session: StoredSigningSession;
  readonly person: Person;
  readonly document: StoredDocument;
}

/** Something else has ended the session meanwhile. */
class SessionLost extends Error {
  override readonly name = 'SessionLost';
}

/**
 * Takes the phone's answer. An accepted signature is the submission: verdict, signature, application,
 * receipt and the session's state are stored in one transaction before this returns (decision 2).
 * The same signature again changes nothing and is no failure.
 *
 * @throws {PhoneProblem} 403 for a refused signature, 503 when it cannot be checked now, 409 when
 *   another was taken or what it was about has changed, 410 when the session is over.
 */
export async function takeReturned(
  server: ServerContext,
  subject: PhoneSession,
  returned: Returned,
): Promise<void> {
  const {session} = subject;
  const cmsSha256 = returned.answer === 'signed' ? hashOfCms(returned.signature) : undefined;
  if (isTakenBefore(session, cmsSha256)) return;
  const receivedAt = server.clock().getTime();
  try {
    if (returned.answer === 'declined') {
      await end(server, session, receivedAt);
    } else {
      await submit(server, subject, returned.signature, receivedAt);
    }
  } catch (error) {
    if (!(error instanceof SessionLost)) throw error;
    const now = await readSessionById(server, session.id);
    if (now && !isTakenBefore(now, cmsSha256)) throw error;
  } finally {
    server.sessionNews.announce(session.documentId);
  }
}

/** Whether this very signature has been taken; throws when the session takes nothing any more. */
function isTakenBefore({state, ...session}: StoredSigningSession, cmsSha256?: string): boolean {
  if (isLive(state)) {
    if (state === 'fetched') return false;
    throw new PhoneProblem(409, PHONE_MESSAGES.notFetched);
  }
  if (state !== 'signed') throw sessionOver(state);
  if (cmsSha256 !== undefined && session.cmsSha256 === cmsSha256) return true;
  throw new PhoneProblem(409, PHONE_MESSAGES.signedOtherwise);
}

async function submit(
  server: ServerContext,
  {session, person, document}: PhoneSession,
  signature: string,
  receivedAt: number,
): Promise<void> {
  const cms = parseCms(signature);
  const refuse = async (refusal: StoredRefusal): Promise<never> => {
    await end(server, session, receivedAt, refusal);
    throw problemOf(refusal);
  };
  if (cms === undefined) {
    return refuse({code: 'signature-rejected', reason: 'cms-malformed'});
  }
  const submission = {documentId: document.id, signature: {method: 'egov-qr', cms}} as const;
  const facts = {cmsSha256: hashOfCms(signature)};
  try {
    await submitApplication(
      server,
      person,
      document.idempotencyKey,
      submission,
      async (transaction) => {
        const isTaken = await takeTransition(transaction, session.id, 'sign', receivedAt, facts);
        if (!isTaken) throw new SessionLost();
      },
    );
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refuse(refusal);
  }
}

/** Ends the session by the person's word, or by a refusal. */
async function end(
  {database}: ServerContext,
  {id}: StoredSigningSession,
  now: number,
  refusal?: StoredRefusal,
): Promise<void> {
  const isTaken = await database.write((transaction) =>
    refusal
      ? takeTransition(transaction, id, 'reject', now, {refusal})
      : takeTransition(transaction, id, 'decline', now),
  );
  if (!isTaken) throw new SessionLost();
}

/** What a failed submission means for the session; nothing when it may be sent again. */
function refusalOf(error: unknown): StoredRefusal | undefined {
  if (!(error instanceof HttpProblem)) return undefined;
  const {report} = error;
  switch (report.code) {
    case 'amounts-changed':
    case 'document-spent':
      return {code: report.code};
    case 'signature-rejected':
      if (report.reason === 'unknown') return undefined;
      if (report.reason === 'revocation-unavailable') {
        throw new PhoneProblem(503, rejectionText(report.reason));
      }
      return {code: report.code, reason: report.reason};
    default:
      return undefined;
  }
}

function problemOf(refusal: StoredRefusal): PhoneProblem {
  switch (refusal.code) {
    case 'amounts-changed':
      return new PhoneProblem(409, PHONE_MESSAGES.amountsChanged);
    case 'document-spent':
      return new PhoneProblem(409, PHONE_MESSAGES.documentSpent);
    case 'signature-rejected':
      return new PhoneProblem(403, rejectionText(refusal.reason));
  }
}

const hashOfCms = (base64: string): string =>
  createHash('sha256')
    .update(Buffer.from(parseCms(base64) ?? '', 'base64'))
    .digest('hex');
