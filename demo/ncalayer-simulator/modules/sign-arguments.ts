import type {JavaJsonObject} from '../java-text.ts';
import {decodeBase64, JavaFailure} from '../java-text.ts';
import type {KeyFilter, TrustedChain} from '../keys/key-filter.ts';
import type {DialogLanguage} from '../signing-dialog.ts';

/** A document of a request: its bytes, or the Java library's complaint about the text. */
export type RequestedDocument = Uint8Array | JavaFailure;

/** The checked arguments of `kz.gov.pki.knca.basics` / `sign`. */
export interface SignArguments {
  readonly format: string;
  readonly documents: readonly RequestedDocument[];
  readonly isAttached: boolean;
  readonly isDigested: boolean;
  readonly wantsTimestamp: boolean;
  readonly wantsCertificate: boolean;
  readonly filter: KeyFilter;
  readonly language: DialogLanguage;
}

/** @throws {JavaFailure} for arguments that the program does not understand. */
export function readSignArguments(args: JavaJsonObject): SignArguments {
  const signing = args.object('signingParams');
  const signer = args.object('signerParams');
  // Off unless asked for: then the signature is over the characters of the Base64 text.
  const decodes = signing.flag('decode', false);
  return {
    format: args.text('format'),
    documents: args.textOrTexts('data').map((text) => documentOf(text, decodes)),
    isAttached: signing.flag('encapsulate', true),
    isDigested: signing.flag('digested', false),
    wantsTimestamp: signing.has('tsaProfile'),
    wantsCertificate: signing.flag('outputCert', false),
    filter: {
      allowsFiles: !args.has('allowedStorages') || args.texts('allowedStorages').includes('PKCS12'),
      chain: readChain(signer),
      extendedKeyUsages: signer.texts('extKeyUsageOids'),
      iin: signer.optionalText('iin'),
      bin: signer.optionalText('bin'),
      serialNumber: signer.optionalText('serialNumber'),
      allowsExpired: signing.flag('allowExpired', false),
      allowsRevoked: signing.flag('allowRevoked', false),
    },
    language: args.optionalText('locale') === 'ru' ? 'ru' : 'kk',
  };
}

function documentOf(text: string, decodes: boolean): RequestedDocument {
  if (!decodes) return new TextEncoder().encode(text);
  try {
    return decodeBase64(text);
  } catch (error) {
    if (error instanceof JavaFailure) return error;
    throw error;
  }
}

function readChain(signer: JavaJsonObject): TrustedChain {
  if (!signer.has('chain')) return {of: 'nca'};
  const authorities = signer.texts('chain').map(base64OfPem);
  return authorities.length === 0 ? {of: 'anybody'} : {of: 'listed', authorities};
}

const base64OfPem = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');
