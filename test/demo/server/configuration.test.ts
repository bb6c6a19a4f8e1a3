import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readConfiguration} from '../../../demo/server/configuration.ts';

const PRODUCTION = {
  TRUST: 'production',
  ANCHORS_FOLDER: '/anchors',
  INTERMEDIATES_FOLDER: '/intermediates',
  REVOCATION_LISTS_FOLDER: '/lists',
};

describe('the configuration', () => {
  it('is a demo on this machine alone unless told otherwise', () => {
    const configuration = readConfiguration({});
    assert.equal(configuration.host, '127.0.0.1');
    assert.equal(configuration.port, 8080);
    assert.equal(configuration.trust.mode, 'demo');
    assert.equal(configuration.faults, false);
    assert.equal(configuration.documentMinutes, 15);
    assert.equal(configuration.ncalayerAddress, 'wss://127.0.0.1:13579/');
    assert.equal(configuration.isNcalayerSimulated, false);
    assert.equal(configuration.secureCookies, false);
    assert.match(configuration.database.url, /^file:.*refund-demo\.db$/);
  });

  it('signs with a phone for five minutes, at its own address unless told another', () => {
    const {publicAddress, returnAddress, signingSessionMs, signingWaitMs} = readConfiguration({});
    assert.deepEqual([publicAddress, returnAddress], [undefined, undefined]);
    assert.deepEqual([signingSessionMs, signingWaitMs], [300_000, 20_000]);
    const behindProxy = readConfiguration({
      ...PRODUCTION,
      PUBLIC_ADDRESS: 'https://qr.fund.example/',
      RETURN_ADDRESS: 'https://fund.example/cabinet?refund',
    });
    assert.equal(behindProxy.publicAddress, 'https://qr.fund.example');
    assert.equal(behindProxy.returnAddress, 'https://fund.example/cabinet?refund');
  });

  it('verifies signatures on one thread at least, and on as many as it is told', () => {
    assert.ok(readConfiguration({}).verifierThreads >= 1);
    assert.equal(readConfiguration({VERIFIER_THREADS: '3'}).verifierThreads, 3);
  });

  it('takes the address of a libSQL server with its token', () => {
    const {database} = readConfiguration({
      DATABASE_URL: 'libsql://database.example',
      DATABASE_AUTH_TOKEN: 'token',
    });
    assert.deepEqual(database, {url: 'libsql://database.example', authToken: 'token'});
  });

  it('takes the anchors of an operator', () => {
    assert.deepEqual(readConfiguration(PRODUCTION).trust, {
      mode: 'production',
      anchorsFolder: '/anchors',
      intermediatesFolder: '/intermediates',
      crlFolder: '/lists',
    });
  });

  it('keeps production in a file of its own, with cookies for HTTPS unless told otherwise', () => {
    const {database, secureCookies} = readConfiguration(PRODUCTION);
    assert.match(database.url, /^file:.*refund-production\.db$/);
    assert.equal(secureCookies, true);
    assert.equal(readConfiguration({...PRODUCTION, SECURE_COOKIES: 'false'}).secureCookies, false);
  });

  for (const [name, variables] of [
    ['anchors beside demo trust', {ANCHORS_FOLDER: '/anchors'}],
    ['failures on purpose with production trust', {...PRODUCTION, FAULTS: 'true'}],
    ['production trust without revocation lists', {...PRODUCTION, REVOCATION_LISTS_FOLDER: ''}],
    ['a port that is none', {PORT: '70000'}],
    ['a public address with a path', {PUBLIC_ADDRESS: 'https://fund.example/qr'}],
    ['a public address that is none', {PUBLIC_ADDRESS: 'fund.example'}],
    [
      'a public address without TLS for production',
      {...PRODUCTION, PUBLIC_ADDRESS: 'http://fund.example'},
    ],
    ['a way back that is no page', {RETURN_ADDRESS: 'javascript:alert(1)'}],
    ['no thread to verify signatures on', {VERIFIER_THREADS: '0'}],
    ['a wait longer than proxies bear', {SIGNING_WAIT_MS: '600000'}],
    [
      'an address of NCALayer that is none',
      {NCALAYER_ADDRESS: "ws://x; script-src 'unsafe-inline'"},
    ],
    ['an own person without a name', {OWN_PERSON_IIN: '990707500070'}],
  ] as const) {
    it(`refuses ${name}`, () => {
      assert.throws(() => readConfiguration(variables));
    });
  }

  it('names the wrong variable and not its value', () => {
    assert.throws(
      () => readConfiguration({OWN_PERSON_IIN: '990707500071'}),
      (error: Error) =>
        error.message.includes('OWN_PERSON_IIN') && !error.message.includes('990707500071'),
    );
  });
});
