import type {Chain} from './check-chain.ts';
import {isSameCertificate, serialNumberHex} from './read-certificate.ts';
import type {RevocationList} from './read-revocation-list.ts';
import type {TrustStore} from './trust-store.ts';
import type {Rejection} from './verdict.ts';

/**
 * Whether the issuer has revoked the certificate, by the issuer's own lists that are fresh: one
 * complete list at least, and the deltas beside it. As there is no proven time of signing,
 * any revocation counts.
 */
export function checkRevocation(
  chain: Chain,
  {revocationLists}: TrustStore,
  now: Date,
): {readonly revocationList: RevocationList} | Rejection {
  const [certificate, issuer] = chain;
  if (!certificate || !issuer) return {reason: 'revocation-unavailable'};
  const fresh = revocationLists.filter(
    (list) =>
      isSameCertificate(list.issuer, issuer) && list.thisUpdate <= now && now < list.nextUpdate,
  );
  const revocationList = fresh.find(({isComplete}) => isComplete);
  const serialNumber = serialNumberHex(certificate.serialNumber);
  if (fresh.some(({revoked}) => revoked.has(serialNumber))) return {reason: 'certificate-revoked'};
  return revocationList ? {revocationList} : {reason: 'revocation-unavailable'};
}
