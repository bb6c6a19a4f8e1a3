import assert from 'node:assert/strict';
import type {
  CheckName,
  RejectionReason,
  Verdict,
} from '../../demo/server/signature-verifier/verdict.ts';

/** All checks in their order. */
const ALL_CHECKS: readonly CheckName[] = [
  'size',
  'structure',
  'algorithms',
  'attributes',
  'content',
  'signature',
  'chain',
  'validity',
  'purpose',
  'identity',
  'revocation',
];

/** The one check that may give the reason. */
const CHECK_OF_REASON: Readonly<Record<RejectionReason, CheckName>> = {
  'signature-too-large': 'size',
  'cms-malformed': 'structure',
  'signer-count': 'structure',
  'signer-certificate-missing': 'structure',
  'algorithm-not-allowed': 'algorithms',
  'sha1-not-supported': 'algorithms',
  'gost2004-not-supported': 'algorithms',
  'attributes-missing': 'attributes',
  'attributes-malformed': 'attributes',
  'signing-certificate-mismatch': 'attributes',
  'content-mismatch': 'content',
  'signature-invalid': 'signature',
  'chain-untrusted': 'chain',
  'certificate-expired': 'validity',
  'certificate-not-yet-valid': 'validity',
  'not-signing-key': 'purpose',
  'authentication-key': 'purpose',
  'not-individual-key': 'purpose',
  'identity-missing': 'identity',
  'iin-mismatch-session': 'identity',
  'iin-mismatch-document': 'identity',
  'certificate-revoked': 'revocation',
  'revocation-unavailable': 'revocation',
};

type Accepted = Extract<Verdict, {accepted: true}>;

export function assertAccepted(verdict: Verdict): asserts verdict is Accepted {
  assert.equal(verdict.accepted ? 'accepted' : verdict.reason, 'accepted');
  assert.deepEqual(verdict.checks, ALL_CHECKS);
}

/** Refused for the reason, by its own check: all the checks before that one passed. */
export function assertRefused(verdict: Verdict, reason: RejectionReason): void {
  assert.equal(verdict.accepted ? 'accepted' : verdict.reason, reason);
  const before = ALL_CHECKS.slice(0, ALL_CHECKS.indexOf(CHECK_OF_REASON[reason]));
  assert.deepEqual(verdict.checks, before);
}
