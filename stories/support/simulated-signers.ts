import {unlessAborted} from '../../src/adapter/abortable.ts';
import {parseCms} from '../../src/domain/signature.ts';
import type {Signer, NcalayerProgress} from '../../src/signing/signer.ts';
import {SigningError, type SigningErrorCode} from '../../src/signing/signing-error.ts';

/**
 * Signers without any key, for stories: they show what a signing looks like and sign nothing. What
 * stands for the signature is the word SIMULATED; no fund can take it for one.
 */

const simulatedSigner = (sign: Signer['sign']): Signer => ({method: 'ncalayer', sign});

export const simulatedSuccess = simulatedSigner(() => {
  const cms = parseCms(btoa('SIMULATED'));
  if (cms === undefined) throw new Error('What stands for the signature is not base64');
  return Promise.resolve({outcome: 'signed', signature: {method: 'ncalayer', cms}});
});

const simulatedEnd = (outcome: 'cancelled' | 'superseded'): Signer =>
  simulatedSigner(() => Promise.resolve({outcome}));

export const simulatedFailure = (code: SigningErrorCode): Signer =>
  simulatedSigner(() => Promise.reject(new SigningError(code)));

/** Comes so far and waits there until the person cancels. */
export const simulatedWait = (progress: NcalayerProgress): Signer =>
  simulatedSigner(({signal, onProgress}) => {
    onProgress(progress);
    return unlessAborted(new Promise<never>(() => undefined), signal);
  });

type Simulation =
  | 'signs'
  | 'is cancelled'
  | 'is superseded'
  | `waits at ${NcalayerProgress}`
  | `fails with ${SigningErrorCode}`;

/** All that can come of a signing; that none is forgotten the compiler sees. */
export const SIMULATED_SIGNERS: Readonly<Record<Simulation, Signer>> = {
  signs: simulatedSuccess,
  'is cancelled': simulatedEnd('cancelled'),
  'is superseded': simulatedEnd('superseded'),
  'waits at asking-permission': simulatedWait('asking-permission'),
  'waits at connecting': simulatedWait('connecting'),
  'waits at waiting-for-person': simulatedWait('waiting-for-person'),
  'waits at waiting-long': simulatedWait('waiting-long'),
  'waits at checking': simulatedWait('checking'),
  'fails with browser-blocked': simulatedFailure('browser-blocked'),
  'fails with frame-blocked': simulatedFailure('frame-blocked'),
  'fails with csp-blocked': simulatedFailure('csp-blocked'),
  'fails with not-running': simulatedFailure('not-running'),
  'fails with connection-lost': simulatedFailure('connection-lost'),
  'fails with outdated': simulatedFailure('outdated'),
  'fails with signing-failed': simulatedFailure('signing-failed'),
  'fails with protocol-error': simulatedFailure('protocol-error'),
  'fails with already-signing': simulatedFailure('already-signing'),
  'fails with wrong-person': simulatedFailure('wrong-person'),
  'fails with organisation-key': simulatedFailure('organisation-key'),
  'fails with authentication-key': simulatedFailure('authentication-key'),
  'fails with key-expired': simulatedFailure('key-expired'),
  'fails with key-not-yet-valid': simulatedFailure('key-not-yet-valid'),
};
