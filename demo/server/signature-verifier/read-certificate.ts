import {createHash} from 'node:crypto';
import * as asn1js from 'asn1js';
import {BasicConstraints, ExtKeyUsage} from 'pkijs';
import type {Certificate, RelativeDistinguishedNames} from 'pkijs';
import {derOf} from '../../pki/der.ts';
import {EXTENSION} from '../../pki/object-identifiers.ts';

/* Plain values out of certificates; everything untyped in the library's values is met here. */

/** All values of an attribute in a name, in order; one that is not a text counts as ''. */
export function nameValues(name: RelativeDistinguishedNames, type: string): readonly string[] {
  return name.typesAndValues
    .filter((part) => part.type === type)
    .map((part) => {
      const value: unknown = part.value.valueBlock.value;
      return typeof value === 'string' ? value : '';
    });
}

/** The whole name as one text, to look for words in it. */
export function nameText(name: RelativeDistinguishedNames): string {
  const types = [...new Set(name.typesAndValues.map(({type}) => type))];
  return types.flatMap((type) => nameValues(name, type)).join(', ');
}

export function extendedKeyUsages(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.extendedKeyUsage);
  return value instanceof ExtKeyUsage ? value.keyPurposes : [];
}

export function isAuthority(certificate: Certificate): boolean {
  const value = extensionValue(certificate, EXTENSION.basicConstraints);
  return value instanceof BasicConstraints && value.cA;
}

/** Whether the key usage is stated and allows at least one of the uses, given by their bits. */
export function hasKeyUsage(certificate: Certificate, bits: readonly number[]): boolean {
  const value = extensionValue(certificate, EXTENSION.keyUsage);
  if (!(value instanceof asn1js.BitString)) return false;
  const first = value.valueBlock.valueHexView[0] ?? 0;
  return bits.some((bit) => (first & (0x80 >> bit)) !== 0);
}

/** Bits of the key usage (RFC 5280, 4.2.1.3). */
export const KEY_USAGE = {digitalSignature: 0, nonRepudiation: 1, crlSign: 6} as const;

export function serialNumberHex(integer: asn1js.Integer): string {
  return hexOf(integer.valueBlock.valueHexView);
}

export function isSameCertificate(left: Certificate, right: Certificate): boolean {
  return Buffer.compare(derOf(left), derOf(right)) === 0;
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function extensionValue(certificate: Certificate, identifier: string): unknown {
  return certificate.extensions?.find(({extnID}) => extnID === identifier)?.parsedValue;
}
