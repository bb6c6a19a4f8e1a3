import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Certificate} from 'pkijs';
import {cryptoEngine} from '../../../../demo/pki/gost-crypto-engine.ts';
import {checkChain, checkValidity} from '../../../../demo/server/signature-verifier/check-chain.ts';
import {checkIdentity} from '../../../../demo/server/signature-verifier/check-identity.ts';
import {checkPurpose} from '../../../../demo/server/signature-verifier/check-purpose.ts';
import {checkRevocation} from '../../../../demo/server/signature-verifier/check-revocation.ts';
import {readRevocationList} from '../../../../demo/server/signature-verifier/read-revocation-list.ts';
import type {TrustStore} from '../../../../demo/server/signature-verifier/trust-store.ts';
import {NOW} from '../../../support/demo-pki.ts';

/*
 * Real certificates of the authority's public test installation. They are not part of the project,
 * so these tests are skipped where they are not at hand; the minted ones cover the same paths.
 */
const folder = fileURLToPath(new URL('../../../../../shared/pki-data/', import.meta.url));
const skip = existsSync(folder) ? false : 'the public test certificates are not at hand';

/** The test people of the authority; their IIN fails its check digit on purpose. */
const TEST_IIN = '123456789011';

async function readBytes(...path: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const content = await readFile(join(folder, ...path));
  const base64 = /-----BEGIN CERTIFICATE-----([^-]+)/.exec(content.toString('latin1'))?.[1];
  return new Uint8Array(base64 === undefined ? content : Buffer.from(base64, 'base64'));
}

describe('the public test certificates of the authority', {skip}, () => {
  let root: Certificate;
  let issuing: Certificate;
  let trust: TrustStore;
  before(async () => {
    root = Certificate.fromBER(await readBytes('ca-test', 'root_test_gost_2022.cer'));
    issuing = Certificate.fromBER(await readBytes('ca-test', 'nca_gost2022_test.cer'));
    const bytes = await readBytes('crl-test', 'nca_gost2022_test.crl');
    const list = await readRevocationList(bytes, [root, issuing]);
    assert.ok(list, 'the issuing authority signed the list');
    trust = {
      mode: 'production',
      anchors: [root],
      intermediates: [issuing],
      revocationLists: [list],
    };
  });

  const person = async (name: string) => Certificate.fromBER(await readBytes('certs-test', name));
  const chainOf = async (certificate: Certificate) => {
    const result = await checkChain(certificate, trust, NOW);
    assert.ok('chain' in result, 'the chain is trusted');
    assert.equal(result.chain.length, 3);
    return result.chain;
  };

  test('the root’s own signature pins the byte order of GOST signatures', async () => {
    assert.equal(await root.verify(root, cryptoEngine), true);
    const changed = Certificate.fromBER(root.toSchema().toBER());
    changed.signatureValue.valueBlock.valueHexView.reverse();
    assert.equal(await changed.verify(root, cryptoEngine), false);
  });

  test('the root signed the issuing authority', async () => {
    assert.equal(await issuing.verify(root, cryptoEngine), true);
  });

  test('the revocation list is the issuing authority’s, complete, with 195 entries', () => {
    const [list] = trust.revocationLists;
    assert.equal(list?.issuer, issuing);
    assert.equal(list.isComplete, true);
    assert.equal(list.revoked.size, 195);
  });

  test('a person’s valid certificate passes all the checks of certificates', async () => {
    const certificate = await person('individual_valid.cer');
    const chain = await chainOf(certificate);
    assert.equal(checkValidity(certificate, NOW), undefined);
    assert.equal(checkPurpose(certificate), undefined);
    const expected = {sessionIin: TEST_IIN, documentIin: TEST_IIN};
    assert.equal(checkIdentity(certificate, expected), undefined);
    assert.ok('revocationList' in checkRevocation(chain, trust, NOW));
  });

  test('certificate-revoked: a person’s revoked certificate, and nothing else is wrong with it', async () => {
    const certificate = await person('individual_revoked.cer');
    const chain = await chainOf(certificate);
    assert.equal(checkValidity(certificate, NOW), undefined);
    assert.equal(checkPurpose(certificate), undefined);
    assert.deepEqual(checkRevocation(chain, trust, NOW), {reason: 'certificate-revoked'});
  });

  for (const name of ['legal_head_valid.cer', 'legal_employee_valid.cer']) {
    test(`not-individual-key: ${name}`, async () => {
      const certificate = await person(name);
      await chainOf(certificate);
      assert.deepEqual(checkPurpose(certificate), {reason: 'not-individual-key'});
    });
  }

  test('the old RSA issuing authority signed the RSA certificates', async () => {
    const authority = Certificate.fromBER(await readBytes('ca-test', 'nca_rsa_test.crt'));
    const certificate = await person('individual_rsa_sign_expired.pem');
    assert.equal(await certificate.verify(authority, cryptoEngine), true);
  });

  test('certificate-expired: a person’s RSA signing certificate', async () => {
    const certificate = await person('individual_rsa_sign_expired.pem');
    assert.equal(checkPurpose(certificate), undefined);
    assert.deepEqual(checkValidity(certificate, NOW), {reason: 'certificate-expired'});
  });

  test('authentication-key: a person’s RSA certificate for signing in', async () => {
    const certificate = await person('individual_rsa_auth_expired.pem');
    assert.deepEqual(checkPurpose(certificate), {reason: 'authentication-key'});
  });

  test('chain-untrusted: under another root', async () => {
    const rsaRoot = Certificate.fromBER(await readBytes('ca-test', 'root_rsa_test.crt'));
    const certificate = await person('individual_valid.cer');
    const other = {...trust, anchors: [rsaRoot]};
    assert.deepEqual(await checkChain(certificate, other, NOW), {reason: 'chain-untrusted'});
  });
});
