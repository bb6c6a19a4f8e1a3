import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {DemoServer} from '../../support/demo-server.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

describe('the size of a request', () => {
  let demo: DemoServer;

  before(async () => {
    demo = await DemoServer.start();
  });
  after(() => demo.stop());

  function post(path: string, body: string | ReadableStream<Uint8Array>): Promise<Response> {
    // A stream is sent only with `duplex`, which the types of browsers do not know.
    const init: RequestInit & {readonly duplex: 'half'} = {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body,
      duplex: 'half',
    };
    return fetch(demo.url(path), init);
  }

  /** Parts of 1 KiB whose number the server cannot know from a header. */
  function streamOf(kib: number): ReadableStream<Uint8Array> {
    let left = kib;
    return new ReadableStream({
      pull: (controller) => {
        if (left-- > 0) controller.enqueue(new Uint8Array(KIB).fill(0x20));
        else controller.close();
      },
    });
  }

  async function problemOf(response: Response): Promise<unknown> {
    assert.equal(response.status, 422);
    return ((await response.json()) as {problems: unknown}).problems;
  }

  for (const [path, bytes] of [
    ['/api/session', 4 * KIB],
    ['/api/faults', MIB],
    ['/api/refund/documents', MIB],
    ['/api/elsewhere', MIB],
  ] as const) {
    it(`is limited before anybody is signed in: ${path}`, async () => {
      const tooLarge = [{path: '', code: 'too-large'}];
      assert.deepEqual(await problemOf(await post(path, ' '.repeat(bytes + 1))), tooLarge);
      assert.deepEqual(await problemOf(await post(path, streamOf(bytes / KIB + 1))), tooLarge);
    });
  }

  it('leaves room for signing in', async () => {
    const body = JSON.stringify({iin: '990707500070', password: 'ұ'.repeat(200)});
    assert.equal((await post('/api/session', body.padEnd(4 * KIB - 200))).status, 401);
  });
});
