import * as asn1js from 'asn1js';
import {
  AuthorityKeyIdentifier,
  Certificate,
  CertificateRevocationList,
  Extensions,
  RevokedCertificate,
  Time,
  TimeType,
} from 'pkijs';
import type {Extension, RelativeDistinguishedNames} from 'pkijs';
import {derOf} from '../pki/der.ts';
import {cryptoEngine, STREEBOG_NAME} from '../pki/gost-crypto-engine.ts';
import {GostPrivateKey} from '../pki/gost-private-key.ts';
import {EXTENSION} from '../pki/object-identifiers.ts';
import {extension} from './certificate-profile.ts';
import type {KeyPair} from './key-pair.ts';

/** A DEMO authority that can issue: its certificate and the private key to it. */
export interface Issuer {
  readonly certificate: Certificate;
  readonly privateKey: CryptoKey;
}

export interface CertificateRequest {
  readonly subject: RelativeDistinguishedNames;
  readonly keyPair: KeyPair;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Extension[];
  /** Whose signature it gets; its own without one. */
  readonly issuer?: Issuer;
}

export interface RevocationListRequest {
  readonly issuer: Issuer;
  /** The serial numbers of revoked certificates, as bytes. */
  readonly revoked: readonly Uint8Array[];
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** Issues a certificate with a random serial number. */
export async function issueCertificate(request: CertificateRequest): Promise<Certificate> {
  const {subject, keyPair, issuer} = request;
  const subjectKeyIdentifier = await keyIdentifierOf(keyPair.publicKey);
  const authorityKeyIdentifier = issuer
    ? await keyIdentifierOf(issuer.certificate.subjectPublicKeyInfo)
    : subjectKeyIdentifier;
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({valueHex: makeSerialNumber()}),
    issuer: issuer?.certificate.subject ?? subject,
    subject,
    notBefore: new Time({type: TimeType.UTCTime, value: request.notBefore}),
    notAfter: new Time({type: TimeType.UTCTime, value: request.notAfter}),
    subjectPublicKeyInfo: keyPair.publicKey,
    extensions: [
      ...request.extensions,
      extension(
        EXTENSION.subjectKeyIdentifier,
        false,
        new asn1js.OctetString({valueHex: subjectKeyIdentifier}),
      ),
      authorityKeyExtension(authorityKeyIdentifier),
    ],
  });
  const privateKey = issuer?.privateKey ?? keyPair.privateKey;
  await certificate.sign(privateKey, hashNameOf(privateKey), cryptoEngine);
  return Certificate.fromBER(derOf(certificate));
}

/** Issues a complete revocation list. */
export async function issueRevocationList(
  request: RevocationListRequest,
): Promise<CertificateRevocationList> {
  const {issuer, revoked, thisUpdate, nextUpdate} = request;
  const number = new asn1js.Integer({value: Math.floor(thisUpdate.getTime() / 1000)});
  const list = new CertificateRevocationList({
    version: 1,
    issuer: issuer.certificate.subject,
    thisUpdate: new Time({type: TimeType.UTCTime, value: thisUpdate}),
    nextUpdate: new Time({type: TimeType.UTCTime, value: nextUpdate}),
    crlExtensions: new Extensions({
      extensions: [
        authorityKeyExtension(await keyIdentifierOf(issuer.certificate.subjectPublicKeyInfo)),
        extension(EXTENSION.crlNumber, false, number),
      ],
    }),
  });
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(
      (serialNumber) =>
        new RevokedCertificate({
          userCertificate: new asn1js.Integer({valueHex: serialNumber}),
          revocationDate: new Time({type: TimeType.UTCTime, value: thisUpdate}),
        }),
    );
  }
  await list.sign(issuer.privateKey, hashNameOf(issuer.privateKey), cryptoEngine);
  return list;
}

/** The bytes of a certificate's serial number. */
export function serialNumberOf(certificate: Certificate): Uint8Array {
  return certificate.serialNumber.valueBlock.valueHexView;
}

function authorityKeyExtension(keyIdentifier: ArrayBuffer): Extension {
  const value = new AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({valueHex: keyIdentifier}),
  });
  return extension(EXTENSION.authorityKeyIdentifier, false, value.toSchema());
}

/** RFC 5280, 4.2.1.2: SHA-1 of the key, a name and no protection. */
function keyIdentifierOf(publicKey: KeyPair['publicKey']): Promise<ArrayBuffer> {
  const bits = publicKey.subjectPublicKey.valueBlock.valueHexView;
  return crypto.subtle.digest('SHA-1', new Uint8Array(bits));
}

/** 20 bytes that are a positive number in its shortest form: neither the top bit nor a zero byte first. */
function makeSerialNumber(): Uint8Array<ArrayBuffer> {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function hashNameOf(privateKey: CryptoKey): string {
  return privateKey instanceof GostPrivateKey ? STREEBOG_NAME : 'SHA-256';
}
