import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, test} from 'node:test';
import {
  startPhoneSimulator,
  type PhoneSimulator,
} from '../../../demo/phone/start-phone-simulator.ts';
import {FakeProvider} from '../../support/fake-provider.ts';
import {PhoneOwner} from '../../support/phone-owner.ts';
import {SimulatorScene} from '../../support/simulator-scene.ts';
import {FOREIGN_HEADERS, windowTokenAt} from '../../support/window-token.ts';

const PROGRAM = join(import.meta.dirname, '../../../demo/phone/main.ts');

describe('the simulated phone, its page', () => {
  let scene: SimulatorScene;
  let simulator: PhoneSimulator | undefined;
  let provider: FakeProvider;

  before(async () => {
    scene = await SimulatorScene.prepare();
    provider = await FakeProvider.start();
  });
  after(async () => {
    await provider.stop();
    await scene.tearDown();
  });
  afterEach(async () => {
    await simulator?.close();
    provider.received.length = 0;
  });

  const start = async (): Promise<string> => {
    const {keysFolder} = scene;
    simulator = await startPhoneSimulator({keysFolder, connected: [provider.origin], port: 0});
    return simulator.address;
  };

  for (const [title, headersFor] of FOREIGN_HEADERS) {
    test(`calls nobody and changes nothing for a request ${title}`, async () => {
      const address = await start();
      const owner = await PhoneOwner.of(address);
      const before = await owner.settings();
      const {id: requestId} = await owner.sees(provider.codeText);
      provider.received.length = 0;
      const headers = {
        'content-type': 'application/json',
        ...headersFor(await windowTokenAt(address)),
      };
      for (const [path, body] of [
        ['scan', {text: provider.codeText}],
        ['open', {link: provider.address}],
        ['sign', {requestId}],
        ['decline', {requestId}],
        ['settings', {...before, breaksSignature: true}],
      ] as const) {
        const url = new URL(path, address);
        const {status} = await fetch(url, {method: 'POST', headers, body: JSON.stringify(body)});
        assert.equal(status, 403, path);
      }
      assert.deepEqual(provider.calls, []);
      assert.deepEqual(await owner.settings(), before);
    });
  }

  test('takes nothing that it does not understand', async () => {
    const address = await start();
    const owner = await PhoneOwner.of(address);
    const settings = await owner.settings();
    const headers = {'x-window-token': await windowTokenAt(address)};
    for (const [path, body] of [
      ['scan', 'no JSON'],
      ['scan', '{"text":7}'],
      ['open', '{}'],
      ['sign', '{}'],
      ['settings', JSON.stringify({...settings, owner: 'nobody'})],
      ['settings', JSON.stringify({...settings, delaySeconds: 3600})],
    ] as const) {
      const {status} = await fetch(new URL(path, address), {method: 'POST', headers, body});
      assert.equal(status, 400, `${path} ${body}`);
    }
    assert.deepEqual(await owner.settings(), settings);
  });

  test('is not shown to a foreign name that points to this computer', async () => {
    const {port} = new URL(await start());
    const asked = request({host: '127.0.0.1', port, headers: {host: `evil.example:${port}`}});
    asked.end();
    const [{statusCode}] = (await once(asked, 'response')) as [{statusCode: number}];
    assert.equal(statusCode, 403);
  });

  test('has a policy without anything foreign, and says in three languages what it is', async () => {
    const response = await fetch(await start());
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    const page = await response.text();
    for (const mark of ['Телефон симуляторы', 'Симулятор телефона', 'not the real eGov Mobile']) {
      assert.ok(page.includes(mark), mark);
    }
  });
});

describe('the simulated phone, its start', () => {
  let scene: SimulatorScene;
  before(async () => {
    scene = await SimulatorScene.prepare();
  });
  after(() => scene.tearDown());

  test('refuses a folder without DEMO keys', async () => {
    const options = {keysFolder: tmpdir(), connected: [], port: 0};
    await assert.rejects(startPhoneSimulator(options), /No DEMO keys/);
  });

  test('as a program prints its address on one line and ends when asked to', async () => {
    const flags = ['--port', '0', '--keys', scene.keysFolder, '--language', 'ru'];
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...flags]);
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    const line = /^Phone SIMULATOR \(demonstration\): (http:\S+)\n$/.exec(output.toString());
    const owner = await PhoneOwner.of(line?.[1] ?? '');
    const {language, algorithm} = await owner.settings();
    assert.deepEqual({language, algorithm}, {language: 'ru', algorithm: 'gost'});
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });

  test('as a program refuses flags that it does not know', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, '--algorithm', 'foo']);
    const [[errors], [exitCode]] = (await Promise.all([
      once(child.stderr, 'data'),
      once(child, 'exit'),
    ])) as [[Buffer], [number]];
    assert.match(errors.toString(), /algorithm/);
    assert.equal(exitCode, 1);
  });
});
