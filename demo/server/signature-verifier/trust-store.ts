import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Certificate} from 'pkijs';
import {cryptoEngine} from '../../pki/gost-crypto-engine.ts';
import {isAuthority, nameText} from './read-certificate.ts';
import {readRevocationList} from './read-revocation-list.ts';
import type {RevocationList} from './read-revocation-list.ts';
import type {TrustMode} from './verdict.ts';

export interface TrustStoreOptions {
  readonly mode: TrustMode;
  /** Self-signed roots, the only ones trusted by themselves (*.cer, *.crt, *.der, *.pem). */
  readonly anchorsFolder: string;
  /** Issuing authorities below the roots. Signatures do not bring them along. */
  readonly intermediatesFolder: string;
  /** Revocation lists (*.crl), DER or PEM. */
  readonly crlFolder: string;
}

export interface TrustStore {
  readonly mode: TrustMode;
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  /** Those with a good signature of one of the authorities. */
  readonly revocationLists: readonly RevocationList[];
}

const CERTIFICATE_FILE = /\.(cer|crt|der|pem)$/i;
const REVOCATION_LIST_FILE = /\.crl$/i;
const DEMO_MARKS = ['DEMO', 'NOT NCA'];

/**
 * Reads the trust of this server. Called again, it takes up newer revocation lists.
 *
 * Throws an Error for the operator when a file cannot be read, when there is no anchor, when an
 * anchor is not a self-signed authority, and when demo and production anchors would meet:
 * in demo mode each anchor says "DEMO" and "NOT NCA" in its name, in production none does.
 */
export async function loadTrustStore(options: TrustStoreOptions): Promise<TrustStore> {
  const anchors = await readCertificates(options.anchorsFolder);
  if (anchors.length === 0) {
    throw new Error(
      `No trust anchors in ${options.anchorsFolder}: put the root certificates there.`,
    );
  }
  for (const anchor of anchors) await assertAnchor(anchor, options.mode);

  const intermediates = await readCertificates(options.intermediatesFolder);
  const revocationLists: RevocationList[] = [];
  for (const {file, bytes} of await readFiles(options.crlFolder, REVOCATION_LIST_FILE)) {
    const list = await naming(file, () =>
      readRevocationList(bytes, [...intermediates, ...anchors]),
    );
    if (list) revocationLists.push(list);
  }
  return {mode: options.mode, anchors, intermediates, revocationLists};
}

async function assertAnchor(anchor: Certificate, mode: TrustMode): Promise<void> {
  const name = nameText(anchor.subject);
  const isSelfSigned =
    anchor.subject.isEqual(anchor.issuer) && (await anchor.verify(anchor, cryptoEngine));
  if (!isSelfSigned || !isAuthority(anchor)) {
    throw new Error(`Trust anchor "${name}" is not a self-signed certificate authority.`);
  }
  const isDemo = DEMO_MARKS.every((mark) => name.includes(mark));
  const hasDemoMark = DEMO_MARKS.some((mark) => name.includes(mark));
  if (mode === 'demo' && !isDemo) {
    throw new Error(`Trust anchor "${name}" is not a DEMO one, and this server is in demo mode.`);
  }
  if (mode === 'production' && hasDemoMark) {
    throw new Error(`Trust anchor "${name}" is a DEMO one, and this server is in production mode.`);
  }
}

async function readCertificates(folder: string): Promise<Certificate[]> {
  const files = await readFiles(folder, CERTIFICATE_FILE);
  return Promise.all(files.map(({file, bytes}) => naming(file, () => Certificate.fromBER(bytes))));
}

interface ReadFile {
  readonly file: string;
  /** DER. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of a folder with the ending, by name; a PEM file may hold several. */
async function readFiles(folder: string, ending: RegExp): Promise<ReadFile[]> {
  const names = (await readdir(folder)).filter((name) => ending.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return derOf(await readFile(file)).map((bytes) => ({file, bytes}));
    }),
  );
  return files.flat();
}

function derOf(content: Buffer): Uint8Array<ArrayBuffer>[] {
  const armoured = [
    ...content.toString('latin1').matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g),
  ];
  if (armoured.length === 0) return [new Uint8Array(content)];
  return armoured.map(([, base64 = '']) => new Uint8Array(Buffer.from(base64, 'base64')));
}

/** Adds the file's name to what is thrown. */
async function naming<Value>(file: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (cause) {
    throw new Error(`${file} cannot be read as a certificate or revocation list.`, {cause});
  }
}
