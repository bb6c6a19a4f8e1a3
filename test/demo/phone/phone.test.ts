import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import type {PhoneSettings} from '../../../demo/phone/phone-settings.ts';
import {
  startPhoneSimulator,
  type PhoneSimulator,
} from '../../../demo/phone/start-phone-simulator.ts';
import {NOW, OTHER_PERSON, PERSON} from '../../support/demo-pki.ts';
import {FakeProvider} from '../../support/fake-provider.ts';
import {PhoneOwner} from '../../support/phone-owner.ts';
import {SimulatorScene} from '../../support/simulator-scene.ts';

describe('the simulated phone', () => {
  let scene: SimulatorScene;
  let provider: FakeProvider;
  let simulator: PhoneSimulator | undefined;

  before(async () => {
    scene = await SimulatorScene.prepare();
  });
  after(() => scene.tearDown());
  beforeEach(async () => {
    provider = await FakeProvider.start();
  });
  afterEach(async () => {
    await simulator?.close();
    await provider.stop();
    assert.deepEqual(provider.objections, []);
  });

  const phone = async (
    settings: Partial<PhoneSettings> = {},
    connected = [provider.origin],
  ): Promise<PhoneOwner> => {
    const {keysFolder} = scene;
    const options = {keysFolder, connected, settings, port: 0, clock: () => NOW};
    simulator = await startPhoneSimulator(options);
    return PhoneOwner.of(simulator.address);
  };
  const document = () => Buffer.from(provider.documentText);
  const verdict = () => scene.verdictOn(provider.signature, document());

  for (const algorithm of ['gost', 'rsa'] as const) {
    test(`signs with ${algorithm} what the provider's verifier accepts`, async () => {
      const owner = await phone({algorithm});
      await owner.sees(provider.codeText);
      const backUrl = `${provider.origin}/back`;
      assert.deepEqual(await owner.signs(), {outcome: 'signed', backUrl});
      assert.equal(await verdict(), `accepted ${algorithm}`);
      assert.deepEqual(provider.calls, ['describe', 'fetch', 'give-back']);
    });
  }

  test('shows what the provider tells', async () => {
    const {id, ...shown} = await (await phone()).sees(provider.codeText);
    assert.notEqual(id, '');
    assert.deepEqual(shown, {
      organisation: {kk: '«Үлгі қоры» АҚ', ru: 'АО «Үлгі қоры»', en: 'Sample Fund JSC'},
      bin: '990140000017',
      description: 'Өтініш / Заявление № 000123',
      validUntil: '22-11-2026, 18:44',
      documents: [
        {
          name: {
            kk: 'Қайтару туралы өтініш',
            ru: 'Заявление на возврат',
            en: 'Refund application',
          },
          meta: [
            {name: 'Бақылау коды / Код проверки', value: '47 18'},
            {name: 'Сома / Сумма', value: '120 000 ₸'},
          ],
          mime: 'text/plain',
          byteCount: document().length,
          text: provider.documentText,
        },
      ],
    });
  });

  test('shows the end of the validity by Kazakhstan’s clock, whatever the offset', async () => {
    const expiry_date = '2026-11-22T19:30:00.000Z';
    provider.answer('describe', {status: 200, body: {...provider.description, expiry_date}});
    const {validUntil} = await (await phone()).sees(provider.codeText);
    assert.equal(validUntil, '23-11-2026, 00:30');
  });

  test('does not show other types than text, as the program does not', async () => {
    const [entry] = provider.documents.documentsToSign;
    const file = {mime: 'application/zip', data: 'UEsDBA=='};
    const documentsToSign = [{...entry, meta: undefined, document: {file}}];
    provider.answer('fetch', {status: 200, body: {...provider.documents, documentsToSign}});
    const {documents} = await (await phone()).sees(provider.codeText);
    assert.deepEqual(
      documents.map(({mime, byteCount, text, meta}) => ({mime, byteCount, text, meta})),
      [{mime: 'application/zip', byteCount: 4, text: undefined, meta: []}],
    );
  });

  test('encloses the document when the provider asks for that', async () => {
    const body = {...provider.documents, signMethod: 'CMS_WITH_DATA'};
    provider.answer('fetch', {status: 200, body});
    const owner = await phone();
    await owner.sees(provider.codeText);
    assert.equal((await owner.signs()).outcome, 'signed');
    assert.ok(Buffer.from(provider.signature, 'base64').includes(document()));
    // The stand-in knows the documents that it itself would have sent.
    assert.deepEqual(provider.objections.splice(0), ['give-back: body']);
  });

  test('sends its language with every call, also one chosen in between', async () => {
    const owner = await phone({language: 'en'});
    await owner.sees(provider.codeText);
    await owner.sets({language: 'ru'});
    await owner.signs();
    assert.deepEqual(
      provider.received.map(({language}) => language),
      ['en', 'en', 'ru'],
    );
  });

  test('declines with the documents as they were', async () => {
    const owner = await phone();
    await owner.sees(provider.codeText);
    assert.deepEqual(await owner.declines(), {outcome: 'declined'});
    assert.deepEqual(provider.givenBack, {...provider.documents, status: 'CANCELED'});
    assert.deepEqual(await owner.signs(), {outcome: 'no-such-request'});
  });

  test('is opened by a link as well', async () => {
    const owner = await phone();
    assert.equal((await owner.opens(provider.address)).outcome, 'request');
    assert.equal((await owner.signs()).outcome, 'signed');
  });

  test('sends the bearer only where one is asked for', async () => {
    const {uri} = provider.description.document;
    const body = {...provider.description, document: {uri, auth_type: 'None'}};
    provider.answer('describe', {status: 200, body});
    await (await phone()).sees(provider.codeText);
    assert.deepEqual(provider.objections.splice(0), ['fetch: Authorization']);
  });

  describe('its switches', () => {
    const verdicts: readonly (readonly [Partial<PhoneSettings>, string])[] = [
      [{owner: 'somebody-else'}, 'iin-mismatch-session'],
      [{owner: OTHER_PERSON.id}, 'iin-mismatch-session'],
      [{owner: PERSON.id}, 'accepted gost'],
      [{keyKind: 'expired'}, 'certificate-expired'],
      [{keyKind: 'revoked'}, 'certificate-revoked'],
      [{keyKind: 'authentication-only'}, 'authentication-key'],
      [{keyKind: 'organisation'}, 'not-individual-key'],
      [{breaksSignature: true}, 'signature-invalid'],
      [{breaksSignature: true, algorithm: 'rsa'}, 'signature-invalid'],
    ];
    for (const [settings, expected] of verdicts) {
      test(`${JSON.stringify(settings)}: ${expected}`, async () => {
        const owner = await phone(settings);
        await owner.sees(provider.codeText);
        assert.equal((await owner.signs()).outcome, 'signed');
        assert.equal(await verdict(), expected);
      });
    }

    test('the program is closed after the scan', async () => {
      const owner = await phone({closesAfterScan: true});
      assert.deepEqual(await owner.scans(provider.codeText), {outcome: 'closed'});
      assert.deepEqual(provider.calls, ['describe']);
    });

    test('the signed documents are sent twice, the same bytes', async () => {
      const owner = await phone({sendsTwice: true});
      await owner.sees(provider.codeText);
      assert.equal((await owner.signs()).outcome, 'signed');
      const [first, second, ...more] = provider.received.filter(({call}) => call === 'give-back');
      assert.deepEqual(more, []);
      assert.notEqual(first?.body, undefined);
      assert.equal(first?.body, second?.body);
    });

    test('a slow network delays each call', async () => {
      const owner = await phone({delaySeconds: 0.2});
      const start = performance.now();
      await owner.sees(provider.codeText);
      await owner.signs();
      assert.ok(performance.now() - start >= 590);
    });

    test('a person without the chosen key is told so, and may choose another', async () => {
      const [entry] = provider.documents.documentsToSign;
      const file = {mime: 'text/plain', data: Buffer.from('for nobody').toString('base64')};
      const documentsToSign = [{...entry, document: {file}}];
      provider.answer('fetch', {status: 200, body: {...provider.documents, documentsToSign}});
      const owner = await phone();
      await owner.sees(provider.codeText);
      assert.deepEqual(await owner.signs(), {outcome: 'no-key'});
      await owner.sets({owner: PERSON.id});
      assert.equal((await owner.signs()).outcome, 'signed');
    });
  });

  describe('what it refuses to call', () => {
    const refused: readonly (readonly [text: string, outcome: string])[] = [
      ['', 'wrong-text'],
      ['https://qr.sample.kz/mgovSign/abc', 'wrong-text'],
      ['mobilesign:https://qr.sample.kz/mgovSign/abc', 'wrong-text'],
      ['mobileSign: https://qr.sample.kz/mgovSign/abc', 'wrong-text'],
      [' mobileSign:https://qr.sample.kz/mgovSign/abc', 'wrong-text'],
      ['mobileSign:javascript:alert(1)//mgovSign', 'wrong-text'],
      ['https://m.egov.kz/mobileSign/?link=https%3A%2F%2Fqr.sample.kz%2FmgovSign', 'wrong-text'],
      ['mobileSign:http://qr.sample.kz/mgovSign/abc', 'wrong-link'],
      ['mobileSign:http://127.0.0.1.sample.kz/mgovSign/abc', 'wrong-link'],
      ['mobileSign:http://127.0.0.1@sample.kz/mgovSign/abc', 'wrong-link'],
      ['mobileSign:https://somebody@qr.sample.kz/mgovSign/abc', 'wrong-link'],
      ['mobileSign:https://qr.sample.kz/mgovSign/a b', 'wrong-link'],
      ['mobileSign:https://qr.sample.kz/mgovsign/abc', 'wrong-link'],
      ['mobileSign:https://qr.sample.kz/mgovSign/abc', 'not-connected'],
      ['mobileSign:http://localhost:1/mgovSign/abc', 'not-connected'],
    ];
    for (const [text, outcome] of refused) {
      test(`${outcome}: ${text}`, async () => {
        assert.deepEqual(await (await phone()).scans(text), {outcome});
      });
    }

    test('a provider on the same computer that is not connected', async () => {
      const owner = await phone({}, ['http://127.0.0.1:1']);
      assert.deepEqual(await owner.scans(provider.codeText), {outcome: 'not-connected'});
      assert.deepEqual(await owner.opens(provider.address), {outcome: 'not-connected'});
      assert.deepEqual(provider.calls, []);
    });

    test('documents at a server that is not connected', async () => {
      const elsewhere = {...provider.description.document, uri: 'https://elsewhere.sample.kz/'};
      const body = {...provider.description, document: elsewhere};
      provider.answer('describe', {status: 200, body});
      const owner = await phone();
      assert.deepEqual(await owner.scans(provider.codeText), {outcome: 'not-connected'});
    });

    test('a redirect', async () => {
      const headers = {location: `${provider.origin}/elsewhere`};
      provider.answer('describe', {status: 302, headers});
      const owner = await phone();
      const outcome = {outcome: 'refused', status: 302, message: undefined};
      assert.deepEqual({message: undefined, ...(await owner.scans(provider.codeText))}, outcome);
    });
  });

  describe('what a provider may answer', () => {
    const description = (): Record<string, unknown> => provider.description;
    const spoiled: Readonly<Record<string, () => readonly ['describe' | 'fetch', unknown]>> = {
      JSON: () => ['describe', '<html>'],
      'organisation.nameKz': () => {
        const {nameKz, ...others} = provider.description.organisation;
        return ['describe', {...description(), organisation: {...others, nameKk: nameKz}}];
      },
      organisation: () => {
        const {organisation, ...others} = provider.description;
        return ['describe', {...others, organization: organisation}];
      },
      expiry_date: () => ['describe', {...description(), expiry_date: '2026-11-22T18:44:00+05:00'}],
      'document.auth_type': () => [
        'describe',
        {...description(), document: {...provider.description.document, auth_type: 'Bearer'}},
      ],
      'document.auth_token': () => [
        'describe',
        {...description(), document: {...provider.description.document, auth_token: null}},
      ],
      'document.uri': () => [
        'describe',
        {...description(), document: {...provider.description.document, uri: 'ftp://127.0.0.1/'}},
      ],
      signMethod: () => ['fetch', {...provider.documents, signMethod: 'cms_sign_only'}],
      version: () => ['fetch', {...provider.documents, version: '1'}],
      documentsToSign: () => ['fetch', {...provider.documents, documentsToSign: []}],
      'documentsToSign.0.id': () => [
        'fetch',
        {
          ...provider.documents,
          documentsToSign: [{...provider.documents.documentsToSign[0], id: '1'}],
        },
      ],
    };
    for (const expiry_date of [
      '2026-11-31T18:44:00.000+0500',
      '2026-13-22T18:44:00.000+0500',
      '2026-11-22T24:44:00.000Z',
      '2026-11-22T18:44:00.000+9900',
      '9999-99-99T99:99:99.999Z',
    ]) {
      test(`is no time: ${expiry_date}`, async () => {
        provider.answer('describe', {status: 200, body: {...description(), expiry_date}});
        const outcome = await (await phone()).scans(provider.codeText);
        assert.deepEqual(outcome, {outcome: 'malformed', detail: 'expiry_date'});
      });
    }

    test('is a bearer that cannot be sent', async () => {
      const document = {...provider.description.document, auth_token: 'two\nlines'};
      provider.answer('describe', {status: 200, body: {...description(), document}});
      const outcome = await (await phone()).scans(provider.codeText);
      assert.deepEqual(outcome, {outcome: 'malformed', detail: 'document.auth_token'});
    });

    for (const [detail, spoil] of Object.entries(spoiled)) {
      test(`is read strictly: ${detail}`, async () => {
        const [call, body] = spoil();
        provider.answer(call, {status: 200, body});
        const outcome = await (await phone()).scans(provider.codeText);
        assert.deepEqual(outcome, {outcome: 'malformed', detail});
      });
    }

    for (const call of ['describe', 'fetch'] as const) {
      test(`is told in its own words: ${call}`, async () => {
        provider.answer(call, {status: 410, body: {message: 'Мерзімі өтті'}});
        const outcome = await (await phone()).scans(provider.codeText);
        assert.deepEqual(outcome, {outcome: 'refused', status: 410, message: 'Мерзімі өтті'});
      });
    }

    test('403 is a wrong signature, with the provider’s words', async () => {
      provider.answer('give-back', {status: 403, body: {message: 'Бұл басқа адамның кілті'}});
      const owner = await phone();
      await owner.sees(provider.codeText);
      const message = 'Бұл басқа адамның кілті';
      assert.deepEqual(await owner.signs(), {outcome: 'signature-refused', message});
    });

    test('any other status is a refusal, with or without words', async () => {
      provider.answer('give-back', {status: 500, body: 'oops'});
      const owner = await phone();
      await owner.sees(provider.codeText);
      const {message, ...outcome} = {message: undefined, ...(await owner.declines())};
      assert.deepEqual(outcome, {outcome: 'refused', status: 500});
      assert.equal(message, undefined);
    });

    for (const body of ['', [], {code: '200'}, {backUrl: 'javascript:alert(1)'}, {backUrl: 7}]) {
      test(`success without a way back: ${JSON.stringify(body)}`, async () => {
        provider.answer('give-back', {status: 200, body});
        const owner = await phone();
        await owner.sees(provider.codeText);
        assert.deepEqual(await owner.signs(), {outcome: 'signed'});
      });
    }

    test('nothing: the same signature is sent when the person presses again', async () => {
      const owner = await phone();
      await owner.sees(provider.codeText);
      provider.answer('give-back', 'none');
      assert.deepEqual(await owner.signs(), {outcome: 'unreachable'});
      provider.answer('give-back', {status: 200});
      assert.equal((await owner.signs()).outcome, 'signed');
      const [lost, arrived] = provider.received.filter(({call}) => call === 'give-back');
      assert.equal(arrived?.body, lost?.body);
    });

    test('nothing at all', async () => {
      const owner = await phone();
      provider.answer('describe', 'none');
      assert.deepEqual(await owner.scans(provider.codeText), {outcome: 'unreachable'});
    });
  });

  test('a newer code takes the place of the one before', async () => {
    const owner = await phone();
    await owner.sees(provider.codeText);
    await owner.scans('something else');
    assert.equal((await owner.signs()).outcome, 'signed');
    await owner.sees(provider.codeText);
    await (await PhoneOwner.of(simulator?.address ?? '')).sees(provider.codeText);
    assert.deepEqual(await owner.signs(), {outcome: 'no-such-request'});
  });
});
