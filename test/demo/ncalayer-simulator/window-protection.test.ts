import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {KEY_STORE_FILE} from '../../../demo/certificate-authority/demo-keys.ts';
import {
  authorityExtensions,
  nameOf,
} from '../../../demo/certificate-authority/certificate-profile.ts';
import {issueCertificate} from '../../../demo/certificate-authority/issue.ts';
import {makeKeyPair} from '../../../demo/certificate-authority/key-pair.ts';
import {startNcalayerSimulator} from '../../../demo/ncalayer-simulator/start-ncalayer-simulator.ts';
import {derOf} from '../../../demo/pki/der.ts';
import {NAME_ATTRIBUTE} from '../../../demo/pki/object-identifiers.ts';
import {NOW} from '../../support/demo-pki.ts';
import {SimulatedPerson} from '../../support/simulated-person.ts';
import {SimulatedSite} from '../../support/simulated-site.ts';
import {signRequest, SimulatorScene} from '../../support/simulator-scene.ts';
import {FOREIGN_HEADERS, windowTokenAt} from '../../support/window-token.ts';

let scene: SimulatorScene;
before(async () => {
  scene = await SimulatorScene.prepare();
});
after(() => scene.tearDown());

describe('NCALayer simulator, its window', () => {
  for (const [title, headersFor] of FOREIGN_HEADERS) {
    test(`takes no answer and no setting ${title}`, async () => {
      const {simulator, site, person} = await scene.start();
      site.send(signRequest());
      const {id: dialogId, keys} = await person.seesDialog();
      const headers = {
        'content-type': 'application/json',
        ...headersFor(await windowTokenAt(simulator.windowAddress)),
      };
      const keyId = keys.find(({obstacle}) => obstacle === undefined)?.id;
      for (const [path, body] of [
        ['answer', {action: 'sign', dialogId, keyId, password: 'demo'}],
        ['answer', {action: 'cancel', dialogId}],
        ['settings', {algorithm: 'rsa', mode: 'silent'}],
      ] as const) {
        const url = new URL(path, simulator.windowAddress);
        const {status} = await fetch(url, {method: 'POST', headers, body: JSON.stringify(body)});
        assert.equal(status, 403);
      }
      const {dialog, settings} = await person.sees(() => true);
      assert.equal(dialog?.id, dialogId);
      assert.deepEqual(settings, {algorithm: 'gost', mode: 'normal'});
    });
  }

  test('is not shown to a foreign name that points to this computer', async () => {
    const {simulator} = await scene.start();
    const {port} = new URL(simulator.windowAddress);
    const asked = request({host: '127.0.0.1', port, headers: {host: `evil.example:${port}`}});
    asked.end();
    const [{statusCode}] = (await once(asked, 'response')) as [{statusCode: number}];
    assert.equal(statusCode, 403);
  });

  test('has a policy without anything foreign, and its token is new at each start', async () => {
    const {simulator} = await scene.start();
    const {headers} = await fetch(simulator.windowAddress);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    const first = await windowTokenAt(simulator.windowAddress);
    const second = await windowTokenAt((await scene.start()).simulator.windowAddress);
    assert.match(first, /^[\w-]{32}$/);
    assert.notEqual(first, second);
  });

  test('refuses answers that are no answers', async () => {
    const {simulator} = await scene.start();
    const token = await windowTokenAt(simulator.windowAddress);
    for (const path of ['answer', 'settings']) {
      for (const body of ['', '{}', '{"action":"sign","dialogId":1}', '{"mode":"foo"}']) {
        const {status} = await fetch(new URL(path, simulator.windowAddress), {
          method: 'POST',
          headers: {'x-window-token': token},
          body,
        });
        assert.equal(status, 400);
      }
    }
  });

  test('the second of two answers comes too late', async () => {
    const {site, person} = await scene.start();
    site.send(signRequest());
    await person.seesDialog();
    const outcomes = await Promise.all([person.cancels(), person.cancels()]);
    assert.deepEqual(outcomes.sort(), ['cancelled', 'no-such-dialog']);
    assert.deepEqual(await site.nextReply(), {status: true, body: {}});
    await assert.rejects(site.nextText(100), /Nothing came/);
  });

  test('several windows show the same', async () => {
    const {simulator, site, person} = await scene.start();
    const other = await SimulatedPerson.at(simulator.windowAddress);
    site.send(signRequest());
    assert.deepEqual(await other.seesDialog(), await person.seesDialog());
    await other.cancels();
    await person.sees(({dialog}) => dialog === undefined);
    await person.sets({algorithm: 'rsa', mode: 'silent'});
    await other.sees(({settings}) => settings.mode === 'silent');
    other.closesWindow();
  });

  test('a request waits until a window is opened', async () => {
    const {simulator, site, person} = await scene.start();
    person.closesWindow();
    site.send(signRequest());
    const late = await SimulatedPerson.at(simulator.windowAddress);
    await late.cancels();
    assert.deepEqual(await site.nextReply(), {status: true, body: {}});
    late.closesWindow();
  });
});

describe('NCALayer simulator, its start', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'not-demo-keys-'));
    await mkdir(dirname(join(folder, KEY_STORE_FILE)));
  });
  after(() => rm(folder, {recursive: true}));

  const startWith = async (keys: readonly unknown[]) => {
    await writeFile(join(folder, KEY_STORE_FILE), JSON.stringify(keys));
    return startNcalayerSimulator({keysFolder: folder, port: 0});
  };

  test('refuses a folder without keys', async () => {
    await assert.rejects(startNcalayerSimulator({keysFolder: tmpdir(), port: 0}), /No DEMO keys/);
    await assert.rejects(startWith([]), /There is no key/);
  });

  test('refuses keys of any authority that is not a DEMO one', async () => {
    const keyPair = await makeKeyPair('gost');
    const certificate = await issueCertificate({
      subject: nameOf([[NAME_ATTRIBUTE.commonName, 'SOME REAL AUTHORITY']]),
      keyPair,
      notBefore: NOW,
      notAfter: NOW,
      extensions: authorityExtensions(),
    });
    const [demoKey] = scene.authority.keys;
    const certificateDer = Buffer.from(derOf(certificate)).toString('base64');
    await assert.rejects(startWith([demoKey, {...demoKey, certificateDer}]), /DEMO keys alone/);
  });

  test('says so when the port is taken', async () => {
    const {simulator} = await scene.start();
    const port = Number(new URL(simulator.address).port);
    const second = startNcalayerSimulator({keysFolder: scene.keysFolder, port});
    await assert.rejects(second, /EADDRINUSE/);
  });

  test('with TLS: wss and https by a certificate of its own', async () => {
    const options = {keysFolder: scene.keysFolder, port: 0, tls: true};
    const simulator = await startNcalayerSimulator(options);
    try {
      assert.match(simulator.address, /^wss:\/\/127\.0\.0\.1:\d+\/$/);
      assert.match(simulator.windowAddress, /^https:/);
      await assert.rejects(SimulatedSite.at(simulator.address), /self.signed/i);
      const site = await SimulatedSite.at(simulator.address, simulator.tlsCertificate);
      assert.deepEqual(await site.nextReply(), {result: {version: '1.4'}});
      site.leave();
    } finally {
      await simulator.close();
    }
  });

  test('as a program prints its addresses on one line and ends when asked to', async () => {
    const program = join(import.meta.dirname, '../../../demo/ncalayer-simulator/main.ts');
    const flags = ['--port', '0', '--keys', scene.keysFolder, '--mode', 'module-missing'];
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...flags]);
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    const line = /^NCALayer SIMULATOR \(demonstration\): (ws:\S+) window: (http:\S+)\n$/.exec(
      output.toString(),
    );
    const site = await SimulatedSite.at(line?.[1] ?? '');
    await site.nextText();
    const reply = {success: false, errorCode: 'MODULE_NOT_FOUND'};
    assert.deepEqual(await site.ask(signRequest()), reply);
    assert.match(await (await fetch(line?.[2] ?? '')).text(), /Симулятор NCALayer/);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });

  test('as a program refuses flags that it does not know', async () => {
    const program = join(import.meta.dirname, '../../../demo/ncalayer-simulator/main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, '--mode', 'foo']);
    const [[errors], [exitCode]] = (await Promise.all([
      once(child.stderr, 'data'),
      once(child, 'exit'),
    ])) as [[Buffer], [number]];
    assert.match(errors.toString(), /mode/);
    assert.equal(exitCode, 1);
  });
});
