import type {AdapterFailureCode} from '../adapter/adapter-error.ts';
import type {AccountKind, RecipientProblem} from '../domain/bank-details.ts';
import type {IbanCleaning} from '../domain/clean-iban.ts';
import type {Language} from '../domain/language.ts';
import type {ApplicationStatus} from '../domain/refund-application.ts';
import type {SelectionProblem} from '../domain/order-selection.ts';
import type {SignatureRejection} from '../domain/signature-rejection.ts';
import type {SigningMethod} from '../domain/signature.ts';
import type {RefusalReason} from '../domain/verification.ts';
import type {VerificationProblem} from '../flow/filled.ts';
import type {Work} from '../flow/refund-flow.ts';
import type {SigningErrorCode} from '../signing/signing-error.ts';
import type {NcalayerProgress, SigningEnd} from '../signing/signer.ts';

/**
 * A sentence that depends on a number: the leaf is chosen by `Intl.PluralRules`. Kazakh and English
 * use one and other, Russian one, few, many and other.
 */
export interface Plural {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * Every word a person reads. A gap is written `{name}`; a Kazakh case ending is never glued to one.
 * The codes of the folders to the left are keys here, so a code without a sentence in one of the
 * languages does not compile. These are the words of the first step; signing has its own.
 */
export interface Catalog {
  readonly language: Language;
  readonly service: {
    readonly title: string;
  };
  readonly intro: {
    readonly heading: string;
    readonly erroneous: string;
    readonly edsRequired: string;
    readonly refundTo: string;
    readonly availability: string;
  };
  readonly steps: {
    readonly label: string;
    readonly fill: string;
    readonly sign: string;
    /** For screen readers, before the name of a step: `{current}`, `{total}`. */
    readonly position: string;
    readonly done: string;
  };
  readonly actions: {
    readonly cancel: string;
    readonly retry: string;
  };
  readonly loading: {
    readonly form: string;
  };
  readonly orders: {
    readonly heading: string;
    /** The table's caption, for screen readers. */
    readonly caption: string;
    readonly hint: string;
    readonly number: string;
    readonly date: string;
    readonly available: string;
    readonly refund: string;
    /** Names a row's checkbox: `{number}`, `{date}`, `{amount}`. */
    readonly tick: string;
    readonly tickAll: string;
    readonly total: string;
    /** Announced after ticking: `{count}`, `{amount}`. */
    readonly ticked: Plural;
    readonly requested: string;
    readonly empty: string;
    readonly emptyHint: string;
  };
  readonly beneficiary: {
    readonly heading: string;
    readonly fullName: string;
    readonly iin: string;
    /** Read instead of the masked digits: `{digits}`, the last four with spaces between. */
    readonly iinEndsWith: string;
    readonly showIin: string;
    readonly hideIin: string;
    readonly currency: string;
    readonly tenge: string;
  };
  readonly bank: {
    readonly heading: string;
    /** Stands in place of the details until an order is ticked. */
    readonly automatic: string;
    readonly bic: string;
    readonly bin: string;
    readonly name: string;
    readonly branch: string;
    readonly account: string;
  };
  readonly account: Readonly<Record<AccountKind, string>> & {
    readonly label: string;
  };
  readonly recipient: {
    readonly label: string;
    readonly hint: string;
    readonly whereHeading: string;
  };
  readonly verification: {
    readonly button: string;
    readonly hint: string;
    readonly pending: string;
    /** `{time}`. */
    readonly confirmed: string;
    readonly refused: Readonly<Record<RefusalReason, string>>;
    readonly unavailable: string;
    readonly stale: string;
  };
  /** What keeps the person from going on; the code is the key, its facts fill the gaps. */
  readonly problems: Readonly<
    Record<'ibanRequired' | (SelectionProblem | VerificationProblem)['code'], string>
  > & {
    /** What is wrong with the number, until the words for it have been loaded. */
    readonly iban: string;
    /** Heading of the list of problems: `{count}`. */
    readonly heading: Plural;
  };
  readonly failures: Readonly<Record<AdapterFailureCode, string>> & {
    /** Beside every failure of a call. */
    readonly kept: string;
    /** `{seconds}`. */
    readonly retryAfter: Plural;
    /** `{minutes}`: for the longer waits. */
    readonly retryAfterMinutes: Plural;
    /** `{time}`. */
    readonly until: string;
    /** `{id}`: what support may ask for. */
    readonly reference: string;
    /** The host has given no adapter. */
    readonly adapterMissing: string;
  };
  readonly sign: {
    readonly heading: string;
    readonly method: Readonly<Record<SigningMethod, string>>;
    readonly composing: string;
  };
  readonly format: {
    /** The word read aloud beside ₸. */
    readonly tenge: string;
    readonly newTab: string;
  };
}

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

/** The words about a typed account number, which are loaded when its field is entered. */
export interface IbanCatalog {
  readonly problems: Readonly<Record<Exclude<RecipientProblem['code'], 'ibanRequired'>, string>>;
  /** Where the fund only warns of an account at another bank: `{actual}`, `{expected}`. */
  readonly otherBankWarning: string;
  /** `{count}`, `{max}`. */
  readonly counter: string;
  /** The bank recognised by the number: `{bank}`. */
  readonly bank: string;
  /** What was changed in a typed or pasted number. */
  readonly cleaned: Readonly<Record<IbanCleaning, string>>;
  /** Where a character stands when the number is read in groups of four: `{group}`, `{character}`. */
  readonly place: string;
  /** What is likely where the check digits do not match. */
  readonly suspects: {
    /** `{first}`, `{second}`, `{found}`, `{likely}`. */
    readonly swapped: string;
    /** `{place}`, `{found}`, `{likely}`: each as one of the two below. */
    readonly 'look-alike': string;
    /** `{character}`. */
    readonly digit: string;
    /** `{character}`. */
    readonly letter: string;
    /** More than one cure is possible: `{places}`. */
    readonly several: string;
  };
  /** Where the number can be found. */
  readonly where: {
    readonly looks: string;
    readonly app: string;
    readonly paper: string;
    readonly branch: string;
    readonly notCard: string;
  };
}

/** The words for those whom the page cannot help any further, which are loaded then. */
export interface HelpCatalog {
  readonly heading: string;
  /** Before the telephone number. */
  readonly call: string;
  /** Before the three things to bring. */
  readonly bring: string;
  readonly identityCard: string;
  readonly paymentOrder: string;
  readonly account: string;
  readonly branches: string;
  readonly status: string;
  readonly print: string;
  readonly printHint: string;
  /** On the printed sheet, as is the line after. */
  readonly takeToBranch: string;
  readonly signature: string;
}

/** The words of signing with a phone, which are loaded when that is chosen. */
export interface PhoneCatalog {
  /** What to do first, where the code is scanned. */
  readonly scan: string;
  /** What to do first, where the application is on this very phone. */
  readonly openHere: string;
  readonly stepsLabel: string;
  readonly steps: {
    readonly openApp: string;
    readonly openScanner: string;
    readonly pointCamera: string;
    /** In place of the three before, on the same phone. */
    readonly pressOpen: string;
    readonly compare: string;
    readonly sign: string;
    readonly comeBack: string;
  };
  readonly open: string;
  /** Above the link, where the code is the natural way. */
  readonly onThisPhone: string;
  /** Opens the code, where the link is the natural way. */
  readonly onAnotherPhone: string;
  /** Names the picture. */
  readonly picture: string;
  readonly enlarge: string;
  readonly organisation: string;
  /** As the application shows it. */
  readonly organisationName: string;
  readonly controlCode: string;
  readonly sameCodeOnly: string;
  readonly notCamera: string;
  readonly neverSentCode: string;
  readonly noApp: string;
  readonly afterInstalling: string;
  /** `{time}`, as minutes and seconds. */
  readonly timeLeft: string;
  /** In place of the time that is left, for a form in calm mode. */
  readonly noHurry: string;
  /** Announced shortly before the end: `{count}`. */
  readonly secondsLeft: Plural;
  readonly making: string;
  /** Announced when a new code takes the place of an expired one by itself. */
  readonly renewed: string;
  readonly onPhone: string;
  /** As before, after minutes without a signature. */
  readonly onPhoneLong: string;
  readonly connectionLost: string;
  readonly withdrawing: string;
  readonly ended: Readonly<Record<SigningEnd, string>>;
  readonly failed: string;
  readonly newCode: string;
}

/** The words for someone who waits long, gives up waiting, or comes back after a reload. */
export interface InterruptionsCatalog {
  /** For each call that is waited for: after four seconds, and after twelve. */
  readonly long: Readonly<Record<Work, string>>;
  readonly veryLong: Readonly<Record<Work, string>>;
  readonly loadCancelled: string;
  readonly loadCancelledHint: string;
  /** Why the account number has to be entered again. */
  readonly ibanForgotten: string;
}

/** The texts of a list of payment orders that is too long to be drawn whole. */
export interface LongListCatalog {
  /** Name of the field to find an order by. */
  readonly find: string;
  /** By what it finds. */
  readonly hint: string;
  /** `{count}` */
  readonly found: string;
  /** `{count}`: how many a press on it ticks. */
  readonly tickAll: string;
}

/** The words of the receipt: on the screen, on paper, and in the file that is saved. */
export interface ReceiptCatalog {
  readonly title: string;
  readonly number: string;
  readonly submittedAt: string;
  /** A payment order: `{number}`, `{date}`. */
  readonly order: string;
  readonly bank: string;
  readonly account: string;
  /** Read instead of the masked number: `{digits}`. */
  readonly accountEndsWith: string;
  readonly document: string;
  readonly fingerprint: string;
  readonly nextHeading: string;
  readonly nextReview: string;
  readonly nextMoney: string;
  readonly nextStatus: string;
  /** `{phone}`: where people reach the fund. */
  readonly contact: string;
  readonly print: string;
  readonly save: string;
  readonly saving: string;
  /** `{file}`: its name. */
  readonly saved: string;
  readonly seeStatus: string;
  readonly thanks: string;
  /** What stands in the saved file alone. */
  readonly file: {
    readonly proofHeading: string;
    readonly proof: string;
    readonly saveDocument: string;
    readonly saveSignature: string;
    readonly verify: string;
    readonly textHeading: string;
  };
}

/** The words of the list of applications. */
export interface ListCatalog {
  readonly heading: string;
  readonly loading: string;
  readonly empty: string;
  readonly apply: string;
  readonly outdated: string;
  /** Heading of one of them: `{number}`. */
  readonly application: string;
  readonly status: string;
  readonly changedAt: string;
  readonly reason: string;
  readonly noReason: string;
  readonly receipt: string;
  /** The same for voices, who may come upon it alone: `{number}`. */
  readonly receiptOf: string;
  /** Announced: `{number}`, `{status}`. */
  readonly changed: string;
  /** Announced when there is news of more than one: `{count}`. */
  readonly severalChanged: Plural;
  readonly statuses: Readonly<Record<ApplicationStatus, string>>;
}
