import type {SignatureRejection} from '../../domain/signature-rejection.ts';
import type {SigningMethod} from '../../domain/signature.ts';
import type {NcalayerProgress} from '../../signing/signer.ts';
import type {SigningErrorCode} from '../../signing/signing-error.ts';

/** The words of the second step and of the receipt, which are loaded when a document is issued. */
export interface SigningCatalog {
  readonly sign: {
    readonly methodHint: Readonly<Record<SigningMethod, string>>;
    /** The hint of NCALayer where it cannot run: on a phone or a tablet. */
    readonly computerOnly: string;
    /** What a way to sign is made of is being fetched. */
    readonly loading: string;
    readonly chooseMethod: string;
    readonly documentHeading: string;
    readonly documentHint: string;
    /** `{language}`: the document stays as issued when the page's language changes. */
    readonly documentLanguage: string;
    readonly openDocument: string;
    readonly fingerprint: string;
    /** `{time}`. */
    readonly validUntil: string;
    readonly change: string;
    readonly chooseCertificate: string;
    readonly noDocument: string;
    readonly sending: string;
    readonly asking: string;
    /** What is on its way cannot be called back. */
    readonly cannotCancel: string;
    /** Leaves the receipt for a new form. */
    readonly another: string;
    readonly notSent: string;
    /** The server could not even be asked. Sending again is safe. */
    readonly arrivalUnknown: string;
    readonly sendAgain: string;
    readonly rejected: Readonly<Record<SignatureRejection, string>>;
  };
  readonly languages: {
    readonly kk: string;
    readonly ru: string;
    readonly en: string;
  };
  readonly amountsChanged: {
    readonly heading: string;
    readonly explanation: string;
    readonly was: string;
    readonly now: string;
    readonly gone: string;
  };
  readonly ncalayer: {
    readonly needed: string;
    readonly install: string;
    readonly fileKeyHeading: string;
    readonly fileKey: string;
    readonly permission: string;
    readonly progress: Readonly<Record<NcalayerProgress, string>>;
    /** After the person gave up waiting: the program's own window stays open. */
    readonly cancelled: string;
    readonly errors: Readonly<Record<SigningErrorCode, string>>;
    /** What to do about it, where the error itself does not say. */
    readonly remedies: Readonly<Partial<Record<SigningErrorCode, string>>>;
    readonly checkRunning: string;
  };
  readonly receipt: {
    readonly heading: string;
  };
}
