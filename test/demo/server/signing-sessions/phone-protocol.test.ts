import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {PHONE_MESSAGES} from '../../../../demo/server/egov-mobile/phone-texts.ts';
import {phoneLanguage} from '../../../../demo/server/egov-mobile/phone-language.ts';
import {LANGUAGES} from '../../../../src/domain/language.ts';
import type {SigningSession} from '../../../../src/domain/signing-session.ts';
import {options} from '../../../support/demo-server.ts';
import {PhoneCalls, PUBLIC_ADDRESS, SigningScene} from '../../../support/signing-scene.ts';

describe('what eGov Mobile is told', () => {
  let scene: SigningScene;
  let session: SigningSession;
  let phone: PhoneCalls;

  before(async () => {
    scene = await SigningScene.open({
      RETURN_ADDRESS: 'https://portal.fund.example/refund',
      ORGANISATION_BIN: '990140000017',
    });
  });
  after(() => scene.close());
  beforeEach(async () => {
    await scene.reset();
    session = await scene.begin();
    phone = new PhoneCalls(scene.demo, session.qrText);
  });

  it('has an address of 128 random bits, without a query', () => {
    assert.match(session.qrText, /^mobileSign:https:\/\/qr\.fund\.example\/mgovSign\/[\w-]{22}$/);
    const address = session.qrText.slice('mobileSign:'.length);
    assert.equal(
      session.appLink,
      `https://m.egov.kz/mobileSign/?link=${encodeURIComponent(address)}`,
    );
  });

  it('says who asks, until when, and where the document is', async () => {
    const answer = await phone.describe();
    assert.equal(answer.status, 200);
    assert.deepEqual(Object.keys(answer.body), [
      'description',
      'expiry_date',
      'organisation',
      'document',
    ]);
    const code = `${session.controlCode.slice(0, 2)} ${session.controlCode.slice(2)}`;
    assert.equal(
      answer.body['description'],
      `Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС. Код проверки: ${code}`,
    );
    assert.equal(answer.body['expiry_date'], '2026-11-22T14:40:00.000+0500');
    assert.deepEqual(answer.body['organisation'], {
      nameRu: 'АО «ЕНПФ»',
      nameKz: '«БЖЗҚ» АҚ',
      nameEn: 'UAPF JSC',
      bin: '990140000017',
    });
    const {auth_token: bearer, ...document} = answer.body['document'] as Record<string, string>;
    assert.deepEqual(document, {
      uri: `${PUBLIC_ADDRESS}/mgovSign/${phone.token}/document`,
      auth_type: 'Token',
    });
    assert.match(bearer ?? '', /^[\w-]{43}$/);
    const secrets = [session.id, session.secret, phone.token, bearer];
    assert.equal(new Set(secrets).size, secrets.length);
  });

  it('writes milliseconds that are not whole seconds with three digits', async () => {
    scene.demo.now = new Date(scene.demo.now.getTime() + 7);
    phone = new PhoneCalls(scene.demo, (await scene.begin()).qrText);
    assert.equal((await phone.describe()).body['expiry_date'], '2026-11-22T14:40:00.007+0500');
  });

  it('gives the very bytes of the document, with what is to be compared', async () => {
    await phone.describe();
    const answer = await phone.fetchDocuments();
    const code = `${session.controlCode.slice(0, 2)} ${session.controlCode.slice(2)}`;
    assert.deepEqual(answer.body, {
      signMethod: 'CMS_SIGN_ONLY',
      version: 1,
      documentsToSign: [
        {
          id: 1,
          nameRu: 'Заявление на возврат ошибочно зачисленных сумм ДПВ с ИПС',
          nameKz: 'ЖЗШ-дан қате есептелген ЕЗЖ сомаларын қайтаруға өтініш',
          nameEn: 'Application for the refund of VPC amounts credited to the IPSA by mistake',
          meta: [
            {name: 'Вид заявления', value: 'Возврат ДПВ'},
            {name: 'Итоговая сумма возврата', value: '500\u00a0₸'},
            {name: 'ИИК/IBAN получателя', value: '••••\u00a05678'},
            {name: 'Код проверки', value: code},
          ],
          document: {
            file: {
              mime: 'text/plain',
              data: Buffer.from(scene.composed.document.bytes).toString('base64'),
            },
          },
        },
      ],
    });
  });

  it('gives a code that is of the document and the session, not of the token', async () => {
    const codes = [session.controlCode];
    for (let count = 0; count < 4; count++) codes.push((await scene.begin()).controlCode);
    assert.ok(codes.every((code) => /^\d{4}$/.test(code)));
    assert.ok(new Set(codes).size > 1, 'the code is the same in every session');
  });

  it('never takes its address from the request, caches nothing and redirects nowhere', async () => {
    const path = `/mgovSign/${phone.token}`;
    const answer = await fetch(scene.demo.url(path), {
      headers: {'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example'},
    });
    assert.ok(!(await answer.text()).includes('evil.example'));
    for (const headers of [answer.headers, (await phone.send('GET', '/')).headers]) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('set-cookie'), null);
    }
    for (const elsewhere of ['/', '/documents', '/document/', '/../', '//document']) {
      assert.equal((await phone.send('GET', elsewhere)).status, 404);
    }
    assert.equal((await fetch(scene.demo.url('/mgovSign/'), {redirect: 'manual'})).status, 404);
  });

  it('is not opened by asking for its headers', async () => {
    assert.equal((await phone.send('HEAD', '')).status, 404);
    assert.equal((await scene.stateOf(session)).state, 'created');
  });

  it('goes from created to opened to fetched, and stays there when asked again', async () => {
    assert.equal((await scene.stateOf(session)).state, 'created');
    await phone.describe();
    assert.equal((await scene.stateOf(session)).state, 'opened');
    await phone.describe();
    assert.equal((await scene.stateOf(session)).state, 'opened');
    await phone.fetchDocuments();
    assert.equal((await scene.stateOf(session)).state, 'fetched');
    await phone.describe();
    assert.equal((await phone.fetchDocuments()).status, 200);
    assert.equal((await scene.stateOf(session)).state, 'fetched');
  });

  it('takes the answer by PUT and by POST', async () => {
    for (const method of ['PUT', 'POST'] as const) {
      await scene.reset();
      phone = await scene.phoneWithDocument(await scene.begin());
      const answer = await phone.giveBack(await phone.signed(), method);
      assert.equal(answer.status, 200);
      assert.deepEqual(answer.body, {
        status: 'success',
        message: 'success',
        backUrl: 'https://portal.fund.example/refund',
      });
    }
  });

  it('speaks the language that is wanted most, and Kazakh when there is none', () => {
    for (const [header, language] of [
      [undefined, 'kk'],
      ['', 'kk'],
      ['ru', 'ru'],
      ['en', 'en'],
      ['kk', 'kk'],
      ['ru-RU,en;q=0.8', 'ru'],
      ['de, en;q=0.5, ru;q=0.7', 'ru'],
      ['de', 'kk'],
      ['*', 'kk'],
    ] as const) {
      assert.equal(phoneLanguage(header), language, header);
    }
  });

  for (const language of LANGUAGES) {
    it(`describes and explains in ${language}`, async () => {
      phone.language = language;
      const {description} = (await phone.describe()).body;
      const names = {kk: 'Бақылау коды', ru: 'Код проверки', en: 'Control code'};
      const {body} = await phone.fetchDocuments();
      assert.ok(JSON.stringify(body).includes(`"${String(description).split('. ')[0] ?? ''}"`));
      const rows = phone.documents?.documentsToSign[0]?.meta ?? [];
      const code = rows.at(-1);
      assert.ok(String(description).endsWith(`${code?.name ?? ''}: ${code?.value ?? ''}`));
      assert.ok(language === 'en' || code?.name === names[language]);
    });

    it(`says what is the matter in ${language}`, async () => {
      const complaint = (name: keyof typeof PHONE_MESSAGES) => ({
        message: PHONE_MESSAGES[name][language],
      });
      const unknown = new PhoneCalls(
        scene.demo,
        `${session.qrText.slice(0, -22)}${'A'.repeat(22)}`,
      );
      unknown.language = language;
      phone.language = language;
      for (const [status, name, answer] of [
        [404, 'unknown', unknown.describe()],
        [404, 'unknown', unknown.fetchDocuments()],
        [404, 'unknown', unknown.giveBack({})],
        [404, 'unknown', phone.send('GET', '/')],
        [404, 'unknown', phone.send('DELETE', '')],
        [401, 'unauthorized', phone.send('GET', '/document')],
        [401, 'unauthorized', phone.send('GET', '/document', {bearer: 'wrong'})],
        [401, 'unauthorized', phone.send('GET', '/document', {bearer: session.secret})],
        [401, 'unauthorized', phone.send('PUT', '/document', {bearer: phone.token, body: {}})],
        [413, 'tooLarge', phone.send('PUT', '/document', {body: 'x'.repeat(1024 * 1024 + 1)})],
      ] as const) {
        const {status: actual, body} = await answer;
        assert.deepEqual([actual, body], [status, complaint(name)]);
      }
      assert.equal((await scene.stateOf(session)).state, 'created');

      await phone.describe();
      const early = await phone.giveBack({...phone.documents, status: 'CANCELED'});
      assert.deepEqual([early.status, early.body], [409, complaint('notFetched')]);
      await phone.fetchDocuments();
      const file = {mime: 'application/pdf', data: 'MA=='};
      for (const [name, body] of [
        ['malformed', '{'],
        ['malformed', '[]'],
        ['malformed', {}],
        ['malformed', {xml: '<login/>'}],
        ['malformed', phone.returned('')],
        ['changed', phone.returned('MA==', {documentsToSign: []})],
        ['changed', phone.returned('MA==', {signMethod: 'CMS_WITH_DATA'})],
        ['changed', phone.returned('MA==', {}, {id: 2})],
        ['changed', phone.returned('MA==', {}, {nameRu: 'Другое'})],
        ['changed', phone.returned('MA==', {}, {document: {file}})],
        [
          'changed',
          phone.returned('MA==', {
            documentsToSign: Array(2).fill(phone.documents?.documentsToSign[0]),
          }),
        ],
      ] as const) {
        const answer = await phone.giveBack(body);
        assert.deepEqual([answer.status, answer.body], [400, complaint(name)]);
      }
      assert.equal((await scene.stateOf(session)).state, 'fetched');

      await scene.sessions.cancelSession(session, options);
      for (const answer of [
        await phone.describe(),
        await phone.fetchDocuments(),
        await phone.giveBack(phone.returned('MA==')),
      ]) {
        assert.deepEqual([answer.status, answer.body], [410, complaint('cancelled')]);
      }
    });
  }

  it('is not shaken by what is no answer of a phone, however it is built', async () => {
    await phone.describe();
    await phone.fetchDocuments();
    const [entry] = phone.documents?.documentsToSign ?? [];
    assert.ok(entry);
    const good = phone.returned('MA==');
    for (const body of [
      '',
      'null',
      '"CANCELED"',
      '[{"status":"CANCELED"}]',
      '{"status":["CANCELED"]}',
      '{"status":"canceled"}',
      '{"__proto__":{"status":"CANCELED"}}',
      // Of two equal names the last counts.
      `{"status":"CANCELED",${JSON.stringify({...good, status: 'x', documentsToSign: {}}).slice(1)}`,
      '['.repeat(500_000) + ']'.repeat(500_000),
      '{"documentsToSign":'.repeat(40_000) + '0' + '}'.repeat(40_000),
      {...good, documentsToSign: {0: entry, length: 1}},
      {...good, documentsToSign: [null]},
      phone.returned('MA==', {}, {id: '1'}),
      phone.returned('MA==', {}, {id: 1.5}),
      phone.returned('MA==', {}, {document: {file: [entry.document.file]}}),
      phone.returned('MA==', {}, {document: {file: {mime: 'text/plain', data: ['MA==']}}}),
      phone.returned('MA==', {documentsToSign: Array(3000).fill(entry)}),
    ]) {
      const answer = await phone.giveBack(body);
      const start =
        typeof body === 'string' ? body.slice(0, 40) : JSON.stringify(body).slice(0, 90);
      assert.ok(answer.status === 400 || answer.status === 413, `${answer.status}: ${start}`);
    }
    assert.equal((await scene.stateOf(session)).state, 'fetched');
    assert.ok(!scene.demo.logLines.some((line) => line.includes('failure')));
  });

  it('has each of its sentences in three languages', () => {
    for (const [name, text] of Object.entries(PHONE_MESSAGES)) {
      assert.equal(new Set(LANGUAGES.map((language) => text[language])).size, 3, name);
    }
  });

  it('says that the server cannot answer when that is so', async () => {
    phone.language = 'en';
    await phone.describe();
    await scene.demo.arm('giveToPhone', 'maintenance');
    assert.equal((await phone.fetchDocuments()).status, 503);
    await scene.demo.arm('giveToPhone', 'server');
    const answer = await phone.fetchDocuments();
    assert.deepEqual(answer.body, {message: PHONE_MESSAGES.unavailable.en});
    assert.equal((await phone.fetchDocuments()).status, 200);
  });
});
