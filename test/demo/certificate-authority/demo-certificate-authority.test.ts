import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Certificate} from 'pkijs';
import {
  DEMO_KEY_KINDS,
  DEMO_ORGANISATION,
} from '../../../demo/certificate-authority/certificate-profile.ts';
import type {DemoKeyKind} from '../../../demo/certificate-authority/certificate-profile.ts';
import {ensureDemoCertificateAuthority} from '../../../demo/certificate-authority/demo-certificate-authority.ts';
import type {DemoCertificateAuthority} from '../../../demo/certificate-authority/demo-certificate-authority.ts';
import {loadDemoKeys, signingKeyOf} from '../../../demo/certificate-authority/demo-keys.ts';
import type {DemoKey} from '../../../demo/certificate-authority/demo-keys.ts';
import {daysFrom} from '../../../demo/certificate-authority/mint.ts';
import {makeSignature} from '../../../demo/pki/signature-maker.ts';
import {nameText} from '../../../demo/server/signature-verifier/read-certificate.ts';
import {loadTrustStore} from '../../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../../demo/server/signature-verifier/verify-signature.ts';
import {base64, DOCUMENT, NOW, OTHER_PERSON, PERSON} from '../../support/demo-pki.ts';

/** What the server says of a signature made with a key of the kind. */
const OUTCOME: Readonly<Record<DemoKeyKind, string>> = {
  valid: 'accepted',
  expired: 'certificate-expired',
  revoked: 'certificate-revoked',
  'authentication-only': 'authentication-key',
  organisation: 'not-individual-key',
};

const people = [PERSON, OTHER_PERSON];

describe('the DEMO certificate authority', () => {
  let folder: string;
  let authority: DemoCertificateAuthority;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-certificate-authority-'));
    authority = await ensureDemoCertificateAuthority({folder, people, now: NOW});
  });
  after(() => rm(folder, {recursive: true, force: true}));

  const trust = () => loadTrustStore({...authority, mode: 'demo'});
  const outcome = async (key: DemoKey, now = NOW) => {
    const verdict = await verifySignature({
      cms: base64(await makeSignature(DOCUMENT, signingKeyOf(key), {signingTime: now})),
      document: DOCUMENT,
      sessionIin: PERSON.iin,
      documentIin: PERSON.iin,
      trust: await trust(),
      now,
    });
    return verdict.accepted ? 'accepted' : verdict.reason;
  };
  const keyOf = (personId: string, kind: DemoKeyKind, algorithm: DemoKey['algorithm']) => {
    const found = authority.keys.filter(
      (key) => key.personId === personId && key.kind === kind && key.algorithm === algorithm,
    );
    assert.equal(found.length, 1);
    return found[0] as DemoKey;
  };

  for (const algorithm of ['gost', 'rsa'] as const) {
    for (const kind of DEMO_KEY_KINDS) {
      test(`a ${kind} key by ${algorithm}: ${OUTCOME[kind]}`, async () => {
        assert.equal(await outcome(keyOf(PERSON.id, kind, algorithm)), OUTCOME[kind]);
      });
    }

    test(`another person’s valid key by ${algorithm}: iin-mismatch-session`, async () => {
      const key = keyOf(OTHER_PERSON.id, 'valid', algorithm);
      assert.equal(await outcome(key), 'iin-mismatch-session');
    });
  }

  test('says DEMO and NOT NCA in the name of each authority', async () => {
    const {anchors, intermediates} = await trust();
    const names = [...anchors, ...intermediates].map(({subject}) => nameText(subject));
    assert.equal(names.length, 4);
    for (const name of names) assert.match(name, /DEMO.*NOT NCA/);
  });

  test('names a person as the authority does, the patronymic as the given name', () => {
    const der = Buffer.from(keyOf(PERSON.id, 'organisation', 'gost').certificateDer, 'base64');
    const {subject} = Certificate.fromBER(new Uint8Array(der));
    assert.equal(
      nameText(subject),
      [
        `${PERSON.surname} ${PERSON.givenName}`,
        PERSON.surname,
        `IIN${PERSON.iin}`,
        'KZ',
        DEMO_ORGANISATION.name,
        `BIN${DEMO_ORGANISATION.bin}`,
        PERSON.patronymic,
      ].join(', '),
    );
  });

  test('gives the simulators the same keys from the folder', async () => {
    assert.deepEqual(await loadDemoKeys(folder), authority.keys);
  });

  test('keeps private keys for the owner of the files alone', async () => {
    const {mode} = await stat(join(folder, 'keys', 'demo-keys.json'));
    assert.equal(mode & 0o777, 0o600);
  });

  test('says what to do when a folder has no keys', async () => {
    await assert.rejects(loadDemoKeys(join(folder, 'nowhere')), /start the demo server once/);
  });
});

describe('the DEMO certificate authority, started again', () => {
  const start = async (folder: string, changes: {people?: typeof people; now?: Date} = {}) => {
    const {keys, crlFolder} = await ensureDemoCertificateAuthority({
      folder,
      people: [PERSON],
      now: NOW,
      ...changes,
    });
    return {keys, list: (await readFile(join(crlFolder, 'issuing-gost.crl'))).toString('base64')};
  };
  let folder: string;
  let first: Awaited<ReturnType<typeof start>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-certificate-authority-'));
    first = await start(folder);
  });
  after(() => rm(folder, {recursive: true, force: true}));

  test('is the same on the next day, to the byte', async () => {
    assert.deepEqual(await start(folder, {now: daysFrom(NOW, 1)}), first);
  });

  test('puts back a file that was deleted', async () => {
    await rm(join(folder, 'crl'), {recursive: true});
    assert.deepEqual(await start(folder), first);
  });

  test('has the same keys and a new list when the list gets old, which still refuses the revoked key', async () => {
    const now = daysFrom(NOW, 29);
    const later = await start(folder, {now});
    assert.deepEqual(later.keys, first.keys);
    assert.notEqual(later.list, first.list);

    const authority = await ensureDemoCertificateAuthority({folder, people: [PERSON], now});
    const trust = await loadTrustStore({...authority, mode: 'demo'});
    for (const [kind, expected] of [
      ['valid', 'accepted'],
      ['revoked', 'certificate-revoked'],
    ] as const) {
      const key = authority.keys.find((candidate) => candidate.kind === kind);
      assert.ok(key);
      const verdict = await verifySignature({
        cms: base64(await makeSignature(DOCUMENT, signingKeyOf(key))),
        document: DOCUMENT,
        sessionIin: PERSON.iin,
        documentIin: PERSON.iin,
        trust,
        now: daysFrom(NOW, 45),
      });
      assert.equal(verdict.accepted ? 'accepted' : verdict.reason, expected);
    }
  });

  test('is minted anew for other people, after its time, before its time, and from a broken file', async () => {
    const anew: (() => ReturnType<typeof start>)[] = [
      () => start(folder, {people: [OTHER_PERSON]}),
      () => start(folder, {now: daysFrom(NOW, 351)}),
      () => start(folder, {now: daysFrom(NOW, -1)}),
      async () => {
        await writeFile(join(folder, 'private', 'authority.json'), '{"people": []');
        return start(folder);
      },
    ];
    let before = first.keys;
    for (const again of anew) {
      const {keys} = await again();
      assert.notDeepEqual(keys, before);
      before = keys;
    }
  });
});
