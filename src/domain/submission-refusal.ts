import type {RefundForm} from './refund-form.ts';
import type {SignatureRejection} from './signature-rejection.ts';

/** Why the fund does not take a signed application. Signed anew, it may be taken. */
export type SubmissionRefusal =
  /** What can be refunded has changed since the form was loaded; here is how it is now. */
  | {readonly code: 'amounts-changed'; readonly current: RefundForm}
  /** The document has expired, or was signed already: it has to be issued anew. */
  | {readonly code: 'document-spent'}
  /** The server does not accept the signature. */
  | {readonly code: 'signature-rejected'; readonly reason: SignatureRejection};
