import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {ShownKey} from '../../../demo/ncalayer-simulator/window/window-state.ts';
import {OTHER_PERSON, PERSON} from '../../support/demo-pki.ts';
import {DATA, oldRequest, SimulatorScene} from '../../support/simulator-scene.ts';

const CANCELLED = {code: '500', message: 'action.canceled'};

const signRequest = ({
  store = 'PKCS12',
  usage = 'SIGNATURE',
  data = DATA,
  uuid = undefined as string | undefined,
} = {}) => oldRequest('createCAdESFromBase64', [store, usage, data, false], uuid);

const isOwn = ({iin, kind}: ShownKey): boolean => iin === PERSON.iin && kind === 'valid';

describe('NCALayer simulator, commonUtils', () => {
  let scene: SimulatorScene;
  before(async () => {
    scene = await SimulatorScene.prepare();
  });
  after(() => scene.tearDown());

  for (const algorithm of ['gost', 'rsa'] as const) {
    test(`createCAdESFromBase64 with ${algorithm}: bare Base64 that the server accepts`, async () => {
      const {site, person} = await scene.start({algorithm});
      site.send(signRequest());
      await person.signs(isOwn);
      const reply = (await site.nextReply()) as {responseObject: string; code: string};
      assert.deepEqual(Object.keys(reply), ['responseObject', 'code']);
      assert.equal(reply.code, '200');
      assert.match(reply.responseObject, /^MII[A-Za-z0-9+/]+=*$/);
      assert.equal(await scene.verdictOn(reply.responseObject), `accepted ${algorithm}`);
    });
  }

  test('a cancel is a failure named action.canceled', async () => {
    const {site, person} = await scene.start();
    site.send(signRequest());
    await person.cancels();
    assert.deepEqual(await site.nextReply(), CANCELLED);
  });

  test('echoes uuid in success and cancel, not on the path of a missing method', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    site.send(signRequest({uuid: 'a1'}));
    await person.signs(isOwn);
    assert.equal(((await site.nextReply()) as {uuid: unknown}).uuid, 'a1');
    site.send(signRequest({uuid: 'a2'}));
    await person.cancels();
    assert.deepEqual(await site.nextReply(), {...CANCELLED, uuid: 'a2'});
    const missing = {code: '500', message: 'NoSuchMethodException foo'};
    assert.deepEqual(await site.ask(oldRequest('foo', [], 'a3')), missing);
  });

  for (const [usage, kinds] of [
    ['SIGNATURE', ['valid', 'expired', 'revoked', 'organisation']],
    ['AUTHENTICATION', ['authentication-only']],
    ['ALL', ['valid', 'expired', 'revoked', 'authentication-only', 'organisation']],
  ] as const) {
    test(`${usage}: filters by the kind of key alone, and not by person or dates`, async () => {
      const {site, person} = await scene.start();
      site.send(signRequest({usage}));
      const {keys} = await person.seesDialog();
      const chosen = keys.filter(({obstacle}) => obstacle === undefined);
      for (const {iin} of [PERSON, OTHER_PERSON]) {
        const ofPerson = chosen.filter((key) => key.iin === iin);
        assert.deepEqual(
          ofPerson.map(({kind}) => kind),
          kinds,
        );
      }
    });
  }

  for (const [message, request] of [
    ['storageName.param.empty', signRequest({store: ''})],
    ['storage.unknown', signRequest({store: 'FLOPPY'})],
    ['storage.empty', signRequest({store: 'AKKaztokenStore'})],
    ['NoSuchMethodException foo', oldRequest('foo', [])],
    ['NoSuchMethodException getKeyInfo', oldRequest('getKeyInfo', ['PKCS12', 'SIGNATURE'])],
    [
      'java.lang.IllegalArgumentException: argument type mismatch. Method: getKeyInfo',
      oldRequest('getKeyInfo', [7]),
    ],
    [
      'java.lang.IllegalArgumentException: argument type mismatch. Method: createCAdESFromBase64',
      oldRequest('createCAdESFromBase64', ['PKCS12', 'SIGNATURE', DATA, 'false']),
    ],
    [undefined, signRequest({data: '-----'})],
  ] as const) {
    test(`${message ?? 'a bare failure'}, without a dialog`, async () => {
      const {site, person} = await scene.start();
      const reply = message === undefined ? {code: '500'} : {code: '500', message};
      assert.deepEqual(await site.ask(request), reply);
      await person.sees(({dialog}) => dialog === undefined);
    });
  }

  test('getKeyInfo: the chosen key in texts', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    site.send(oldRequest('getKeyInfo', ['PKCS12']));
    const {purpose, documents} = await person.seesDialog();
    assert.deepEqual([purpose, documents], ['show-key', []]);
    await person.signs(isOwn);
    const {responseObject, code} = (await site.nextReply()) as {
      responseObject: Record<string, string>;
      code: string;
    };
    assert.equal(code, '200');
    const {certNotAfter, authorityKeyIdentifier, serialNumber, keyId, alias, pem, ...names} =
      responseObject;
    assert.deepEqual(names, {
      certNotBefore: String(Date.parse('2026-10-31T09:00:00Z')),
      issuerCn: 'DEMO ISSUING AUTHORITY (RSA) NOT NCA',
      issuerDn: 'CN=DEMO ISSUING AUTHORITY (RSA) NOT NCA,C=KZ',
      subjectCn: `${PERSON.surname} ${PERSON.givenName}`,
      algorithm: 'RSA',
      subjectDn: [
        `CN=${PERSON.surname} ${PERSON.givenName}`,
        `SURNAME=${PERSON.surname}`,
        `SERIALNUMBER=IIN${PERSON.iin}`,
        'C=KZ',
        `G=${PERSON.patronymic}`,
      ].join(','),
    });
    assert.equal(certNotAfter, String(Date.parse('2027-10-31T09:00:00Z')));
    assert.match(authorityKeyIdentifier ?? '', /^[0-9a-f]{8}$/);
    assert.match(serialNumber ?? '', /^[0-9a-f]{40}$/);
    assert.equal(keyId, alias);
    assert.match(pem ?? '', /^-----BEGIN CERTIFICATE-----\nMII/);
  });

  test('changeLocale sets the language of the dialogs after it', async () => {
    const {site, person} = await scene.start();
    site.send(signRequest());
    assert.equal((await person.seesDialog()).language, 'kk');
    await person.cancels();
    await site.nextReply();
    assert.deepEqual(await site.ask(oldRequest('changeLocale', ['ru'])), {code: '200'});
    site.send(signRequest());
    assert.equal((await person.seesDialog()).language, 'ru');
  });
});
