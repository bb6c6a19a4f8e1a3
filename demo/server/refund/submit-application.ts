import {createHash} from 'node:crypto';
import type {WireRefundReceipt} from '../../../src/adapter/wire-schemas.ts';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import {toDecimal} from '../../../src/domain/decimal-money.ts';
import type {IdempotencyKey} from '../../../src/domain/refund-application.ts';
import type {Signature} from '../../../src/domain/signature.ts';
import {timestampOf} from '../clock.ts';
import type {Executor} from '../database/database.ts';
import {documentSpent, HttpProblem, invalid} from '../http-problem.ts';
import {isPaymentBankCode, paymentBank} from '../people/payment-banks.ts';
import type {Person} from '../people/people-repository.ts';
import type {ServerContext} from '../server-context.ts';
import type {RejectionReason} from '../signature-verifier/verdict.ts';
import {
  findApplicationByKey,
  insertApplication,
  nextApplicationNumber,
  type StoredApplication,
} from './application-repository.ts';
import {isExpired} from './compose-document.ts';
import {
  findDocument,
  listDocumentOrders,
  markUsed,
  type StoredDocument,
} from './document-repository.ts';
import {listPaymentOrders, markRequested} from './payment-order-repository.ts';
import {amountsChanged} from './refund-form.ts';

interface Submission {
  readonly documentId: DocumentId;
  readonly signature: Signature;
}

/**
 * What else is stored when the application is, or not at all: it runs in the same transaction, and
 * what it throws undoes everything.
 */
export type AlongWithApplication = (transaction: Executor) => Promise<void>;

/**
 * Takes the signature over an issued document: checks the document, then the signature, then, in
 * one transaction, that nothing has changed meanwhile, and stores the application with its proof.
 * The same key with the same signature gives the same receipt, however often it is sent.
 *
 * @throws {HttpProblem} 422 for an unknown document or a refused signature; 409 when the document
 *   has expired or was signed before, or its amounts are no longer those of the database.
 */
export async function submitApplication(
  server: ServerContext,
  person: Person,
  key: IdempotencyKey,
  {documentId, signature}: Submission,
  alongWithIt: AlongWithApplication,
): Promise<WireRefundReceipt> {
  const {database, clock} = server;
  const cms = Buffer.from(signature.cms, 'base64');
  const cmsSha256 = createHash('sha256').update(cms).digest('hex');
  const isRepetition = (stored: StoredApplication): boolean =>
    stored.documentId === documentId && stored.cmsSha256 === cmsSha256;
  const findEarlierReceipt = async (executor: Executor) => {
    const earlier = await findApplicationByKey(executor, person.id, key);
    if (earlier && !isRepetition(earlier)) throw documentSpent();
    return earlier?.receipt;
  };

  const earlierReceipt = await findEarlierReceipt(database);
  if (earlierReceipt) return earlierReceipt;

  const now = clock();
  const document = await findDocument(database, person.id, documentId);
  if (!document) throw invalid({path: 'documentId', code: 'unknown-document'});
  if (document.idempotencyKey !== key) {
    throw invalid({path: 'idempotencyKey', code: 'of-another-application'});
  }
  if (document.status === 'used' || isExpired(document, now)) throw documentSpent();

  const verdict = await server.verifySignature({
    cms: signature.cms,
    document: document.bytes,
    sessionIin: person.iin,
    documentIin: document.applicantIin,
    trust: await server.trust(),
    now,
  });
  if (!verdict.accepted) throw signatureRejected(verdict.reason);

  return database.write(async (transaction) => {
    // A call with the same key may have been quicker while this signature was being checked.
    const meanwhile = await findEarlierReceipt(transaction);
    if (meanwhile) return meanwhile;
    await alongWithIt(transaction);
    const orders = await takeOrders(transaction, server, person, document);
    if (!(await markUsed(transaction, document.id))) throw documentSpent();

    const receipt = await writeReceipt(transaction, {document, orders, person, now});
    await insertApplication(transaction, {
      personId: person.id,
      idempotencyKey: key,
      documentId: document.id,
      method: signature.method,
      cms,
      cmsSha256,
      verdict,
      receipt,
      submittedAt: now,
    });
    return receipt;
  });
}

/**
 * Marks the document's orders as requested, provided that each still has the amount written there;
 * gives them as they stand in the receipt.
 */
async function takeOrders(
  transaction: Executor,
  {configuration}: ServerContext,
  person: Person,
  document: StoredDocument,
): Promise<WireRefundReceipt['orders']> {
  const current = new Map(
    (await listPaymentOrders(transaction, person.id)).map((order) => [order.id, order]),
  );
  const requested: WireRefundReceipt['orders'] = [];
  for (const {orderId, amount} of await listDocumentOrders(transaction, document.id)) {
    const order = current.get(orderId);
    if (order?.available !== amount || !(await markRequested(transaction, orderId))) {
      throw await amountsChanged(transaction, person, configuration);
    }
    requested.push({number: order.number, date: order.date, amount: toDecimal(amount)});
  }
  return requested;
}

interface ReceiptContent {
  readonly document: StoredDocument;
  readonly orders: WireRefundReceipt['orders'];
  readonly person: Person;
  readonly now: Date;
}

async function writeReceipt(
  transaction: Executor,
  {document, orders, person, now}: ReceiptContent,
): Promise<WireRefundReceipt> {
  if (!isPaymentBankCode(document.bankCode)) throw new TypeError('database: unknown bank');
  const submittedAt = timestampOf(now);
  return {
    applicationNumber: await nextApplicationNumber(transaction, submittedAt.slice(0, 4)),
    submittedAt,
    beneficiary: {fullName: person.fullName, iin: document.applicantIin},
    orders,
    total: toDecimal(document.total),
    bankName: paymentBank(document.bankCode).name,
    iban: document.iban,
    documentId: document.id,
    documentSha256: document.sha256,
  };
}

const signatureRejected = (reason: RejectionReason): HttpProblem =>
  new HttpProblem(422, {code: 'signature-rejected', reason});
