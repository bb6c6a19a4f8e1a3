/**
 * Measures what verifying one signature with its chain and revocation list takes of a processor,
 * warm, and what any other small answer of the reference backend takes, the asking included.
 *
 *   npx tsx .ci/measure-verifier.ts
 */
import {makeSignature} from '../demo/pki/signature-maker.ts';
import {verifySignature} from '../demo/server/signature-verifier/verify-signature.ts';
import {DemoServer} from '../test/support/demo-server.ts';
import {base64, DOCUMENT, makeKey, makeTestPki, NOW, PERSON} from '../test/support/demo-pki.ts';

const TIMES = 60;

/** Milliseconds of a processor for one call: the median, after as many calls that warm up. */
async function cpuOf(call: () => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let time = 0; time < 2 * TIMES; time++) {
    const start = process.cpuUsage();
    await call();
    const {user, system} = process.cpuUsage(start);
    if (time >= TIMES) taken.push((user + system) / 1000);
  }
  taken.sort((left, right) => left - right);
  return `${(taken[TIMES / 2] ?? 0).toFixed(1)} ms of a processor`;
}

for (const algorithm of ['gost', 'rsa'] as const) {
  const pki = await makeTestPki(algorithm);
  const signature = {
    cms: base64(await makeSignature(DOCUMENT, await makeKey(pki))),
    document: DOCUMENT,
    sessionIin: PERSON.iin,
    documentIin: PERSON.iin,
    trust: pki.trust,
    now: NOW,
  };
  console.log(`a ${algorithm} signature:`, await cpuOf(() => verifySignature(signature)));
}

const demo = await DemoServer.start();
const {headers} = await demo.signIn('one-order');
const load = () => fetch(demo.url('/api/refund/form'), {headers}).then((answer) => answer.text());
console.log('the form, asked for and answered:', await cpuOf(load));
await demo.stop();
