import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {setTimeout} from 'node:timers/promises';

const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/$/;

test('npm start prints one address, serves the portal there with its policy, and ends with everything it started', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refund-start-'));
  // Like a terminal, whose interrupt reaches the whole group of processes.
  const start = performance.now();
  const npm = spawn('npm', ['start'], {
    detached: true,
    env: {...process.env, PORT: '0', SIMULATOR_PORT: '0', PHONE_PORT: '0', DATA_FOLDER: folder},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const group = -(npm.pid ?? Number.NaN);
  try {
    const lines: string[] = [];
    const output = createInterface({input: npm.stdout});
    output.on('line', (line) => lines.push(line));
    while (!lines.some((line) => ADDRESS.test(line))) {
      await once(output, 'line', {signal: AbortSignal.timeout(60_000)});
    }
    assert.ok(performance.now() - start < 60_000);
    const address = lines.find((line) => ADDRESS.test(line)) ?? '';

    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<title>Жеке кабинетке кіру<\/title>/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
    const facts = (await (await fetch(new URL('/api/portal', address))).json()) as {
      ncalayerAddress: string;
      isSimulated: boolean;
      phoneSimulatorAddress: string;
    };
    const {ncalayerAddress} = facts;
    assert.equal(facts.isSimulated, true);
    assert.ok(policy.includes(ncalayerAddress.replace(/\/$/, '')));
    const window = await fetch(ncalayerAddress.replace(/^ws/, 'http'));
    assert.match(await window.text(), /Симулятор NCALayer/);
    const phone = await fetch(facts.phoneSimulatorAddress);
    assert.match(await phone.text(), /not the real eGov Mobile/);

    process.kill(group, 'SIGINT');
    await once(npm, 'exit', {signal: AbortSignal.timeout(10_000)});
    await assertGroupIsGone(group);
    assert.equal(lines.filter((line) => line.includes('http')).length, 1, lines.join('\n'));
  } finally {
    if (isThere(group)) process.kill(group, 'SIGKILL');
    await rm(folder, {recursive: true});
  }
});

/** The processes end one after the other. */
async function assertGroupIsGone(group: number): Promise<void> {
  for (let waits = 0; waits < 50 && isThere(group); waits++) await setTimeout(100);
  assert.equal(isThere(group), false, 'a process is left');
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
