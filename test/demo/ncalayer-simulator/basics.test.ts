import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {ContentInfo, SignedData} from 'pkijs';
import type {KeyObstacle} from '../../../demo/ncalayer-simulator/keys/key-filter.ts';
import type {SimulatorMode} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import type {ShownDialog, ShownKey} from '../../../demo/ncalayer-simulator/window/window-state.ts';
import {DOCUMENT, OTHER_PERSON, PERSON} from '../../support/demo-pki.ts';
import {SITE_ORIGIN} from '../../support/simulated-site.ts';
import {
  DATA,
  resultOf,
  SIGNING_KEY_OF_INDIVIDUAL,
  signRequest,
  SimulatorScene,
} from '../../support/simulator-scene.ts';

const CANCELLED = {status: true, body: {}};

const PEM = /^-----BEGIN CMS-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END CMS-----\n$/;

describe('NCALayer simulator, basics.sign', () => {
  let scene: SimulatorScene;
  before(async () => {
    scene = await SimulatorScene.prepare();
  });
  after(() => scene.tearDown());

  for (const algorithm of ['gost', 'rsa'] as const) {
    test(`signs with a ${algorithm} key so that the server accepts it`, async () => {
      const {site, person} = await scene.start({algorithm});
      const reply = site.ask(signRequest());
      assert.equal(await person.signs(), 'signed');
      const [pem = '', ...more] = resultOf(await reply);
      assert.deepEqual(more, []);
      assert.match(pem, PEM);
      assert.equal(await scene.verdictOn(pem), `accepted ${algorithm}`);
    });
  }

  test('signs with GOST unless told otherwise', async () => {
    const {site, person} = await scene.start();
    const reply = site.ask(signRequest());
    await person.signs();
    assert.equal(await scene.verdictOn(resultOf(await reply)[0] ?? ''), 'accepted gost');
  });

  for (const [title, signingParams] of [
    ['decode: false', {decode: false}],
    ['decode left out', {decode: undefined}],
  ] as const) {
    test(`${title}: signs the characters of the Base64 text, not the document`, async () => {
      const {site, person} = await scene.start({algorithm: 'rsa'});
      const reply = site.ask(signRequest({signingParams}));
      await person.signs();
      const [pem = ''] = resultOf(await reply);
      assert.equal(await scene.verdictOn(pem), 'content-mismatch');
      assert.equal(await scene.verdictOn(pem, Buffer.from(DATA)), 'accepted rsa');
    });
  }

  test('takes decode as a text as well', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    const reply = site.ask(signRequest({signingParams: {decode: 'true'}}));
    await person.signs();
    assert.equal(await scene.verdictOn(resultOf(await reply)[0] ?? ''), 'accepted rsa');
  });

  for (const [encapsulate, isAttached] of [
    [undefined, true],
    [true, true],
    [false, false],
  ] as const) {
    test(`encapsulate: ${encapsulate} ${isAttached ? 'encloses' : 'leaves out'} the document`, async () => {
      const {site, person} = await scene.start({algorithm: 'rsa'});
      const reply = site.ask(signRequest({signingParams: {encapsulate}}));
      await person.signs();
      const enclosed = contentOf(resultOf(await reply)[0] ?? '');
      assert.deepEqual(enclosed, isAttached ? Buffer.from(DOCUMENT) : undefined);
    });
  }

  test('answers several documents with as many signatures', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    const other = Buffer.from('another document');
    const reply = site.ask(signRequest({data: [DATA, other.toString('base64')]}));
    await person.signs();
    const [first = '', second = '', ...more] = resultOf(await reply);
    assert.deepEqual(more, []);
    assert.equal(await scene.verdictOn(first), 'accepted rsa');
    assert.equal(await scene.verdictOn(second, other), 'accepted rsa');
  });

  test('outputCert adds the certificate', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    const reply = site.ask(signRequest({signingParams: {outputCert: true}}));
    await person.signs();
    const {body} = (await reply) as {
      body: {result: {signatures: readonly string[]; certificate: string}};
    };
    assert.equal(await scene.verdictOn(body.result.signatures[0] ?? ''), 'accepted rsa');
    assert.match(body.result.certificate, /^-----BEGIN CERTIFICATE-----\n/);
  });

  test('a cancel is a success without a result', async () => {
    const {site, person} = await scene.start();
    const reply = site.ask(signRequest());
    assert.equal(await person.cancels(), 'cancelled');
    assert.deepEqual(await reply, CANCELLED);
  });

  test('a wrong password stays in the dialog and never reaches the site', async () => {
    const {site, person} = await scene.start({algorithm: 'rsa'});
    site.send(signRequest());
    assert.equal(await person.signs(undefined, 'Demo'), 'wrong-password');
    assert.equal(await person.signs(undefined, ''), 'wrong-password');
    await assert.rejects(site.nextText(100), /Nothing came/);
    assert.equal(await person.signs(), 'signed');
    assert.equal(await scene.verdictOn(resultOf(await site.nextReply())[0] ?? ''), 'accepted rsa');
  });

  describe('shows the person', () => {
    test('the site, the language and what will be signed', async () => {
      const {site, person} = await scene.start();
      site.send(signRequest());
      const {origin, language, purpose, documents} = await person.seesDialog();
      assert.deepEqual([origin, language, purpose], [SITE_ORIGIN, 'ru', 'sign']);
      const beginning = new TextDecoder().decode(DOCUMENT);
      assert.deepEqual(documents, [{byteCount: DOCUMENT.length, beginning}]);
    });

    test('Kazakh unless the site asks for Russian', async () => {
      const {site, person} = await scene.start();
      site.send(signRequest({locale: undefined}));
      assert.equal((await person.seesDialog()).language, 'kk');
    });

    test('that a document is no text', async () => {
      const {site, person} = await scene.start();
      site.send(signRequest({data: Buffer.from([0xff, 0xfe, 0x00]).toString('base64')}));
      assert.deepEqual((await person.seesDialog()).documents, [{byteCount: 3}]);
    });
  });

  describe('lets only fitting keys be chosen, and shows all', () => {
    const dialogFor = async (changes: Parameters<typeof signRequest>[0], mode?: SimulatorMode) => {
      const {site, person} = await scene.start(mode ? {mode} : {});
      site.send(signRequest(changes));
      return {dialog: await person.seesDialog(), person, site};
    };

    test('one signing key of the asked person; each other key with the reason', async () => {
      const {dialog, person, site} = await dialogFor({});
      assert.deepEqual(
        obstacles(dialog, ({iin}) => iin === PERSON.iin),
        {
          valid: undefined,
          expired: 'expired',
          revoked: 'revoked',
          'authentication-only': 'purpose',
          organisation: 'purpose',
        },
      );
      const ofOthers = obstacles(dialog, ({iin}) => iin === OTHER_PERSON.iin);
      assert.deepEqual([...new Set(Object.values(ofOthers))], ['person']);
      assert.equal(dialog.keys.length, 10);
      assert.equal(await person.signs(({kind}) => kind === 'expired'), 'key-not-allowed');
      await person.cancels();
      assert.deepEqual(await site.nextReply(), CANCELLED);
    });

    const cases: readonly [
      title: string,
      changes: Parameters<typeof signRequest>[0],
      kinds: readonly string[],
    ][] = [
      ['no chain: only keys of the real authority', {signerParams: {chain: undefined}}, []],
      ['chain null: the same', {signerParams: {chain: null}}, []],
      ['a store of devices alone', {allowedStorages: ['AKKaztokenStore']}, []],
      ['files among the stores', {allowedStorages: ['PKCS12', 'JKS']}, ['valid']],
      [
        'no purpose asked',
        {signerParams: {extKeyUsageOids: []}},
        ['valid', 'authentication-only', 'organisation'],
      ],
      [
        'all purposes must be there',
        {signerParams: {extKeyUsageOids: [...SIGNING_KEY_OF_INDIVIDUAL, '1.3.6.1.5.5.7.3.2']}},
        [],
      ],
      [
        'an organisation’s number',
        {signerParams: {extKeyUsageOids: [], bin: '990140000017'}},
        ['organisation'],
      ],
      ['expired ones allowed', {signingParams: {allowExpired: true}}, ['valid', 'expired']],
      ['revoked ones allowed', {signingParams: {allowRevoked: true}}, ['valid', 'revoked']],
    ];
    for (const [title, changes, kinds] of cases) {
      test(title, async () => {
        const {dialog} = await dialogFor(changes);
        const chosen = dialog.keys.filter(({obstacle}) => obstacle === undefined);
        assert.deepEqual(
          chosen.map(({kind}) => kind),
          kinds,
        );
      });
    }

    test('a listed authority, and not one that is not listed', async () => {
      const [gost, rsa] = ['gost', 'rsa'].map((algorithm) => {
        const key = scene.authority.keys.find((candidate) => candidate.algorithm === algorithm);
        return `-----BEGIN CERTIFICATE-----\n${key?.chainDer[0]}\n-----END CERTIFICATE-----\n`;
      });
      const listed = await dialogFor({signerParams: {chain: [gost]}});
      assert.equal(obstacles(listed.dialog, isOwn)['valid'], undefined);
      const notListed = await dialogFor({signerParams: {chain: [rsa]}});
      assert.equal(obstacles(notListed.dialog, isOwn)['valid'], 'chain');
    });

    test('a serial number, and not another one', async () => {
      const {dialog} = await dialogFor({signerParams: {serialNumber: '0011'}});
      assert.equal(obstacles(dialog, isOwn)['valid'], 'certificate');
    });

    test('a key that is not allowed cannot be signed with by force', async () => {
      const {dialog, person} = await dialogFor({signerParams: {chain: undefined}});
      assert.equal(obstacles(dialog, isOwn)['valid'], 'chain');
      assert.equal(await person.signs(isOwn), 'key-not-allowed');
    });

    test('a clone that ignores the filters offers everything', async () => {
      const {dialog, person, site} = await dialogFor({}, 'ignores-filters');
      assert.ok(dialog.keys.every(({obstacle}) => obstacle === undefined));
      await person.signs(({iin, kind}) => iin === OTHER_PERSON.iin && kind === 'valid');
      const [pem = ''] = resultOf(await site.nextReply());
      assert.equal(await scene.verdictOn(pem), 'iin-mismatch-session');
    });
  });

  describe('answers failures in its envelope', () => {
    const invocation = (details: string) => ({
      status: false,
      code: 'INVOCATION_ERROR',
      message: 'An invoked method threw an exception.',
      details: `org.json.JSONException: ${details}`,
    });
    const bad: readonly [title: string, request: object, reply: object][] = [
      [
        'signingParams of a wrong type',
        {...signRequest(), args: {...signRequest().args, signingParams: 1}},
        invocation('JSONObject["signingParams"] is not a JSONObject.'),
      ],
      [
        'no signerParams',
        {...signRequest(), args: {...signRequest().args, signerParams: undefined}},
        invocation('JSONObject["signerParams"] not found.'),
      ],
      [
        'no extKeyUsageOids',
        signRequest({signerParams: {extKeyUsageOids: undefined}}),
        invocation('JSONObject["extKeyUsageOids"] not found.'),
      ],
      [
        'extKeyUsageOids of a wrong type',
        signRequest({signerParams: {extKeyUsageOids: '1.2.3'}}),
        invocation('JSONObject["extKeyUsageOids"] is not a JSONArray.'),
      ],
      ['no data', signRequest({data: undefined}), invocation('JSONObject["data"] not found.')],
      [
        'data of a wrong type',
        signRequest({data: 7}),
        invocation('JSONObject["data"] not a string.'),
      ],
    ];
    for (const [title, request, reply] of bad) {
      test(`${title}: INVOCATION_ERROR without a dialog`, async () => {
        const {site, person} = await scene.start();
        assert.deepEqual(await site.ask(request), reply);
        await person.sees(({dialog}) => dialog === undefined);
      });
    }

    for (const [title, request, details] of [
      [
        'an unknown method',
        {...signRequest(), method: 'foo'},
        'java.lang.IllegalArgumentException: foo is not defined in kz.gov.pki.knca.basics',
      ],
      [
        'a list of arguments',
        {...signRequest(), args: []},
        'java.lang.IllegalArgumentException: wrong number of arguments',
      ],
    ] as const) {
      test(`${title}: GENERAL_ERROR`, async () => {
        const {site} = await scene.start();
        const code = 'GENERAL_ERROR';
        const expected = {status: false, code, message: 'General error.', details};
        assert.deepEqual(await site.ask(request), expected);
      });
    }

    for (const [data, details] of [
      ['-----BEGIN CMS-----', 'Illegal base64 character 2d'],
      ['MTIz\nNDU2', 'Illegal base64 character a'],
      ['MTIzN', 'Input byte array has wrong 4-byte ending unit'],
    ] as const) {
      test(`data ${JSON.stringify(data)} with decode: SIGNING_FAILURE`, async () => {
        const {site, person} = await scene.start();
        const reply = site.ask(signRequest({data}));
        assert.deepEqual((await person.seesDialog()).documents, [null]);
        await person.signs();
        assert.deepEqual(await reply, {
          status: false,
          code: 'SIGNING_FAILURE',
          message: 'Signing has failed.',
          details: `java.lang.IllegalArgumentException: ${details}`,
        });
      });
    }

    for (const [title, changes] of [
      ['the format xml', {format: 'xml'}],
      ['a digest', {signingParams: {digested: true}}],
      ['a timestamp', {signingParams: {tsaProfile: {}}}],
    ] as const) {
      test(`${title}, which the simulator cannot sign: INVALID_SIGNING_PARAMS`, async () => {
        const {site} = await scene.start();
        const {status, code} = (await site.ask(signRequest(changes))) as Record<string, unknown>;
        assert.deepEqual({status, code}, {status: false, code: 'INVALID_SIGNING_PARAMS'});
      });
    }
  });

  describe('result shapes of other versions', () => {
    const reply = async (mode: SimulatorMode) => {
      const {site, person} = await scene.start({algorithm: 'rsa', mode});
      const answer = site.ask(signRequest());
      await person.signs();
      return (await answer) as {status: unknown; body: {result: unknown}};
    };

    test('a text in place of a list', async () => {
      const {result} = (await reply('result-as-text')).body;
      assert.match(String(result), PEM);
      assert.equal(await scene.verdictOn(String(result)), 'accepted rsa');
    });

    test('Base64 without lines around it', async () => {
      const [text = ''] = resultOf(await reply('result-as-base64'));
      assert.match(text, /^MII[A-Za-z0-9+/]+=*$/);
      assert.equal(await scene.verdictOn(text), 'accepted rsa');
    });

    test('signatures beside the certificate', async () => {
      const {body} = await reply('result-with-certificate');
      const {signatures, certificate} = body.result as {signatures: string[]; certificate: string};
      assert.equal(await scene.verdictOn(signatures[0] ?? ''), 'accepted rsa');
      assert.match(certificate, /^-----BEGIN CERTIFICATE-----\n/);
    });
  });
});

const isOwn = ({iin, kind}: ShownKey): boolean => iin === PERSON.iin && kind === 'valid';

/** Why keys cannot be chosen, by their kind. */
function obstacles(
  {keys}: ShownDialog,
  isMeant: (key: ShownKey) => boolean,
): Readonly<Record<string, KeyObstacle | undefined>> {
  return Object.fromEntries(keys.filter(isMeant).map(({kind, obstacle}) => [kind, obstacle]));
}

/** What is enclosed in a signature; undefined for a detached one. */
function contentOf(pem: string): Buffer | undefined {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const schema: unknown = ContentInfo.fromBER(new Uint8Array(der)).content;
  const {eContent} = new SignedData({schema}).encapContentInfo;
  return eContent && Buffer.from(eContent.getValue());
}
