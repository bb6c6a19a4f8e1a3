import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod';
import type {KeyAlgorithmName, SigningKey} from '../pki/signature-maker.ts';
import {DEMO_KEY_KINDS} from './certificate-profile.ts';
import type {DemoKeyKind} from './certificate-profile.ts';

/** The password of every DEMO key. It protects nothing: it is there to be asked for and mistyped. */
export const DEMO_PASSWORD = 'demo';

/** The key store's place inside the folder of the DEMO certificate authority. */
export const KEY_STORE_FILE = join('keys', 'demo-keys.json');

/** One key of an invented person, as the simulators of NCALayer and of the phone offer it. */
export interface DemoKey {
  /** For the simulator's list. */
  readonly label: string;
  readonly personId: string;
  readonly iin: string;
  readonly kind: DemoKeyKind;
  readonly algorithm: KeyAlgorithmName;
  /** Base64 of DER. */
  readonly certificateDer: string;
  /** The issuing authority and the root, Base64 of DER. */
  readonly chainDer: readonly string[];
  /** Base64 of PKCS#8. */
  readonly privateKeyPkcs8: string;
}

export const demoKeySchema = z.object({
  label: z.string(),
  personId: z.string(),
  iin: z.string(),
  kind: z.enum(DEMO_KEY_KINDS),
  algorithm: z.enum(['gost', 'rsa']),
  certificateDer: z.base64(),
  chainDer: z.array(z.base64()).readonly(),
  privateKeyPkcs8: z.base64(),
});

/**
 * Reads the keys that the DEMO certificate authority minted into its folder.
 * Throws an Error that says what to do when there are none or they cannot be read.
 */
export async function loadDemoKeys(folder: string): Promise<readonly DemoKey[]> {
  const file = join(folder, KEY_STORE_FILE);
  try {
    return z.array(demoKeySchema).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`No DEMO keys in ${file}: start the demo server once, it makes them.`, {cause});
  }
}

/** The key in the form the signature maker takes. */
export function signingKeyOf(key: DemoKey): SigningKey {
  return {
    algorithm: key.algorithm,
    certificate: Buffer.from(key.certificateDer, 'base64'),
    privateKey: Buffer.from(key.privateKeyPkcs8, 'base64'),
  };
}
