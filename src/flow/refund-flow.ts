import type {AdapterFailure} from '../adapter/adapter-error.ts';
import type {AccountKind, BankDetails, RecipientProblem} from '../domain/bank-details.ts';
import type {FindBank} from '../domain/bank-directory.ts';
import type {DocumentToSign} from '../domain/document-to-sign.ts';
import type {TickedOrders} from '../domain/order-selection.ts';
import type {
  IdempotencyKey,
  RefundApplication,
  RefundReceipt,
} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import type {Signature, SigningMethod} from '../domain/signature.ts';
import type {SubmissionRefusal} from '../domain/submission-refusal.ts';
import type {VerificationResult} from '../domain/verification.ts';
import type {WidgetStorage} from '../signing/widget-storage.ts';
import type {AmountChange} from './amount-changes.ts';
import type {Filled, FormField, ReportedProblem} from './filled.ts';

/** A call that failed, told beside the form; everything filled in stays. */
export type Notice =
  | {readonly kind: 'failed'; readonly failure: AdapterFailure}
  | {readonly kind: 'amounts-changed'; readonly changes: readonly AmountChange[]};

export interface Filling {
  readonly form: RefundForm;
  readonly filled: Filled;
  /** The directory of banks, once it has been loaded. */
  readonly findBank?: FindBank;
}

interface Signing extends Filling {
  readonly application: RefundApplication;
  readonly document: DocumentToSign;
  readonly method: SigningMethod;
}

/** Before the form is there. */
interface Beginning {
  /** What the page wants to go on from, in place of what is kept in the storage. */
  readonly earlier?: WidgetStorage;
}

/** Whether the server is known not to have the application, or could not be asked. */
export type Arrival = 'not-arrived' | 'unknown';

/** Where the person is. Each step holds exactly what is known in it. */
export type RefundFlow =
  | (Beginning & {readonly step: 'loading'})
  | (Beginning & {readonly step: 'load-failed'; readonly failure: AdapterFailure})
  /** The person did not want to wait any longer. */
  | (Beginning & {readonly step: 'load-cancelled'})
  | (Filling & {
      readonly step: 'filling';
      /** What the last action found wrong. */
      readonly problems: readonly ReportedProblem[];
      readonly notice?: Notice;
      /** An account number was typed before a reload, which nobody keeps. */
      readonly isIbanForgotten?: true;
    })
  /** The document is being issued. */
  | (Filling & {
      readonly step: 'composing';
      readonly application: RefundApplication;
      readonly method: SigningMethod;
    })
  | (Signing & {
      readonly step: 'signing';
      /** The server did not accept the last signature; the document can be signed again. */
      readonly rejection?: AdapterFailure;
    })
  /** The signature is on its way. */
  | (Signing & {
      readonly step: 'submitting';
      readonly signature: Signature;
      /** What is known of the times it was sent before. */
      readonly arrival: Arrival;
    })
  /** The answer was lost: the server is asked whether the application has arrived. */
  | (Signing & {
      readonly step: 'asking-receipt';
      readonly signature: Signature;
      readonly failure: AdapterFailure;
    })
  /** Signed, but without a receipt: it can be sent again without signing again. */
  | (Signing & {
      readonly step: 'submit-failed';
      readonly signature: Signature;
      readonly failure: AdapterFailure;
      readonly arrival: Arrival;
    })
  | {readonly step: 'submitted'; readonly receipt: RefundReceipt};

/** Where a person may be who comes back to their work. */
export type ResumedFlow = Extract<RefundFlow, {step: 'filling' | 'signing' | 'submitted'}>;

export type RefundStep = RefundFlow['step'];

/** The call that a state is waiting for; a state with another one aborts it. */
export type Work = 'load' | 'verify' | 'compose' | 'submit' | 'find-receipt';

/** Everything that can happen to a flow: what the person does, and what the calls answer. */
export type RefundFlowEvent =
  | {readonly type: 'load-requested'}
  /**
   * Another adapter is another server: what the former one answered does not count any more. Nor does
   * it when the page begins anew.
   */
  | ({readonly type: 'adapter-replaced'} & Beginning)
  | {
      readonly type: 'loaded';
      readonly form: RefundForm;
      /** Where a page before this one has left the person; for a form that is asked for again, where they are. */
      readonly resumed?: ResumedFlow | undefined;
    }
  | {readonly type: 'orders-ticked'; readonly ticked: TickedOrders}
  | {readonly type: 'account-kind-chosen'; readonly accountKind: AccountKind}
  | {readonly type: 'iban-typed'; readonly iban: string}
  | {readonly type: 'directory-loaded'; readonly findBank: FindBank}
  /** The person has done with these parts, and wants to go on to others. */
  | {readonly type: 'fields-finished'; readonly fields: readonly FormField[]}
  | {readonly type: 'verification-requested'}
  /** What only the directory and the authority on IBANs could find. */
  | {readonly type: 'iban-refused'; readonly problem: RecipientProblem}
  | {
      readonly type: 'verified';
      readonly details: BankDetails;
      readonly verification: VerificationResult;
    }
  | {
      readonly type: 'signing-requested';
      readonly method: SigningMethod;
      readonly idempotencyKey: IdempotencyKey;
    }
  | {readonly type: 'document-issued'; readonly document: DocumentToSign}
  | {readonly type: 'method-chosen'; readonly method: SigningMethod}
  | {readonly type: 'filling-resumed'}
  /** The person gives up waiting. A submission on its way goes on: nobody could call it back. */
  | {readonly type: 'cancelled'}
  | {readonly type: 'document-signed'; readonly signature: Signature}
  /** The fund does not take what was signed on the phone. */
  | {readonly type: 'submission-refused'; readonly refusal: SubmissionRefusal}
  | {readonly type: 'submit-requested'}
  | {readonly type: 'receipt-given'; readonly receipt: RefundReceipt}
  | {readonly type: 'receipt-missing'}
  | {readonly type: 'call-failed'; readonly failure: AdapterFailure};
