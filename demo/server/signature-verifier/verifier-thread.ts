/**
 * The thread of `VerifierPool`: verifies one signature after the other. It is told the trust before
 * the first signature, and again whenever that is another one.
 */
import {parentPort} from 'node:worker_threads';
import {unpackTrust, type PortableTrust} from './portable-trust.ts';
import type {TrustStore} from './trust-store.ts';
import type {Verdict} from './verdict.ts';
import {verifySignature, type SignatureToVerify} from './verify-signature.ts';

export type ThreadRequest =
  {readonly trust: PortableTrust} | {readonly signature: Omit<SignatureToVerify, 'trust'>};

export type ThreadReply = {readonly verdict: Verdict} | {readonly failure: unknown};

let trust: TrustStore | undefined;

parentPort?.on('message', (request: ThreadRequest) => {
  if ('trust' in request) {
    trust = unpackTrust(request.trust);
  } else {
    void answer(request.signature).then((reply) => parentPort?.postMessage(reply));
  }
});

async function answer(signature: Omit<SignatureToVerify, 'trust'>): Promise<ThreadReply> {
  try {
    if (!trust) throw new Error('a signature came before the trust');
    return {verdict: await verifySignature({...signature, trust})};
  } catch (failure) {
    return {failure};
  }
}
