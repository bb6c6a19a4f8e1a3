import type {SigningEnd} from '../../signing/signer.ts';
import type {Plural} from './plural.ts';

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
