import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {derOf} from '../../../demo/pki/der.ts';
import {makeSignature} from '../../../demo/pki/signature-maker.ts';
import type {SigningKey} from '../../../demo/pki/signature-maker.ts';
import {base64, DOCUMENT, makeKey, makeTestPki, verifyWith} from '../../support/demo-pki.ts';
import type {TestPki} from '../../support/demo-pki.ts';
import {assertAccepted, assertRefused} from '../../support/verdict-assertions.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const skip = hasOpenssl ? false : 'there is no openssl command here';

/** OpenSSL as the second opinion, on RSA: it does not know Kazakhstan's GOST. */
describe('beside OpenSSL', {skip}, () => {
  let folder: string;
  let pki: TestPki;
  let key: SigningKey;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'openssl-'));
    pki = await makeTestPki('rsa');
    key = await makeKey(pki);
    writeFileSync(file('document.txt'), DOCUMENT);
    writeFileSync(file('key.pem'), pem('PRIVATE KEY', key.privateKey));
    writeFileSync(file('certificate.pem'), pem('CERTIFICATE', key.certificate));
    const chain = [pki.chain.issuing.certificate, pki.chain.root].map(derOf);
    writeFileSync(file('chain.pem'), chain.map((der) => pem('CERTIFICATE', der)).join(''));
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  const file = (name: string) => join(folder, name);
  const pem = (label: string, der: Uint8Array) =>
    `-----BEGIN ${label}-----\n${(base64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
  const sign = (...options: string[]) => {
    const command = ['cms', '-sign', '-binary', '-nosmimecap', '-md', 'sha256', '-cades'];
    const key = ['-signer', file('certificate.pem'), '-inkey', file('key.pem')];
    const files = ['-in', file('document.txt'), '-out', file('signature')];
    execFileSync('openssl', [...command, ...key, ...files, ...options], {stdio: 'pipe'});
    return readFileSync(file('signature'));
  };

  test('accepts its detached CMS', async () => {
    assertAccepted(await verifyWith(pki, {cms: base64(sign('-outform', 'DER'))}));
  });

  test('accepts its CMS as PEM', async () => {
    assertAccepted(await verifyWith(pki, {cms: sign('-outform', 'PEM').toString()}));
  });

  test('accepts its CMS that encloses the document', async () => {
    assertAccepted(await verifyWith(pki, {cms: base64(sign('-outform', 'DER', '-nodetach'))}));
  });

  test('accepts its CMS of indefinite lengths (BER)', async () => {
    const ber = sign('-outform', 'DER', '-nodetach', '-stream');
    assert.equal(ber[1], 0x80);
    assertAccepted(await verifyWith(pki, {cms: base64(ber)}));
  });

  test('refuses its CMS over a text whose line ends were changed on the way', async () => {
    writeFileSync(file('document.txt'), Buffer.from(DOCUMENT).toString().replaceAll('\n', '\r\n'));
    const cms = base64(sign('-outform', 'DER'));
    writeFileSync(file('document.txt'), DOCUMENT);
    const verdict = await verifyWith(pki, {cms});
    assertRefused(verdict, 'content-mismatch');
    assert.equal(!verdict.accepted && verdict.hint, 'crlf-line-ends');
  });

  test('refuses its CMS by key identifier, which does not name issuer and serial number', async () => {
    const verdict = await verifyWith(pki, {cms: base64(sign('-outform', 'DER', '-keyid'))});
    assertRefused(verdict, 'signer-certificate-missing');
  });

  for (const attached of [false, true]) {
    test(`${attached ? 'An enclosing' : 'A detached'} signature of our own is good to OpenSSL`, async () => {
      writeFileSync(file('own.der'), await makeSignature(DOCUMENT, key, {attached}));
      const content = attached ? [] : ['-content', file('document.txt')];
      const command = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('own.der')];
      const trust = ['-CAfile', file('chain.pem'), '-purpose', 'any'];
      const verified = execFileSync('openssl', [...command, ...content, ...trust], {stdio: 'pipe'});
      assert.deepEqual(verified, Buffer.from(DOCUMENT));
    });
  }
});
