import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {makeSignature} from '../../../../demo/pki/signature-maker.ts';
import {VerifierPool} from '../../../../demo/server/signature-verifier/verifier-pool.ts';
import {
  verifySignature,
  type SignatureToVerify,
} from '../../../../demo/server/signature-verifier/verify-signature.ts';
import {
  base64,
  DOCUMENT,
  makeKey,
  makeTestPki,
  NOW,
  OTHER_PERSON,
  PERSON,
} from '../../../support/demo-pki.ts';

describe('signatures that are verified on threads of their own', {timeout: 150_000}, () => {
  const pool = new VerifierPool(1);
  let signature: SignatureToVerify;

  before(async () => {
    const pki = await makeTestPki('rsa');
    signature = {
      cms: base64(await makeSignature(DOCUMENT, await makeKey(pki))),
      document: DOCUMENT,
      sessionIin: PERSON.iin,
      documentIin: PERSON.iin,
      trust: pki.trust,
      now: NOW,
    };
  });
  after(() => pool.close());

  it('get the verdict that they get otherwise, to the last part of the evidence', async () => {
    const verdict = await pool.verify(signature);
    assert.equal(verdict.accepted, true);
    assert.deepEqual(verdict, await verifySignature(signature));
  });

  it('are refused for the same reason', async () => {
    const ofOther = {...signature, sessionIin: OTHER_PERSON.iin};
    const verdict = await pool.verify(ofOther);
    assert.equal(verdict.accepted, false);
    assert.deepEqual(verdict, await verifySignature(ofOther));
  });

  it('each get their own verdict when many come at once', async () => {
    const verdicts = await Promise.all(
      [PERSON, OTHER_PERSON, PERSON].map(({iin}) => pool.verify({...signature, sessionIin: iin})),
    );
    assert.deepEqual(
      verdicts.map(({accepted}) => accepted),
      [true, false, true],
    );
  });

  it('are judged by the trust they came with, in turns', async () => {
    const distrust = {...signature.trust, anchors: [], revocationLists: []};
    for (const trust of [distrust, signature.trust, distrust]) {
      const verdict = await pool.verify({...signature, trust});
      assert.equal(verdict.accepted, trust === signature.trust);
    }
  });

  it('fail alone when the check itself breaks; the thread goes on', async () => {
    const broken = {...signature, document: undefined as unknown as Uint8Array};
    await assert.rejects(pool.verify(broken), TypeError);
    const unsendable = {...signature, now: (() => NOW) as unknown as Date};
    await assert.rejects(pool.verify(unsendable), {name: 'DataCloneError'});
    assert.equal((await pool.verify(signature)).accepted, true);
  });

  it('are rejected, not forgotten, when the server closes', async () => {
    const closing = new VerifierPool(1);
    const pending = [closing.verify(signature), closing.verify(signature)];
    const outcomes = Promise.allSettled(pending);
    await closing.close();
    assert.deepEqual(
      (await outcomes).map(({status}) => status),
      ['rejected', 'rejected'],
    );
    await assert.rejects(closing.verify(signature), /closed/);
  });
});
