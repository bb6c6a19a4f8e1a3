import {createHash, randomBytes} from 'node:crypto';
import type {WireDocumentToSign} from '../../../src/adapter/wire-schemas.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import {bankCodeOf} from '../../../src/domain/iban.ts';
import type {Language} from '../../../src/domain/language.ts';
import {totalOf} from '../../../src/domain/payment-order.ts';
import type {IdempotencyKey} from '../../../src/domain/refund-application.ts';
import {MINUTE_MS, timestampOf} from '../clock.ts';
import {documentSpent, invalid} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import type {ServerContext} from '../server-context.ts';
import {
  findDocumentByKey,
  insertDocument,
  type IssuedDocument,
  type StoredDocument,
} from './document-repository.ts';
import {documentFacts, documentText} from './document-text.ts';
import {DOCUMENT_NAME} from './document-words.ts';
import {selectOrders, type RequestedDetails, type SelectedOrders} from './select-orders.ts';
import {fingerprintOf, isConfirmed} from './verification-repository.ts';

export interface DocumentRequest extends RequestedDetails {
  readonly language: Language;
}

/** A confirmation counts for a day: accounts are closed and change hands. */
const CONFIRMATION_MS = 24 * 60 * MINUTE_MS;
const ID_BYTES = 12;

/**
 * Issues the application as a document. The same person, key and request get the same document
 * again, byte for byte.
 *
 * @throws {HttpProblem} 422 when the key was used for another request or the details are not
 *   confirmed; 409 when the key's document has expired or was signed, or orders have changed.
 */
export async function composeDocument(
  server: ServerContext,
  person: Person,
  key: IdempotencyKey,
  request: DocumentRequest,
): Promise<WireDocumentToSign> {
  const {database, configuration, clock} = server;
  return database.write(async (transaction) => {
    const now = clock();
    const requestSha256 = sha256Of(JSON.stringify([fingerprintOf(request), request.language]));
    const earlier = await findDocumentByKey(transaction, person.id, key);
    if (earlier) return wireDocument(sameDocument(earlier, requestSha256, now));

    const selected = await selectOrders(transaction, person, request, configuration);
    const confirmedSince = new Date(now.getTime() - CONFIRMATION_MS);
    if (!(await isConfirmed(transaction, person.id, request, confirmedSince))) {
      throw invalid({path: 'iban', code: 'verification-required'});
    }
    const expiresAt = new Date(now.getTime() + configuration.documentMinutes * MINUTE_MS);
    const times = {issuedAt: timestampOf(now), expiresAt: timestampOf(expiresAt)};
    const written = writeDocument(person, request, selected, times);
    const document = {...written, idempotencyKey: key, requestSha256};
    const orders = selected.orders.map(({id, available}) => ({orderId: id, amount: available}));
    await insertDocument(transaction, document, orders);
    return wireDocument(document);
  });
}

/** Whether the document can no longer be signed because of its age. */
export const isExpired = ({expiresAt}: IssuedDocument, now: Date): boolean =>
  now.getTime() >= Date.parse(expiresAt);

function sameDocument(document: StoredDocument, requestSha256: string, now: Date): StoredDocument {
  if (document.requestSha256 !== requestSha256) {
    throw invalid({path: 'idempotencyKey', code: 'used-for-another-request'});
  }
  if (document.status === 'used' || isExpired(document, now)) throw documentSpent();
  return document;
}

function writeDocument(
  {id: personId, iin, fullName}: Person,
  request: DocumentRequest,
  selected: SelectedOrders,
  times: Pick<IssuedDocument, 'issuedAt' | 'expiresAt'>,
): Omit<IssuedDocument, 'idempotencyKey' | 'requestSha256'> {
  const id = randomBytes(ID_BYTES).toString('hex') as DocumentId;
  const {language} = request;
  const content = {id, language, ...times, fullName, iin, selected, details: request};
  const bytes = new TextEncoder().encode(documentText(content));
  return {
    id,
    personId,
    language,
    bytes,
    sha256: sha256Of(bytes),
    facts: documentFacts(content),
    applicantIin: iin,
    bankCode: bankCodeOf(selected.bank.account) ?? '',
    accountKind: request.accountKind,
    iban: request.iban,
    total: totalOf(selected.orders),
    ...times,
  };
}

/** The document as it stands on the wire. */
export function wireDocument(document: IssuedDocument): WireDocumentToSign {
  return {
    id: document.id,
    name: DOCUMENT_NAME,
    mimeType: 'text/plain',
    bytes: Buffer.from(document.bytes).toString('base64'),
    sha256: document.sha256,
    language: document.language,
    issuedAt: document.issuedAt,
    expiresAt: document.expiresAt,
    facts: [...document.facts],
  };
}

const sha256Of = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
