import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BEHAVIOURS, SIMULATOR_MODES} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import type {SimulatorMode} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import {SimulatedSite} from '../../support/simulated-site.ts';
import {oldRequest, resultOf, signRequest, SimulatorScene} from '../../support/simulator-scene.ts';

const HEARTBEAT = '--heartbeat--';
const CANCELLED = {status: true, body: {}};
const MODULE_NOT_FOUND = {success: false, errorCode: 'MODULE_NOT_FOUND'};
const ACTIVE_TOKENS = oldRequest('getActiveTokens', []);
const NO_TOKENS = {responseObject: [], code: '200'};

const accessory = (method: string) => ({
  module: 'kz.gov.pki.ncalayerservices.accessory',
  method,
});

describe('NCALayer simulator, the wire', () => {
  let scene: SimulatorScene;
  before(async () => {
    scene = await SimulatorScene.prepare();
  });
  after(() => scene.tearDown());

  const greetingIn = async (mode: SimulatorMode) => {
    const {simulator} = await scene.start({mode});
    const site = await SimulatedSite.at(simulator.address);
    const greeting = await site.nextReply();
    site.leave();
    return greeting;
  };

  test('listens on 127.0.0.1 alone', async () => {
    const {simulator} = await scene.start();
    assert.match(simulator.address, /^ws:\/\/127\.0\.0\.1:\d+\/$/);
    assert.match(simulator.windowAddress, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const {port} = new URL(simulator.address);
    await assert.rejects(SimulatedSite.at(`ws://[::1]:${port}/`), /ECONNREFUSED|EADDRNOTAVAIL/);
  });

  test('greets with its version before anything is asked', async () => {
    assert.deepEqual(await greetingIn('normal'), {result: {version: '1.4'}});
    assert.deepEqual(await greetingIn('old-version'), {result: {version: '1.2'}});
  });

  test('echoes heartbeats, also while a dialog is open', async () => {
    const {site, person} = await scene.start();
    site.send(HEARTBEAT);
    assert.equal(await site.nextText(), HEARTBEAT);
    site.send(signRequest());
    await person.seesDialog();
    site.send(HEARTBEAT);
    assert.equal(await site.nextText(), HEARTBEAT);
    await person.cancels();
    assert.deepEqual(await site.nextReply(), CANCELLED);
  });

  describe('one operation at a time', () => {
    test('requests of a connection are answered one after the other', async () => {
      const {site, person} = await scene.start();
      site.send(signRequest());
      site.send(ACTIVE_TOKENS);
      await person.seesDialog();
      await assert.rejects(site.nextText(100), /Nothing came/);
      await person.cancels();
      assert.deepEqual(await site.nextReply(), CANCELLED);
      assert.deepEqual(await site.nextReply(), NO_TOKENS);
    });

    test('a second site’s dialog waits for the first one’s', async () => {
      const {site, person} = await scene.start({algorithm: 'rsa'});
      const otherSite = await scene.connect();
      site.send(signRequest());
      const first = await person.seesDialog();
      otherSite.send(signRequest({locale: 'kk'}));
      const {dialog} = await person.sees(({waitingCount}) => waitingCount === 1);
      assert.equal(dialog?.id, first.id);
      await person.cancels();
      assert.deepEqual(await site.nextReply(), CANCELLED);
      assert.equal((await person.seesDialog()).language, 'kk');
      await person.signs();
      assert.equal(
        await scene.verdictOn(resultOf(await otherSite.nextReply())[0] ?? ''),
        'accepted rsa',
      );
    });

    test('a dialog stays open when its site leaves; a waiting one goes away', async () => {
      const {site, person} = await scene.start();
      const otherSite = await scene.connect();
      site.send(signRequest());
      await person.seesDialog();
      otherSite.send(signRequest());
      await person.sees(({waitingCount}) => waitingCount === 1);
      otherSite.leave();
      await person.sees(({waitingCount}) => waitingCount === 0);
      site.leave();
      await person.sees(({dialog}) => dialog?.isAbandoned === true);
      assert.equal(await person.signs(), 'signed');
      await person.sees(({dialog}) => dialog === undefined);
    });
  });

  describe('modules', () => {
    for (const [title, message, reply] of [
      ['an unknown module', {module: 'kz.example', method: 'sign'}, MODULE_NOT_FOUND],
      ['no module, which means the old applet', {method: 'sign'}, MODULE_NOT_FOUND],
      [
        'getBundles: a map without an envelope',
        accessory('getBundles'),
        {
          'kz.gov.pki.osgi.layer.websocket': '0.4.1',
          'kz.gov.pki.osgi.layer.common': '0.3.4',
          'kz.gov.pki.kalkan.knca_provider_jce_kalkan': '0.7.6',
        },
      ],
      [
        'getServices: what is installed',
        accessory('getServices'),
        {
          services: [
            'kz.gov.pki.ncalayerservices.accessory',
            'kz.gov.pki.knca.commonUtils',
            'kz.gov.pki.knca.basics',
          ],
        },
      ],
    ] as const) {
      test(title, async () => {
        const {site} = await scene.start();
        assert.deepEqual(await site.ask(message), reply);
      });
    }

    for (const message of ['no JSON', '[]', 'null']) {
      test(`a message that is no request, ${message}, gets a failure and not silence`, async () => {
        const {site} = await scene.start();
        const {status, code} = (await site.ask(message)) as Record<string, unknown>;
        assert.deepEqual({status, code}, {status: false, code: 'INVOCATION_ERROR'});
      });
    }

    for (const mode of ['module-missing', 'old-version'] as const) {
      test(`${mode}: basics is not there, and commonUtils signs on the same connection`, async () => {
        const {site, person} = await scene.start({algorithm: 'rsa', mode});
        assert.deepEqual(await site.ask(signRequest()), MODULE_NOT_FOUND);
        assert.deepEqual(await site.ask(ACTIVE_TOKENS), NO_TOKENS);
        const data = signRequest().args.data;
        site.send(oldRequest('createCAdESFromBase64', ['PKCS12', 'SIGNATURE', data, false]));
        await person.signs(({kind}) => kind === 'valid');
        const {responseObject} = (await site.nextReply()) as {responseObject: string};
        assert.equal(await scene.verdictOn(responseObject), 'accepted rsa');
        const {services} = (await site.ask(accessory('getServices'))) as {services: string[]};
        assert.ok(!services.includes('kz.gov.pki.knca.basics'));
      });
    }

    test('no-modules: neither of them is there', async () => {
      const {site} = await scene.start({mode: 'no-modules'});
      assert.deepEqual(await site.ask(signRequest()), MODULE_NOT_FOUND);
      assert.deepEqual(await site.ask(ACTIVE_TOKENS), MODULE_NOT_FOUND);
    });
  });

  describe('misbehaviour', () => {
    test('silent: answers neither requests nor heartbeats', async () => {
      const {site} = await scene.start({mode: 'silent'});
      site.send(signRequest());
      site.send(HEARTBEAT);
      await assert.rejects(site.nextText(150), /Nothing came/);
    });

    test('closes-midway: drops the connection in place of the answer', async () => {
      const {site, person} = await scene.start({mode: 'closes-midway'});
      site.send(signRequest());
      await person.signs();
      await assert.rejects(site.nextText(), /Closed/);
    });

    const oddModes = SIMULATOR_MODES.filter((mode) => !BEHAVIOURS.some((known) => known === mode));
    for (const mode of oddModes) {
      test(`${mode}: every request gets that reply, without a dialog`, async () => {
        const {site, person} = await scene.start({mode});
        site.send(signRequest());
        const text = await site.nextText();
        site.send(ACTIVE_TOKENS);
        assert.equal(await site.nextText(), text);
        assert.doesNotMatch(text, /MII/);
        await person.sees(({dialog}) => dialog === undefined);
      });
    }

    test('the mode can be changed while it runs', async () => {
      const {site, person} = await scene.start();
      await person.sets({algorithm: 'rsa', mode: 'no-modules'});
      assert.deepEqual(await site.ask(signRequest()), MODULE_NOT_FOUND);
      const {settings} = await person.sees(({settings: now}) => now.algorithm === 'rsa');
      assert.deepEqual(settings, {algorithm: 'rsa', mode: 'no-modules'});
    });

    test('stopped while a dialog is open: the site sees the connection end', async () => {
      const {simulator, site, person} = await scene.start();
      site.send(signRequest());
      await person.seesDialog();
      await simulator.close();
      await assert.rejects(site.nextText(), /Closed/);
    });
  });
});
