import {CertificateChainValidationEngine} from 'pkijs';
import type {Certificate} from 'pkijs';
import {cryptoEngine} from '../../pki/gost-crypto-engine.ts';
import {EXTENSION} from '../../pki/object-identifiers.ts';
import {isSameCertificate} from './read-certificate.ts';
import type {TrustStore} from './trust-store.ts';
import type {Rejection} from './verdict.ts';

/** From the signer's certificate to the anchor. */
export type Chain = readonly Certificate[];

/** Critical extensions of a signer's certificate that may be met; any other one is refused. */
const UNDERSTOOD: readonly string[] = [
  EXTENSION.keyUsage,
  EXTENSION.basicConstraints,
  EXTENSION.extendedKeyUsage,
  EXTENSION.certificatePolicies,
];

/**
 * The chain to an anchor through the operator's own intermediates; certificates sent along with
 * the signature are no part of it. All authorities in it must be valid now.
 */
export async function checkChain(
  certificate: Certificate,
  {anchors, intermediates}: TrustStore,
  now: Date,
): Promise<{readonly chain: Chain} | Rejection> {
  const isUnderstood = (certificate.extensions ?? []).every(
    ({critical, extnID}) => !critical || UNDERSTOOD.includes(extnID),
  );
  if (!isUnderstood) return {reason: 'chain-untrusted'};

  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    certs: [...intermediates, certificate],
    checkDate: nearestValidTime(certificate, now),
  });
  // The library drops a signer's certificate that is also an authority of ours, and then judges
  // another one: so what it found is looked at.
  const {result, certificatePath: chain = []} = await engine.verify({}, cryptoEngine);
  const [first] = chain;
  const last = chain.at(-1);
  const isComplete =
    first !== undefined &&
    last !== undefined &&
    isSameCertificate(first, certificate) &&
    anchors.some((anchor) => isSameCertificate(anchor, last));
  return result && isComplete ? {chain} : {reason: 'chain-untrusted'};
}

/** Whether the signer's certificate is valid at the server's time; the signer's clock has no say. */
export function checkValidity(
  {notBefore, notAfter}: Certificate,
  now: Date,
): Rejection | undefined {
  if (now < notBefore.value) return {reason: 'certificate-not-yet-valid'};
  if (now > notAfter.value) return {reason: 'certificate-expired'};
  return undefined;
}

/** So that a chain is not called untrusted for the signer's own expiry, which has its own reason. */
function nearestValidTime({notBefore, notAfter}: Certificate, now: Date): Date {
  if (now < notBefore.value) return notBefore.value;
  return now > notAfter.value ? notAfter.value : now;
}
