import {ACCOUNT_KINDS, type AccountKind} from '../domain/bank-details.ts';
import type {DocumentId} from '../domain/document-to-sign.ts';
import type {PaymentOrderId} from '../domain/payment-order.ts';
import type {IdempotencyKey} from '../domain/refund-application.ts';
import {SIGNING_METHODS, type SigningMethod} from '../domain/signature.ts';
import {DRAFT_KEY, withStorage, type WidgetStorage} from '../signing/widget-storage.ts';
import type {RefundFlow} from './refund-flow.ts';

/**
 * What is kept of a person's work over a reload: names that the server gave, and choices. Neither the
 * IIN, nor the IBAN, nor a name, nor an amount (decision 5).
 */
export interface Draft {
  readonly orderIds: readonly PaymentOrderId[];
  readonly accountKind: AccountKind;
  /** Whether there was an account number that has to be asked for again. */
  readonly hadIban: boolean;
  /** The receipt has been shown: only a reload shows it again, and who comes back begins anew. */
  readonly isReceiptShown?: boolean;
  /** The document of the second step, and the key under which it is submitted. */
  readonly issued?: {
    readonly documentId: DocumentId;
    readonly idempotencyKey: IdempotencyKey;
    readonly method: SigningMethod;
  };
}

/** What of the flow is to be kept; `undefined` where what was kept before still holds. */
export function draftOf(flow: RefundFlow): Draft | undefined {
  switch (flow.step) {
    case 'loading':
    case 'load-failed':
    case 'load-cancelled':
      return undefined;
    case 'submitted':
      // Its key leads to the receipt again.
      return undefined;
    case 'filling':
    case 'composing':
      return filledPart(flow);
    case 'signing':
    case 'submitting':
    case 'asking-receipt':
    case 'submit-failed': {
      const {document, application, method} = flow;
      const {idempotencyKey} = application;
      return {...filledPart(flow), issued: {documentId: document.id, idempotencyKey, method}};
    }
  }
}

const filledPart = (flow: Extract<RefundFlow, {filled: unknown}>): Draft => ({
  orderIds: [...flow.filled.ticked],
  accountKind: flow.filled.accountKind,
  hadIban: flow.filled.iban !== '' || 'isIbanForgotten' in flow,
});

/** Keeps the flow's draft. @param storage the page's `sessionStorage` when left out. */
export function keepDraft(flow: RefundFlow, storage: WidgetStorage | undefined): void {
  const kept = flow.step === 'submitted' ? readDraft(storage) : undefined;
  const draft = kept ? {...kept, isReceiptShown: true} : draftOf(flow);
  if (!draft) return;
  const text = JSON.stringify(draft);
  withStorage(storage, (items) => {
    // Keys in the account number change nothing of it, and a write costs more than a look.
    if (items.getItem(DRAFT_KEY) !== text) items.setItem(DRAFT_KEY, text);
  });
}

/** The draft that a page before this one has kept. */
export const readDraft = (storage: WidgetStorage | undefined): Draft | undefined =>
  withStorage(storage, (kept) => parseDraft(kept.getItem(DRAFT_KEY)));

/** @throws {SyntaxError} for a text that is not JSON. */
function parseDraft(text: string | null): Draft | undefined {
  const {orderIds, accountKind, hadIban, isReceiptShown, issued} = asObject(
    JSON.parse(text ?? 'null'),
  );
  const kind = ACCOUNT_KINDS.find((known) => known === accountKind);
  const areNames = Array.isArray(orderIds) && orderIds.every(isName);
  if (!kind || !areNames) return undefined;
  return {
    orderIds: orderIds.map((id) => id as PaymentOrderId),
    accountKind: kind,
    hadIban: hadIban === true,
    ...(isReceiptShown === true && {isReceiptShown}),
    ...parseIssued(issued),
  };
}

function parseIssued(value: unknown): Pick<Draft, 'issued'> {
  const {documentId, idempotencyKey, method} = asObject(value);
  const known = SIGNING_METHODS.find((candidate) => candidate === method);
  if (!known || !isName(documentId) || !isName(idempotencyKey)) return {};
  return {
    issued: {
      documentId: documentId as DocumentId,
      idempotencyKey: idempotencyKey as IdempotencyKey,
      method: known,
    },
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
