import * as z from 'zod';
import {DEMO_KEY_KINDS} from '../certificate-authority/certificate-profile.ts';
import {LANGUAGES} from '../../src/domain/language.ts';

/** Whose phone it is, when it is not a certain person's. */
export const ANY_OWNER = [
  /** The person whose IIN stands in the document. */
  'document',
  /** Somebody whose IIN does not. */
  'somebody-else',
] as const;

/** The longest delay; a provider's server is given 30 seconds for a call. */
const LONGEST_DELAY_SECONDS = 30;

export const phoneSettings = z.object({
  /** Of the program; sent with every call as `Accept-Language`. */
  language: z.enum(LANGUAGES),
  /** One of `ANY_OWNER`, or the id of one of the people who have keys. */
  owner: z.string(),
  keyKind: z.enum(DEMO_KEY_KINDS),
  algorithm: z.enum(['gost', 'rsa']),
  /** A slow network: how long each call waits before it is made. */
  delaySeconds: z.number().min(0).max(LONGEST_DELAY_SECONDS),
  /** The program is closed once API №1 has answered, and calls nothing more. */
  closesAfterScan: z.boolean(),
  /** The signed documents are sent a second time, the same bytes. */
  sendsTwice: z.boolean(),
  /** The last bit of every signature is wrong. */
  breaksSignature: z.boolean(),
});

/** What the simulated phone does, and in which language. */
export type PhoneSettings = Readonly<z.infer<typeof phoneSettings>>;

export const DEFAULT_SETTINGS: PhoneSettings = {
  language: 'kk',
  owner: 'document',
  keyKind: 'valid',
  algorithm: 'gost',
  delaySeconds: 0,
  closesAfterScan: false,
  sendsTwice: false,
  breaksSignature: false,
};
