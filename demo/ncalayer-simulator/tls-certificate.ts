import * as asn1js from 'asn1js';
import {GeneralName, GeneralNames} from 'pkijs';
import {
  extendedKeyUsageExtension,
  extension,
  keyUsageExtension,
  nameOf,
} from '../certificate-authority/certificate-profile.ts';
import {issueCertificate} from '../certificate-authority/issue.ts';
import {makeKeyPair} from '../certificate-authority/key-pair.ts';
import {daysFrom} from '../certificate-authority/mint.ts';
import {derOf} from '../pki/der.ts';
import {NAME_ATTRIBUTE} from '../pki/object-identifiers.ts';

/** Both as PEM. */
export interface TlsCertificate {
  readonly certificate: string;
  readonly privateKey: string;
}

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const DNS_NAME = 2;
const IP_ADDRESS = 7;
const VALID_DAYS = 30;

/** A certificate for this computer, signed by itself: no browser trusts it unless told to. */
export async function makeTlsCertificate(now: Date): Promise<TlsCertificate> {
  const keyPair = await makeKeyPair('rsa');
  const names = new GeneralNames({
    names: [
      new GeneralName({type: DNS_NAME, value: 'localhost'}),
      new GeneralName({
        type: IP_ADDRESS,
        value: new asn1js.OctetString({valueHex: new Uint8Array([127, 0, 0, 1])}),
      }),
    ],
  });
  const certificate = await issueCertificate({
    subject: nameOf([[NAME_ATTRIBUTE.commonName, 'DEMO NCALayer SIMULATOR NOT NCA']]),
    keyPair,
    notBefore: daysFrom(now, -1),
    notAfter: daysFrom(now, VALID_DAYS),
    extensions: [
      extension(SUBJECT_ALTERNATIVE_NAME, false, names.toSchema()),
      keyUsageExtension(['digitalSignature']),
      extendedKeyUsageExtension([SERVER_AUTHENTICATION]),
    ],
  });
  return {
    certificate: pem('CERTIFICATE', derOf(certificate)),
    privateKey: pem('PRIVATE KEY', keyPair.pkcs8),
  };
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
