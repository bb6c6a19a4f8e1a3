import assert from 'node:assert/strict';
import {copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {
  authorityExtensions,
  nameOf,
  personExtensions,
} from '../../../../demo/certificate-authority/certificate-profile.ts';
import {issueCertificate} from '../../../../demo/certificate-authority/issue.ts';
import {makeKeyPair} from '../../../../demo/certificate-authority/key-pair.ts';
import {
  daysFrom,
  mintChain,
  mintRevocationList,
} from '../../../../demo/certificate-authority/mint.ts';
import type {DemoChain} from '../../../../demo/certificate-authority/mint.ts';
import {NAME_ATTRIBUTE} from '../../../../demo/pki/object-identifiers.ts';
import {derOf} from '../../../../demo/pki/der.ts';
import {loadTrustStore} from '../../../../demo/server/signature-verifier/trust-store.ts';
import type {TrustMode} from '../../../../demo/server/signature-verifier/verdict.ts';
import {NOW} from '../../../support/demo-pki.ts';

describe('loading trust', () => {
  let folder: string;
  let chain: DemoChain;
  before(async () => {
    chain = await mintChain('gost', NOW);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trust-store-'));
    for (const part of ['anchors', 'intermediates', 'crl']) await mkdir(join(folder, part));
  });
  after(async () => rm(folder, {recursive: true, force: true}));

  const put = (file: string, content: Uint8Array | string) =>
    writeFile(join(folder, file), content);
  const load = (mode: TrustMode = 'demo') =>
    loadTrustStore({
      mode,
      anchorsFolder: join(folder, 'anchors'),
      intermediatesFolder: join(folder, 'intermediates'),
      crlFolder: join(folder, 'crl'),
    });
  const pemOf = (label: string, der: Uint8Array) =>
    `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

  /** A self-signed authority, or not, under the name. */
  const makeAnchor = async (commonName: string, extensions = authorityExtensions()) =>
    derOf(
      await issueCertificate({
        subject: nameOf([[NAME_ATTRIBUTE.commonName, commonName]]),
        keyPair: await makeKeyPair('gost'),
        notBefore: daysFrom(NOW, -1),
        notAfter: daysFrom(NOW, 1),
        extensions,
      }),
    );

  test('reads DER files of all three folders, and leaves other files alone', async () => {
    await put('anchors/root.cer', derOf(chain.root));
    await put('anchors/readme.txt', 'not a certificate');
    await put('intermediates/issuing.crt', derOf(chain.issuing.certificate));
    await put('crl/issuing.crl', await mintRevocationList(chain.issuing, [], NOW));
    const trust = await load();
    assert.equal(trust.mode, 'demo');
    assert.equal(trust.anchors.length, 1);
    assert.equal(trust.intermediates.length, 1);
    assert.equal(trust.revocationLists.length, 1);
  });

  test('reads PEM files, several certificates in one', async () => {
    await put('anchors/root.pem', pemOf('CERTIFICATE', derOf(chain.root)));
    const issuing = pemOf('CERTIFICATE', derOf(chain.issuing.certificate));
    await put('intermediates/all.pem', `${issuing}${issuing}`);
    const list = await mintRevocationList(chain.issuing, [], NOW);
    await put('crl/issuing.crl', pemOf('X509 CRL', list));
    const trust = await load();
    assert.equal(trust.intermediates.length, 2);
    assert.equal(trust.revocationLists.length, 1);
  });

  test('takes no revocation list that none of its authorities signed', async () => {
    await put('anchors/root.cer', derOf(chain.root));
    const other = await mintChain('gost', NOW);
    await put('crl/other.crl', await mintRevocationList(other.issuing, [], NOW));
    assert.deepEqual((await load()).revocationLists, []);
  });

  test('does not start without an anchor', async () => {
    await assert.rejects(load(), /No trust anchors/);
  });

  test('does not start with a file that is no certificate, and names it', async () => {
    await put('anchors/root.cer', 'nonsense');
    await assert.rejects(load(), /root\.cer cannot be read/);
  });

  test('does not start with a revocation list that cannot be read, and names it', async () => {
    await put('anchors/root.cer', derOf(chain.root));
    await put('crl/issuing.crl', 'nonsense');
    await assert.rejects(load(), /issuing\.crl cannot be read/);
  });

  test('does not take an issuing authority for an anchor', async () => {
    await put('anchors/issuing.cer', derOf(chain.issuing.certificate));
    await assert.rejects(load(), /not a self-signed certificate authority/);
  });

  test('does not take a self-signed person for an anchor', async () => {
    const person = await makeAnchor('DEMO PERSON NOT NCA', personExtensions('valid', 'gost'));
    await put('anchors/person.cer', person);
    await assert.rejects(load(), /not a self-signed certificate authority/);
  });

  test('takes an anchor that does not say DEMO in production mode alone', async () => {
    await put('anchors/root.cer', await makeAnchor('ANY ROOT'));
    assert.equal((await load('production')).mode, 'production');
    await assert.rejects(load('demo'), /is not a DEMO one/);
  });

  test('does not take a DEMO anchor in production mode', async () => {
    await put('anchors/root.cer', derOf(chain.root));
    await assert.rejects(load('production'), /is a DEMO one/);
  });

  for (const mode of ['demo', 'production'] as const) {
    test(`does not mix DEMO anchors with others in ${mode} mode`, async () => {
      await put('anchors/a.cer', derOf(chain.root));
      await put('anchors/b.cer', await makeAnchor('ANY ROOT'));
      await assert.rejects(load(mode), /DEMO one/);
    });

    test(`takes an anchor with half of the marks in neither mode: ${mode}`, async () => {
      await put('anchors/root.cer', await makeAnchor('DEMO ROOT'));
      await assert.rejects(load(mode), /DEMO one/);
    });
  }

  test('reads a revocation list again after it was replaced', async () => {
    await put('anchors/root.cer', derOf(chain.root));
    await put('intermediates/issuing.cer', derOf(chain.issuing.certificate));
    await put('crl/issuing.crl', await mintRevocationList(chain.issuing, [], NOW));
    const [first] = (await load()).revocationLists;
    const later = daysFrom(NOW, 5);
    await put('new.tmp', await mintRevocationList(chain.issuing, [], later));
    await copyFile(join(folder, 'new.tmp'), join(folder, 'crl', 'issuing.crl'));
    const [second] = (await load()).revocationLists;
    assert.ok(first && second);
    assert.equal(second.nextUpdate.getTime() - first.nextUpdate.getTime(), 5 * 24 * 3600 * 1000);
  });
});
