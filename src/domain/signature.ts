import type {Branded} from './brand.ts';

/** The ways to sign: NCALayer on this computer, or eGov Mobile by a QR code. */
export const SIGNING_METHODS = ['ncalayer', 'egov-qr'] as const;

export type SigningMethod = (typeof SIGNING_METHODS)[number];

/** CMS SignedData, DER in base64 without armour or white space. */
export type Cms = Branded<string, 'Cms'>;

/** A detached electronic signature over the bytes of one document. */
export interface Signature {
  readonly method: SigningMethod;
  readonly cms: Cms;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Strips PEM armour and white space; `undefined` when what is left is not base64. */
export function parseCms(text: string): Cms | undefined {
  const base64 = text.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');
  return base64.length % 4 === 0 && BASE64.test(base64) ? (base64 as Cms) : undefined;
}
