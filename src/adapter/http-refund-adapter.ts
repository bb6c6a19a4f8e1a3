import type {BankDetails} from '../domain/bank-details.ts';
import type {DocumentId, DocumentToSign} from '../domain/document-to-sign.ts';
import type {Language} from '../domain/language.ts';
import type {
  ApplicationSummary,
  IdempotencyKey,
  IssuedDocument,
  RefundApplication,
  RefundReceipt,
  SignedDocument,
  SignedRefundApplication,
} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import type {VerificationResult} from '../domain/verification.ts';
import {confirmDigest} from './confirm-digest.ts';
import type {HttpClientOptions} from './http-client-options.ts';
import {HttpClient} from './http-client.ts';
import {HTTP_OPERATIONS} from './http-operations.ts';
import {HttpSession} from './http-session.ts';
import {HttpSigningSessions} from './http-signing-sessions.ts';
import {readIssuedDocument} from './read-issued-document.ts';
import type {
  CallOptions,
  RefundAdapter,
  SigningSessionAdapter,
  SessionAdapter,
} from './refund-adapter.ts';

export interface HttpRefundAdapterOptions extends HttpClientOptions {
  /** Whether the server has the calls for signing with a phone; `false` unless told otherwise. */
  readonly signingSessions?: boolean;
  /** Whether the server has the calls about the person's own session; `false` unless told otherwise. */
  readonly session?: boolean;
}

/**
 * The fund's server over HTTP, by the contract of `openapi.json`. Reads are repeated twice with
 * growing, jittered pauses; a write is never repeated by itself, because the flow knows better how
 * to ask whether it has arrived.
 */
export class HttpRefundAdapter implements RefundAdapter {
  readonly signingSessions?: SigningSessionAdapter;
  readonly session?: SessionAdapter;
  readonly #client: HttpClient;

  constructor({signingSessions = false, session = false, ...options}: HttpRefundAdapterOptions) {
    this.#client = new HttpClient(options);
    if (signingSessions) this.signingSessions = new HttpSigningSessions(this.#client);
    if (session) this.session = new HttpSession(this.#client);
  }

  /** By the header `Date`; an answer of another origin has to expose it. */
  get clockAheadMs(): number | undefined {
    return this.#client.clockAheadMs;
  }

  loadRefundForm(options: CallOptions): Promise<RefundForm> {
    return this.#client.call(HTTP_OPERATIONS.loadRefundForm, options);
  }

  verifyBankDetails(details: BankDetails, {signal}: CallOptions): Promise<VerificationResult> {
    return this.#client.call(HTTP_OPERATIONS.verifyBankDetails, {signal, body: requestOf(details)});
  }

  async composeDocument(
    {details, idempotencyKey}: RefundApplication,
    language: Language,
    {signal}: CallOptions,
  ): Promise<DocumentToSign> {
    const body = {...requestOf(details), language};
    const call = {signal, body, idempotencyKey};
    const document = await this.#client.call(HTTP_OPERATIONS.composeDocument, call);
    await confirmDigest(document);
    return document;
  }

  async findDocument(
    documentId: DocumentId,
    {signal}: CallOptions,
  ): Promise<IssuedDocument | undefined> {
    const call = {signal, parameters: {documentId}};
    const found = await this.#client.call(HTTP_OPERATIONS.findDocument, call, {
      absentIs: undefined,
    });
    return found && readIssuedDocument(found);
  }

  submit(
    {documentId, signature, idempotencyKey}: SignedRefundApplication,
    {signal}: CallOptions,
  ): Promise<RefundReceipt> {
    const body = {documentId, signature};
    return this.#client.call(HTTP_OPERATIONS.submit, {signal, body, idempotencyKey});
  }

  async findReceipt(
    idempotencyKey: IdempotencyKey,
    {signal}: CallOptions,
  ): Promise<RefundReceipt | undefined> {
    return this.#client.call(
      HTTP_OPERATIONS.findReceipt,
      {signal, parameters: {idempotencyKey}},
      {absentIs: undefined},
    );
  }

  async loadSignedDocument(documentId: DocumentId, {signal}: CallOptions): Promise<SignedDocument> {
    const call = {signal, parameters: {documentId}};
    const signed = await this.#client.call(HTTP_OPERATIONS.loadSignedDocument, call);
    await confirmDigest(signed.document);
    return signed;
  }

  async listApplications(options: CallOptions): Promise<readonly ApplicationSummary[]> {
    return (await this.#client.call(HTTP_OPERATIONS.listApplications, options)).applications;
  }
}

/** The bank's own data are the fund's: only what the person chose and typed goes back to it. */
const requestOf = ({orderIds, accountKind, iban}: BankDetails) => ({orderIds, accountKind, iban});
