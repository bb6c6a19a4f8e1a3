import type {Signature, SigningMethod} from '../../domain/signature.ts';

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

/** Another way to sign was chosen. */
export class SigningMethodChosenEvent extends CustomEvent<{readonly method: SigningMethod}> {
  static readonly type = 'signing-method-chosen';

  constructor(method: SigningMethod) {
    super(SigningMethodChosenEvent.type, {detail: Object.freeze({method})});
  }
}
