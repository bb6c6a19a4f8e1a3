import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import type {SessionAdapter} from '../../src/adapter/refund-adapter.ts';
import {SessionWatch} from '../../src/flow/session-watch.ts';
import {FakeSigningPage, settled} from '../support/fake-signing-page.ts';

const MINUTE_MS = 60_000;

/** A server whose session the test ends. */
class Server implements SessionAdapter {
  questions = 0;
  endsAt: number;
  failure: AdapterError | undefined;
  longerByMs = 30 * MINUTE_MS;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    this.endsAt = now() + 30 * MINUTE_MS;
  }

  async remaining(): Promise<number> {
    this.questions += 1;
    await Promise.resolve();
    if (this.failure) throw this.failure;
    if (this.endsAt <= this.#now()) throw new AdapterError({code: 'unauthenticated'});
    return this.endsAt - this.#now();
  }

  extend(): Promise<number> {
    if (this.longerByMs > 0) this.endsAt = this.#now() + this.longerByMs;
    return this.remaining();
  }
}

describe('the watch over the session', () => {
  let page: FakeSigningPage;
  let server: Server;
  let watch: SessionWatch;

  beforeEach(async () => {
    page = new FakeSigningPage();
    server = new Server(page.now);
    watch = new SessionWatch(server, () => undefined, page);
    watch.start();
    await settled();
  });
  afterEach(() => watch.stop());

  it('warns two minutes before the end, in minutes, and tells the end', async () => {
    await page.advance(28 * MINUTE_MS - 1);
    expect(watch.standing.state).to.equal('lasting');
    expect(server.questions).to.equal(1);
    await page.advance(1001);
    await settled();
    expect(watch.standing).to.deep.include({state: 'ending', minutesLeft: 2});
    await page.advance(MINUTE_MS);
    expect(watch.standing).to.deep.include({state: 'ending', minutesLeft: 1});
    await page.advance(MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('ended');
  });

  it('asks before it warns: what was done meanwhile may have made the session longer', async () => {
    server.endsAt += 10 * MINUTE_MS;
    await page.advance(30 * MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('lasting');
    await page.advance(8 * MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('ending');
  });

  it('lets the person stay', async () => {
    await page.advance(28 * MINUTE_MS);
    await settled();
    await watch.stay();
    expect(watch.standing.state).to.equal('lasting');
    await page.advance(27 * MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('lasting');
  });

  it('tells when the session cannot be made longer, and when the wish was not heard', async () => {
    await page.advance(28 * MINUTE_MS + 500);
    await settled();
    server.longerByMs = 0;
    await watch.stay();
    expect(watch.standing).to.deep.include({state: 'ending', staying: 'refused'});
    server.failure = new AdapterError({code: 'network'});
    await watch.stay();
    expect(watch.standing).to.deep.include({state: 'ending', staying: 'failed'});
  });

  it('asks anew when the page wakes up after its device has slept', async () => {
    page.sleep(40 * MINUTE_MS);
    await page.wake();
    await settled();
    expect(watch.standing.state).to.equal('ended');
    server.endsAt = page.now() + 30 * MINUTE_MS;
    page.sleep(5000);
    await page.wake();
    await settled();
    expect(watch.standing.state).to.equal('lasting');
  });

  it('says that the session has ended when its end has passed and nobody answers', async () => {
    server.failure = new AdapterError({code: 'offline'});
    await page.advance(29 * MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('ending');
    await page.advance(2 * MINUTE_MS);
    await settled();
    expect(watch.standing.state).to.equal('ended');
  });

  it('asks nothing once it is stopped, and leaves neither timers nor listeners', async () => {
    watch.stop();
    await settled();
    expect(page.pendingTimers).to.equal(0);
    expect(page.listeners).to.equal(0);
    const {questions} = server;
    await page.advance(60 * MINUTE_MS);
    expect(server.questions).to.equal(questions);
  });
});
