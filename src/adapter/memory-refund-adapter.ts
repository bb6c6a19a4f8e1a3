import {findBankByCode} from '../domain/bank-directory.ts';
import type {BankDetails} from '../domain/bank-details.ts';
import {isSameBank} from '../domain/bank.ts';
import type {DocumentId, DocumentToSign} from '../domain/document-to-sign.ts';
import {bankCodeOf} from '../domain/iban.ts';
import type {Language} from '../domain/language.ts';
import {totalOf, type PaymentOrder} from '../domain/payment-order.ts';
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
import type {Cms, Signature} from '../domain/signature.ts';
import {parseTimestamp, toEpochMilliseconds, type Timestamp} from '../domain/timestamp.ts';
import type {RefusalReason, VerificationResult} from '../domain/verification.ts';
import {pause, unlessAborted} from './abortable.ts';
import {AdapterError, type AdapterFailure} from './adapter-error.ts';
import {DOCUMENT_NAME, memoryDocumentFacts, writeMemoryDocument} from './memory-document.ts';
import {MEMORY_SCENARIOS, type MemoryCall, type MemoryScenario} from './memory-scenarios.ts';
import {MemorySession} from './memory-session.ts';
import {MemorySigningSessions, type MemoryFund} from './memory-signing-sessions.ts';
import type {CallOptions, RefundAdapter, SigningSessionAdapter} from './refund-adapter.ts';
import {sha256} from './sha256.ts';

const DOCUMENT_LIFE_MS = 15 * 60_000;
const OFFSET_HOURS = 5;

/** Nothing is signed by a phone that there is not: base64 of a sentence that says so. */
const PHONE_SIGNATURE: Signature = {method: 'egov-qr', cms: btoa('SIMULATED: no signature') as Cms};

/** A document with what was true when it was issued. */
interface StoredDocument extends IssuedDocument {
  readonly orders: readonly PaymentOrder[];
}

/**
 * A small honest fund in memory, for demo pages, stories and tests. It keeps the rules of the
 * contract: one application for one key, one for one document, nothing for an order that is gone.
 *
 * There is no fund behind it, so its receipt numbers begin with `MEMORY-`, and **it never looks at
 * the signature**: any CMS is taken. Whatever it was given is gone with the page.
 */
export class MemoryRefundAdapter implements RefundAdapter {
  readonly signingSessions?: SigningSessionAdapter;
  /** Only where the scenario has one; otherwise the person stays signed in. */
  readonly session?: MemorySession;
  readonly clockAheadMs: number | undefined;
  readonly #scenario: MemoryScenario;
  readonly #now: () => Date;
  #form: RefundForm;
  readonly #failuresGiven = new Map<MemoryCall, number>();
  #documentCount = 0;
  readonly #documents = new Map<DocumentId, StoredDocument>();
  readonly #receipts = new Map<IdempotencyKey, RefundReceipt>();
  readonly #signatures = new Map<DocumentId, Signature>();
  /** Newest first. */
  #applications: readonly ApplicationSummary[] = [];

  /**
   * @param scenario how the fund behaves; the memo's one order, and all goes well, when left out.
   * @param now the fund's clock.
   */
  constructor(
    scenario: MemoryScenario = MEMORY_SCENARIOS.oneOrder,
    now: () => Date = () => new Date(),
  ) {
    this.#scenario = scenario;
    this.#now = now;
    this.#form = scenario.form;
    this.clockAheadMs = scenario.clockAheadMs;
    if (scenario.session) this.session = new MemorySession(scenario.session, now);
    if (scenario.phone)
      this.signingSessions = new MemorySigningSessions(this.#fund(), scenario.phone);
  }

  async loadRefundForm(options: CallOptions): Promise<RefundForm> {
    await this.#arrive('loadRefundForm', options);
    return this.#form;
  }

  async verifyBankDetails(details: BankDetails, options: CallOptions): Promise<VerificationResult> {
    await this.#arrive('verifyBankDetails', options);
    this.#availableOrders(details);
    const reason = this.#scenario.refusal ?? refusalOf(details, this.#form);
    return reason ? {result: 'refused', reason} : {result: 'confirmed', at: this.#timestamp()};
  }

  async composeDocument(
    application: RefundApplication,
    language: Language,
    options: CallOptions,
  ): Promise<DocumentToSign> {
    await this.#arrive('composeDocument', options);
    const {details, idempotencyKey} = application;
    const known = this.#issuedFor(idempotencyKey);
    if (known) return known;

    const orders = this.#availableOrders(details);
    const id = `memory-document-${++this.#documentCount}` as DocumentId;
    const issuedAt = this.#timestamp();
    const {beneficiary} = this.#form;
    const facts = {id, issuedAt, beneficiary, orders, total: totalOf(orders), details};
    const bytes = new TextEncoder().encode(writeMemoryDocument(facts, language));
    const document: DocumentToSign = {
      id,
      name: DOCUMENT_NAME,
      mimeType: 'text/plain',
      bytes,
      sha256: await unlessAborted(sha256(bytes), options.signal),
      language,
      issuedAt,
      expiresAt: this.#timestamp(DOCUMENT_LIFE_MS),
      facts: memoryDocumentFacts(facts),
    };
    // The same application may have come twice while the digest was made.
    const meanwhile = this.#issuedFor(idempotencyKey);
    if (meanwhile) return meanwhile;
    this.#documents.set(id, {document, application, orders});
    return document;
  }

  async findDocument(
    documentId: DocumentId,
    options: CallOptions,
  ): Promise<IssuedDocument | undefined> {
    await this.#arrive('findDocument', options);
    const stored = this.#documents.get(documentId);
    if (!stored || this.#isSpent(stored)) return undefined;
    const {document, application} = stored;
    return {document, application};
  }

  async submit(
    {documentId, signature, idempotencyKey}: SignedRefundApplication,
    options: CallOptions,
  ): Promise<RefundReceipt> {
    await this.#arrive('submit', options);
    const given = this.#receipts.get(idempotencyKey);
    if (given) return given;

    const receipt = this.#store(this.#signableDocument(documentId, idempotencyKey), signature);
    if (this.#scenario.losesFirstReceipt && this.#receipts.size === 1) {
      throw new AdapterError({code: 'network'});
    }
    return receipt;
  }

  async findReceipt(key: IdempotencyKey, options: CallOptions): Promise<RefundReceipt | undefined> {
    await this.#arrive('findReceipt', options);
    return this.#receipts.get(key);
  }

  async loadSignedDocument(id: DocumentId, options: CallOptions): Promise<SignedDocument> {
    await this.#arrive('loadSignedDocument', options);
    const document = this.#documents.get(id)?.document;
    const signature = this.#signatures.get(id);
    if (!document || !signature) throw new AdapterError({code: 'bad-response'});
    return {document, signature};
  }

  async listApplications(options: CallOptions): Promise<readonly ApplicationSummary[]> {
    await this.#arrive('listApplications', options);
    return this.#applications;
  }

  /** What signing sessions may do here. */
  #fund(): MemoryFund {
    return {
      now: this.#now,
      insistOnSession: () => this.session?.insist(),
      documentOf: (id) => {
        const issued = this.#documents.get(id);
        if (!issued) throw new AdapterError({code: 'document-spent'});
        return {document: issued.document, application: issued.application};
      },
      take: (id) => {
        const key = this.#documents.get(id)?.application.idempotencyKey;
        if (key === undefined) throw new AdapterError({code: 'document-spent'});
        const given = this.#receipts.get(key);
        return given ?? this.#store(this.#signableDocument(id, key), PHONE_SIGNATURE);
      },
    };
  }

  /** The way of a call to the fund: the scenario's delay, then its failure if there is one left. */
  async #arrive(call: MemoryCall, {signal}: CallOptions): Promise<void> {
    signal.throwIfAborted();
    const {delayMs = 0, failures = {}} = this.#scenario;
    await pause(typeof delayMs === 'number' ? delayMs : (delayMs[call] ?? 0), signal);
    this.session?.insist();

    const scripted = failures[call];
    if (!scripted) return;
    const given = this.#failuresGiven.get(call) ?? 0;
    this.#failuresGiven.set(call, given + 1);
    const failure = isSequence(scripted) ? scripted[given] : scripted;
    if (failure) throw new AdapterError(failure);
  }

  #issuedFor(key: IdempotencyKey): DocumentToSign | undefined {
    const issued = [...this.#documents.values()];
    return issued.find(({application}) => application.idempotencyKey === key)?.document;
  }

  /** The orders of the bank details, or the news that they are not to be had any more. */
  #availableOrders({orderIds}: BankDetails): readonly PaymentOrder[] {
    const orders = this.#form.orders.filter(
      ({id, state}) => state === 'available' && orderIds.includes(id),
    );
    if (orders.length === new Set(orderIds).size) return orders;
    throw this.#amountsChanged();
  }

  #signableDocument(id: DocumentId, key: IdempotencyKey): StoredDocument {
    const issued = this.#documents.get(id);
    const usable = issued?.application.idempotencyKey === key && !this.#isSpent(issued);
    if (!usable) throw new AdapterError({code: 'document-spent'});

    if (this.#scenario.formAtSubmit && this.#receipts.size === 0) {
      this.#form = this.#scenario.formAtSubmit;
    }
    const current = this.#availableOrders(issued.application.details);
    const unchanged = current.every(
      ({available}, index) => available === issued.orders[index]?.available,
    );
    if (!unchanged) throw this.#amountsChanged();
    return issued;
  }

  /** Signed and taken already, or too old. */
  #isSpent({document: {expiresAt}, application: {idempotencyKey}}: StoredDocument): boolean {
    const isLate = this.#now().getTime() >= toEpochMilliseconds(expiresAt);
    return isLate || this.#receipts.has(idempotencyKey);
  }

  #store({document, application, orders}: StoredDocument, signature: Signature): RefundReceipt {
    const {details, idempotencyKey} = application;
    const submittedAt = this.#timestamp();
    const receipt: RefundReceipt = {
      applicationNumber: `MEMORY-${String(this.#receipts.size + 1).padStart(6, '0')}`,
      submittedAt,
      beneficiary: this.#form.beneficiary,
      orders: orders.map(({number, date, available}) => ({number, date, amount: available})),
      total: totalOf(orders),
      bankName: details.bank.name,
      iban: details.iban,
      documentId: document.id,
      documentSha256: document.sha256,
    };
    this.#signatures.set(document.id, signature);
    this.#receipts.set(idempotencyKey, receipt);
    this.#applications = [
      {receipt, status: 'registered', updatedAt: submittedAt},
      ...this.#applications,
    ];
    this.#form = {
      ...this.#form,
      orders: this.#form.orders.map((order) =>
        details.orderIds.includes(order.id) ? {...order, state: 'requested'} : order,
      ),
    };
    return receipt;
  }

  #amountsChanged(): AdapterError {
    return new AdapterError({code: 'amounts-changed', current: this.#form});
  }

  /** The fund's clock, or so many milliseconds later. */
  #timestamp(laterMs = 0): Timestamp {
    const local = new Date(this.#now().getTime() + laterMs + OFFSET_HOURS * 3_600_000);
    const text = `${local.toISOString().slice(0, 19)}+0${OFFSET_HOURS}:00`;
    const timestamp = parseTimestamp(text);
    if (!timestamp) throw new Error('The clock gave a moment outside of the calendar');
    return timestamp;
  }
}

const isSequence = (
  scripted: AdapterFailure | readonly AdapterFailure[],
): scripted is readonly AdapterFailure[] => Array.isArray(scripted);

/** What the fund sees without asking anybody: whose account it cannot be. */
function refusalOf({iban, bank}: BankDetails, {otherBank}: RefundForm): RefusalReason | undefined {
  const recipientBank = findBankByCode(bankCodeOf(iban) ?? '');
  if (!recipientBank) return 'not-found';
  if (iban === bank.account) return 'owner';
  const isOther = !isSameBank(recipientBank.bic, bank.bic);
  return isOther && otherBank === 'refuse' ? 'other-bank' : undefined;
}
