import type {WireSigningSessionState} from '../../../src/adapter/signing-session-schemas.ts';
import type {Person} from '../people/people-repository.ts';
import {findReceiptOfDocument} from '../refund/application-repository.ts';
import {loadRefundForm} from '../refund/refund-form.ts';
import type {ServerContext} from '../server-context.ts';
import type {StoredSigningSession} from './session-repository.ts';

type WireRefusal = Extract<WireSigningSessionState, {state: 'rejected'}>['refusal'];

/** The session's state as its page is told. */
export async function describeState(
  server: ServerContext,
  person: Person,
  session: StoredSigningSession,
): Promise<WireSigningSessionState> {
  const {state} = session;
  switch (state) {
    case 'created':
    case 'opened':
    case 'fetched':
      return {state, remainingMs: remainingMs(server, session)};
    case 'signed': {
      const receipt = await findReceiptOfDocument(server.database, session.documentId);
      if (!receipt) throw new Error('database: a signed session has no application');
      return {state, receipt};
    }
    case 'rejected':
      return {state, refusal: await describeRefusal(server, person, session)};
    default:
      return {state};
  }
}

/** Milliseconds that are left by the server's clock. */
export const remainingMs = ({clock}: ServerContext, {expiresAt}: StoredSigningSession): number =>
  Math.max(0, expiresAt - clock().getTime());

async function describeRefusal(
  {database, configuration}: ServerContext,
  person: Person,
  {refusal}: StoredSigningSession,
): Promise<WireRefusal> {
  switch (refusal?.code) {
    case undefined:
      throw new Error('database: a rejected session has no reason');
    case 'amounts-changed':
      return {code: refusal.code, current: await loadRefundForm(database, person, configuration)};
    case 'document-spent':
      return {code: refusal.code};
    case 'signature-rejected':
      return refusal;
  }
}
