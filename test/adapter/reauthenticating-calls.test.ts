import {expect} from '@open-wc/testing';
import {AdapterError, type AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import {
  adapterBehind,
  reauthenticating,
  type SignInAgain,
} from '../../src/adapter/reauthenticating-calls.ts';
import type {CallOptions} from '../../src/adapter/refund-adapter.ts';
import {signInAgain} from '../../src/adapter/sign-in-again.ts';

/** Promises that can be settled without time passing are settled. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A host that is asked, and answers when the test says so. */
class Host {
  asked = 0;
  answer: (isSignedIn: boolean) => void = () => undefined;

  readonly signIn: SignInAgain = (refused) =>
    signInAgain(refused, () => {
      this.asked += 1;
      return new Promise((resolve) => (this.answer = resolve));
    });
}

/** A server with a session that the test ends and begins. */
class Server {
  isSignedIn = true;
  readonly heard: string[] = [];
  failure: AdapterFailureCode = 'unauthenticated';
  /** Answers wait until then. */
  gate = Promise.resolve();
  readonly signingSessions = {
    poll: (name: string, {signal}: CallOptions) => this.#call(name, signal),
  };
  readonly session = {remaining: (options: CallOptions) => this.#call('remaining', options.signal)};

  async load(name: string, {signal}: CallOptions): Promise<string> {
    return this.#call(name, signal);
  }

  async #call(name: string, signal: AbortSignal): Promise<string> {
    this.heard.push(name);
    const {isSignedIn} = this;
    await this.gate;
    signal.throwIfAborted();
    if (!isSignedIn) throw new AdapterError({code: this.failure} as {code: 'unauthenticated'});
    return `${name} answered`;
  }
}

const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return await promise;
  } catch (error) {
    return error instanceof AdapterError ? error.failure.code : error;
  }
};

describe('calls that outlast the session', () => {
  let server: Server;
  let host: Host;
  let calls: Server;
  const {signal} = new AbortController();

  beforeEach(() => {
    server = new Server();
    host = new Host();
    calls = reauthenticating(server, host.signIn);
  });

  const signsIn = async (): Promise<void> => {
    server.isSignedIn = true;
    host.answer(true);
    await settled();
  };

  it('are passed on as they are while the session lasts', async () => {
    expect(await calls.load('one', {signal})).to.equal('one answered');
    expect(host.asked).to.equal(0);
    expect(server.heard).to.deep.equal(['one']);
  });

  it('are repeated once the person is signed in again', async () => {
    server.isSignedIn = false;
    const answer = calls.load('one', {signal});
    await settled();
    expect(host.asked).to.equal(1);
    expect(server.heard).to.deep.equal(['one']);
    await signsIn();
    expect(await answer).to.equal('one answered');
    expect(server.heard).to.deep.equal(['one', 'one']);
  });

  it('that wait at the same moment, of the adapter and of its parts, ask once', async () => {
    server.isSignedIn = false;
    const answers = [
      calls.load('one', {signal}),
      calls.load('two', {signal}),
      calls.signingSessions.poll('three', {signal}),
    ];
    await settled();
    const later = calls.load('four', {signal});
    await settled();
    await signsIn();
    expect(await Promise.all([...answers, later])).to.deep.equal([
      'one answered',
      'two answered',
      'three answered',
      'four answered',
    ]);
    expect(host.asked).to.equal(1);
  });

  it('of one adapter ask once, whichever element made them', async () => {
    const other = reauthenticating(server, host.signIn);
    server.isSignedIn = false;
    const answers = [calls.load('one', {signal}), other.load('two', {signal})];
    await settled();
    await signsIn();
    await Promise.all(answers);
    expect(host.asked).to.equal(1);
  });

  it('of two adapters ask twice', async () => {
    const another = new Server();
    const others = reauthenticating(another, host.signIn);
    server.isSignedIn = false;
    another.isSignedIn = false;
    void codeOf(calls.load('one', {signal}));
    void codeOf(others.load('two', {signal}));
    await settled();
    expect(host.asked).to.equal(2);
  });

  it('that were refused late, after the person has signed in, are only repeated', async () => {
    server.isSignedIn = false;
    const first = calls.load('one', {signal});
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => (open = resolve));
    const late = calls.load('late', {signal});
    server.gate = Promise.resolve();
    await settled();
    await signsIn();
    await first;
    open();
    expect(await late).to.equal('late answered');
    expect(host.asked).to.equal(1);
  });

  it('are refused as before when the person has not signed in', async () => {
    server.isSignedIn = false;
    const answer = codeOf(calls.load('one', {signal}));
    await settled();
    host.answer(false);
    expect(await answer).to.equal('unauthenticated');
    expect(server.heard).to.deep.equal(['one']);
  });

  it('are not repeated a second time; the next call asks again', async () => {
    server.isSignedIn = false;
    const answer = codeOf(calls.load('one', {signal}));
    await settled();
    host.answer(true);
    expect(await answer).to.equal('unauthenticated');
    expect(server.heard).to.deep.equal(['one', 'one']);
    expect(host.asked).to.equal(1);
    const next = calls.load('two', {signal});
    await settled();
    expect(host.asked).to.equal(2);
    await signsIn();
    expect(await next).to.equal('two answered');
  });

  it('that nobody waits for any more are let go at once, the others wait on', async () => {
    server.isSignedIn = false;
    const leaving = new AbortController();
    const left = codeOf(calls.load('left', {signal: leaving.signal}));
    const kept = calls.load('kept', {signal});
    await settled();
    const reason = new Error('left');
    leaving.abort(reason);
    expect(await left).to.equal(reason);
    await signsIn();
    expect(await kept).to.equal('kept answered');
    expect(server.heard).to.deep.equal(['left', 'kept', 'kept']);
    expect(host.asked).to.equal(1);
  });

  it('left before the refusal came ask nobody', async () => {
    const leaving = new AbortController();
    const refusal = new AdapterError({code: 'unauthenticated'});
    let refuse: (reason: Error) => void = () => undefined;
    const deaf = {
      load: (options: CallOptions) =>
        new Promise((_resolve, reject) => {
          expect(options.signal).to.equal(leaving.signal);
          refuse = reject;
        }),
    };
    const left = codeOf(reauthenticating(deaf, host.signIn).load({signal: leaving.signal}));
    leaving.abort(new Error('left'));
    refuse(refusal);
    expect(await left).to.equal(leaving.signal.reason);
    expect(host.asked).to.equal(0);
  });

  for (const code of ['forbidden', 'server', 'network', 'maintenance'] as const) {
    it(`that fail otherwise (${code}) ask nobody`, async () => {
      server.isSignedIn = false;
      server.failure = code;
      expect(await codeOf(calls.load('one', {signal}))).to.equal(code);
      expect(host.asked).to.equal(0);
    });
  }

  it('for the time that is left ask nobody', async () => {
    server.isSignedIn = false;
    expect(await codeOf(calls.session.remaining({signal}))).to.equal('unauthenticated');
    expect(host.asked).to.equal(0);
  });

  it('are the same objects each time, and are not wrapped twice', () => {
    expect(calls.signingSessions).to.equal(calls.signingSessions);
    expect(calls.load).to.equal(calls.load);
    expect(reauthenticating(calls, host.signIn)).to.equal(calls);
    expect(reauthenticating(calls.signingSessions, host.signIn)).to.equal(calls.signingSessions);
    expect(adapterBehind(calls)).to.equal(server);
    expect(adapterBehind(server)).to.equal(server);
  });

  it('may be those of a frozen object, and what is missing stays missing', async () => {
    const frozen = Object.freeze({load: server.load.bind(server)}) as Partial<Server> & {
      load: Server['load'];
    };
    const wrapped = reauthenticating(frozen, host.signIn);
    expect(await wrapped.load('one', {signal})).to.equal('one answered');
    expect(wrapped.signingSessions).to.equal(undefined);
  });
});
