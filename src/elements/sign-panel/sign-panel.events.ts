import type {RefundReceipt} from '../../domain/refund-application.ts';
import type {Signature, SigningMethod} from '../../domain/signature.ts';
import type {SubmissionRefusal} from '../../domain/submission-refusal.ts';
import {BeforeEvent} from '../shared/before-event.ts';

/**
 * A signature was made. Carries the signature itself, and therefore neither bubbles nor leaves its
 * shadow root (decision 12).
 */
export class DocumentSignedEvent extends CustomEvent<{readonly signature: Signature}> {
  static readonly type = 'document-signed';

  constructor(signature: Signature) {
    super(DocumentSignedEvent.type, {detail: Object.freeze({signature})});
  }
}

/**
 * The fund has taken what was signed on the phone. Carries the receipt, and therefore neither bubbles
 * nor leaves its shadow root (decision 12).
 */
export class ApplicationSubmittedEvent extends CustomEvent<{readonly receipt: RefundReceipt}> {
  static readonly type = 'application-submitted';

  constructor(receipt: RefundReceipt) {
    super(ApplicationSubmittedEvent.type, {detail: Object.freeze({receipt})});
  }
}

/** The fund does not take what was signed on the phone. Neither bubbles nor leaves its shadow root. */
export class SubmissionRefusedEvent extends CustomEvent<{readonly refusal: SubmissionRefusal}> {
  static readonly type = 'submission-refused';

  constructor(refusal: SubmissionRefusal) {
    super(SubmissionRefusedEvent.type, {detail: Object.freeze({refusal})});
  }
}

/** Another way to sign was chosen. */
export class SigningMethodChosenEvent extends CustomEvent<{readonly method: SigningMethod}> {
  static readonly type = 'signing-method-chosen';

  constructor(method: SigningMethod) {
    super(SigningMethodChosenEvent.type, {detail: Object.freeze({method})});
  }
}

/**
 * A signing is about to begin: NCALayer is going to be asked, or a code for a phone is going to be
 * made. Public: it bubbles and crosses shadow roots.
 */
export class RefundBeforeSignEvent extends BeforeEvent<{readonly method: SigningMethod}> {
  static readonly type = 'refund-before-sign';

  constructor(method: SigningMethod) {
    super(RefundBeforeSignEvent.type, {method});
  }
}

declare global {
  interface HTMLElementEventMap {
    'document-signed': DocumentSignedEvent;
    'application-submitted': ApplicationSubmittedEvent;
    'submission-refused': SubmissionRefusedEvent;
    'signing-method-chosen': SigningMethodChosenEvent;
  }
}
