import type {DocumentId} from '../domain/document-to-sign.ts';
import type {
  ResumedSigningSession,
  SigningSession,
  SigningSessionState,
  SigningSessionStateName,
  SigningSessionTicket,
} from '../domain/signing-session.ts';
import {asNetworkFailure} from './adapter-error.ts';
import type {HttpClient} from './http-client.ts';
import {readIssuedDocument} from './read-issued-document.ts';
import type {CallOptions, SigningSessionAdapter} from './refund-adapter.ts';

/** A session that the server does not know any more. */
const EXPIRED: SigningSessionState = {state: 'expired'};

/** The calls for signing with a phone, over HTTP. What they need is loaded with the first of them. */
export class HttpSigningSessions implements SigningSessionAdapter {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  async createSession(documentId: DocumentId, {signal}: CallOptions): Promise<SigningSession> {
    const {createSession} = await loadOperations();
    return this.#client.call(createSession, {signal, body: {documentId}});
  }

  async resumeSession(
    ticket: SigningSessionTicket,
    {signal}: CallOptions,
  ): Promise<ResumedSigningSession | undefined> {
    const {resumeSession} = await loadOperations();
    const call = {signal, ...namedBy(ticket)};
    const resumed = await this.#client.call(resumeSession, call, {absentIs: undefined});
    return resumed && {...resumed, ...(await readIssuedDocument(resumed))};
  }

  async waitForChange(
    session: SigningSession,
    known: SigningSessionStateName,
    {signal}: CallOptions,
  ): Promise<SigningSessionState> {
    const {waitForChange} = await loadOperations();
    const {parameters, secret} = namedBy(session);
    const call = {signal, secret, parameters: {...parameters, known}, heldMs: session.waitMs};
    return this.#client.call(waitForChange, call, {absentIs: EXPIRED});
  }

  async cancelSession(
    ticket: SigningSessionTicket,
    {signal}: CallOptions,
  ): Promise<SigningSessionState> {
    const {cancelSession} = await loadOperations();
    return this.#client.call(cancelSession, {signal, ...namedBy(ticket)}, {absentIs: EXPIRED});
  }
}

const namedBy = ({id, secret}: SigningSessionTicket) => ({secret, parameters: {sessionId: id}});

const loadOperations = async () =>
  (await import('./signing-session-operations.ts').catch(asNetworkFailure))
    .SIGNING_SESSION_OPERATIONS;
