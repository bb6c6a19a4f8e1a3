import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import * as asn1js from 'asn1js';
import {Extensions} from 'pkijs';
import type {CertificateRevocationList, Extension} from 'pkijs';
import {extension} from '../../../../demo/certificate-authority/certificate-profile.ts';
import {issueRevocationList, serialNumberOf} from '../../../../demo/certificate-authority/issue.ts';
import type {RevocationListRequest} from '../../../../demo/certificate-authority/issue.ts';
import {daysFrom, mintChain} from '../../../../demo/certificate-authority/mint.ts';
import {cryptoEngine, STREEBOG_NAME} from '../../../../demo/pki/gost-crypto-engine.ts';
import {EXTENSION} from '../../../../demo/pki/object-identifiers.ts';
import {derOf} from '../../../../demo/pki/der.ts';
import {makeSignature} from '../../../../demo/pki/signature-maker.ts';
import {
  base64,
  certificateOf,
  DOCUMENT,
  makeKey,
  makeTestPki,
  NOW,
  trustIn,
  verifyWith,
} from '../../../support/demo-pki.ts';
import type {TestPki} from '../../../support/demo-pki.ts';
import {assertAccepted, assertRefused} from '../../../support/verdict-assertions.ts';

for (const algorithm of ['gost', 'rsa'] as const) {
  describe(`revocation by ${algorithm}`, () => {
    let pki: TestPki;
    let cms: string;
    let serialNumber: Uint8Array;
    before(async () => {
      pki = await makeTestPki(algorithm);
      const key = await makeKey(pki);
      serialNumber = serialNumberOf(certificateOf(key));
      cms = base64(await makeSignature(DOCUMENT, key));
    });

    const listOf = (changes: Partial<RevocationListRequest>) =>
      issueRevocationList({
        issuer: pki.chain.issuing,
        revoked: [],
        thisUpdate: daysFrom(NOW, -1),
        nextUpdate: daysFrom(NOW, 1),
        ...changes,
      });

    /** The same list with further extensions, signed again. */
    const extended = async (list: CertificateRevocationList, extensions: readonly Extension[]) => {
      list.crlExtensions = new Extensions({
        extensions: [...(list.crlExtensions?.extensions ?? []), ...extensions],
      });
      const hash = algorithm === 'gost' ? STREEBOG_NAME : 'SHA-256';
      await list.sign(pki.chain.issuing.privateKey, hash, cryptoEngine);
      return list;
    };
    const deltaMark = () =>
      extension(EXTENSION.deltaCrlIndicator, true, new asn1js.Integer({value: 1}));

    const verifyAgainst = async (lists: readonly CertificateRevocationList[]) =>
      verifyWith(pki, {cms, trust: await trustIn(pki.chain, lists.map(derOf))});

    test('certificate-revoked: listed', async () => {
      const other = Uint8Array.from(serialNumber).reverse();
      assertRefused(
        await verifyAgainst([await listOf({revoked: [other, serialNumber]})]),
        'certificate-revoked',
      );
    });

    test('accepted: another certificate is listed', async () => {
      const other = Uint8Array.from(serialNumber).reverse();
      const list = await listOf({revoked: [other]});
      const verdict = await verifyAgainst([list]);
      assertAccepted(verdict);
      assert.equal(verdict.evidence.revocationList.nextUpdate, daysFrom(NOW, 1).toISOString());
    });

    test('certificate-revoked: listed in a delta beside a complete list', async () => {
      const delta = await extended(await listOf({revoked: [serialNumber]}), [deltaMark()]);
      assertRefused(await verifyAgainst([await listOf({}), delta]), 'certificate-revoked');
    });

    test('accepted: a delta takes the certificate off the list', async () => {
      const delta = await listOf({revoked: [serialNumber]});
      const [entry] = delta.revokedCertificates ?? [];
      assert.ok(entry);
      entry.crlEntryExtensions = new Extensions({
        extensions: [extension(EXTENSION.reasonCode, false, new asn1js.Enumerated({value: 8}))],
      });
      const marked = await extended(delta, [deltaMark()]);
      assertAccepted(await verifyAgainst([await listOf({}), marked]));
    });

    const unavailable: readonly (readonly [string, () => Promise<CertificateRevocationList[]>])[] =
      [
        ['there is no list', () => Promise.resolve([])],
        ['the list is past its next update', async () => [await listOf({nextUpdate: NOW})]],
        [
          'the list is of the future',
          async () => [await listOf({thisUpdate: new Date(NOW.getTime() + 1000)})],
        ],
        [
          'the list is of another authority of the same name',
          async () => [await listOf({issuer: (await mintChain(algorithm, NOW)).issuing})],
        ],
        [
          'the list does not say until when it is good',
          async () => {
            const list = await listOf({});
            delete list.nextUpdate;
            return [await extended(list, [])];
          },
        ],
        ['there is only a delta', async () => [await extended(await listOf({}), [deltaMark()])]],
        [
          'the list is only about some certificates',
          async () => {
            const scope = extension(
              EXTENSION.issuingDistributionPoint,
              true,
              new asn1js.Sequence({
                value: [
                  new asn1js.Primitive({
                    idBlock: {tagClass: 3, tagNumber: 2},
                    valueHex: Uint8Array.of(0xff),
                  }),
                ],
              }),
            );
            return [await extended(await listOf({}), [scope])];
          },
        ],
        [
          'the list was changed after it was signed',
          async () => {
            const list = await listOf({});
            const other = await listOf({revoked: [serialNumber]});
            list.signatureValue = other.signatureValue;
            return [list];
          },
        ],
      ];
    for (const [name, lists] of unavailable) {
      test(`revocation-unavailable: ${name}`, async () => {
        assertRefused(await verifyAgainst(await lists()), 'revocation-unavailable');
      });
    }
  });
}
