/**
 * Names only: importing this does nothing to a page. `define.ts` registers the elements;
 * `MemoryRefundAdapter`, behind which there is no fund, has an entry of its own.
 */
export {
  AdapterError,
  type AdapterErrorOptions,
  type AdapterFailure,
  type AdapterFailureCode,
  type FieldProblem,
} from './adapter/adapter-error.ts';
export {HttpRefundAdapter, type HttpRefundAdapterOptions} from './adapter/http-refund-adapter.ts';
export {refundAdapterContext} from './adapter/refund-adapter-context.ts';
export type {CallOptions, RefundAdapter, SigningSessionAdapter} from './adapter/refund-adapter.ts';
export type {Bank} from './domain/bank.ts';
export type {AccountKind, BankDetails, OtherBankRule} from './domain/bank-details.ts';
export type {Beneficiary} from './domain/beneficiary.ts';
export {parseBic, type Bic} from './domain/bic.ts';
export {parseBin, type Bin} from './domain/bin.ts';
export {parseCalendarDate, type CalendarDate} from './domain/calendar-date.ts';
export type {DocumentFact, DocumentId, DocumentToSign} from './domain/document-to-sign.ts';
export type {Iban, IbanProblem} from './domain/iban.ts';
export {parseIin, type Iin} from './domain/iin.ts';
export type {Language, LocalizedText} from './domain/language.ts';
export {parseMoney} from './domain/decimal-money.ts';
export type {Money} from './domain/money.ts';
export type {TickedOrders} from './domain/order-selection.ts';
export {parseIban} from './domain/parse-iban.ts';
export type {PaymentOrder, PaymentOrderId} from './domain/payment-order.ts';
export type {
  ApplicationStatus,
  ApplicationSummary,
  IdempotencyKey,
  IssuedDocument,
  RefundApplication,
  RefundReceipt,
  RequestedOrder,
  SignedDocument,
  SignedRefundApplication,
} from './domain/refund-application.ts';
export type {RefundForm} from './domain/refund-form.ts';
export type {SignatureRejection} from './domain/signature-rejection.ts';
export {parseCms, type Cms, type Signature, type SigningMethod} from './domain/signature.ts';
export type {
  ResumedSigningSession,
  SigningSession,
  SigningSessionId,
  SigningSessionSecret,
  SigningSessionState,
  SigningSessionStateName,
  SigningSessionTicket,
} from './domain/signing-session.ts';
export type {SubmissionRefusal} from './domain/submission-refusal.ts';
export {parseTimestamp, type Timestamp} from './domain/timestamp.ts';
export type {RefusalReason, VerificationResult} from './domain/verification.ts';
export {EnpcRefundForm} from './elements/enpc-refund-form/enpc-refund-form.ts';
export {
  RefundBeforeSubmitEvent,
  RefundReadyEvent,
  RefundSelectionChangedEvent,
  RefundStateChangedEvent,
  RefundSubmittedEvent,
  RefundTitleHintEvent,
  type StateChangeReason,
} from './elements/enpc-refund-form/enpc-refund-form.events.ts';
export {OrdersTickedEvent} from './elements/payment-order-table/payment-order-table.events.ts';
export {PaymentOrderTable} from './elements/payment-order-table/payment-order-table.ts';
export {RefundApplicationList} from './elements/refund-application-list/refund-application-list.ts';
export {
  ApplicationSubmittedEvent,
  DocumentSignedEvent,
  RefundBeforeSignEvent,
  SigningMethodChosenEvent,
  SubmissionRefusedEvent,
} from './elements/sign-panel/sign-panel.events.ts';
export type {HostFinding, HostFindingCode} from './elements/self-check/host-findings.ts';
export {selfCheck} from './elements/self-check/self-check.ts';
export {RefundAuthRequiredEvent} from './elements/shared/refund-auth-required-event.ts';
export {RefundErrorEvent, type RefundError} from './elements/shared/refund-error-event.ts';
export {
  RefundNavigateEvent,
  type NavigationTarget,
} from './elements/shared/refund-navigate-event.ts';
export type {RefundEventMap} from './elements/refund-event-map.ts';
export {SignPanel} from './elements/sign-panel/sign-panel.ts';
export type {RefundStep} from './flow/refund-flow.ts';
export type {MessageOverrides} from './i18n/load-catalog.ts';
export type {WidgetStorage} from './signing/widget-storage.ts';
export type {
  NcalayerProgress,
  PhoneProgress,
  Signer,
  SigningEnd,
  SigningOutcome,
  SigningProgress,
  SigningRequest,
} from './signing/signer.ts';
export {SigningError, type SigningErrorCode} from './signing/signing-error.ts';
