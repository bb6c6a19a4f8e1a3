import {expect} from '@open-wc/testing';
import type {SigningSessionId} from '../../../src/domain/signing-session.ts';
import {thisPage} from '../../../src/signing/egov-qr/signing-page.ts';
import {settled} from '../../support/fake-signing-page.ts';
import {DOCUMENT, RECEIPT, resumedSession, SESSION} from '../../support/flow-samples.ts';
import {PhoneSigning} from '../../support/phone-signing.ts';

const SIGNED = {state: 'signed', receipt: RECEIPT} as const;
const EXPIRED = {state: 'expired'} as const;
const SUBMITTED = {outcome: 'submitted', receipt: RECEIPT};

/** The browser's locks and channels are real here: they answer when they like. */
async function until(condition: () => boolean): Promise<void> {
  const limit = Date.now() + 8000;
  while (!condition()) {
    if (Date.now() > limit) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Everything the browser was told before is done: a message of ours has made the same way. */
async function browserIsIdle(): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await navigator.locks.request(crypto.randomUUID(), () => undefined);
    const name = crypto.randomUUID();
    const [from, to] = [new BroadcastChannel(name), new BroadcastChannel(name)];
    await new Promise((resolve) => {
      to.addEventListener('message', resolve);
      from.postMessage('ping');
    });
    from.close();
    to.close();
    await settled();
  }
}

describe('two tabs that wait for the same session', () => {
  let session: typeof SESSION;
  let tabs: PhoneSigning[];
  let channels: BroadcastChannel[];

  beforeEach(() => {
    // The tests of other files share the browser's locks.
    session = {...SESSION, id: crypto.randomUUID() as SigningSessionId};
    tabs = [];
    channels = [];
  });

  afterEach(async () => {
    for (const tab of tabs) await tab.leave('the test is over');
    for (const each of channels) each.close();
  });

  /** Another page of the origin in the tabs' conversation. */
  function channel(): BroadcastChannel {
    const own = new BroadcastChannel(`enpc-refund-form.signing-session.${session.id}`);
    channels.push(own);
    return own;
  }

  /** What the tabs say from now on. */
  function listen(): readonly unknown[] {
    const heard: unknown[] = [];
    channel().addEventListener('message', ({data}) => heard.push(data));
    return heard;
  }

  async function openTab(visibility: DocumentVisibilityState): Promise<PhoneSigning> {
    const tab = new PhoneSigning();
    tabs.push(tab);
    tab.page.locks = thisPage.locks;
    tab.page.openChannel = thisPage.openChannel;
    tab.page.document.visibilityState = visibility;
    tab.tickets.write(DOCUMENT.id, session);
    await tab.sign();
    const state = {state: 'created', remainingMs: 250_000} as const;
    tab.sessions.open('resumeSession').answer({...resumedSession(state), session});
    await settled();
    expect(tab.waiting.waitsFor).to.equal('scan');
    return tab;
  }

  const isAsking = (tab: PhoneSigning): boolean => tab.sessions.calls.at(-1)?.isOpen === true;

  it('the hidden one asks while it is alone', async () => {
    const hidden = await openTab('hidden');
    await until(() => isAsking(hidden));
  });

  it('the hidden one leaves the asking to the visible one', async () => {
    const visible = await openTab('visible');
    await until(() => isAsking(visible));
    const hidden = await openTab('hidden');
    await browserIsIdle();
    expect(hidden.questions).to.equal(0);
    expect(isAsking(visible)).to.equal(true);
  });

  it('the visible one takes the asking from the hidden one', async () => {
    const hidden = await openTab('hidden');
    await until(() => isAsking(hidden));
    const visible = await openTab('visible');
    await until(() => isAsking(visible) && !isAsking(hidden));
    await browserIsIdle();
    expect(hidden.questions).to.equal(1);
    expect(hidden.isOver).to.equal(false);
  });

  it('the one that is turned to takes the asking', async () => {
    const first = await openTab('visible');
    await until(() => isAsking(first));
    const second = await openTab('hidden');
    await first.page.turn('hidden');
    await second.page.turn('visible');
    await until(() => isAsking(second) && !isAsking(first));
    await second.page.turn('hidden');
    await first.page.turn('visible');
    await until(() => isAsking(first) && !isAsking(second));
  });

  it('both come to know how far the phone is', async () => {
    const visible = await openTab('visible');
    await until(() => isAsking(visible));
    const hidden = await openTab('hidden');
    await visible.answer({state: 'fetched', remainingMs: 200_000});
    await until(() => hidden.waiting.waitsFor === 'signature');
    expect(hidden.questions).to.equal(0);
    // What came late is no step back.
    await visible.answer({state: 'opened', remainingMs: 200_000});
    await browserIsIdle();
    expect(hidden.waiting.waitsFor).to.equal('signature');
  });

  it('both have the same end, the second by asking once itself', async () => {
    const visible = await openTab('visible');
    await until(() => isAsking(visible));
    const hidden = await openTab('hidden');
    await visible.answer(SIGNED);
    expect(visible.outcome).to.deep.equal(SUBMITTED);
    await until(() => isAsking(hidden));
    await hidden.answer(SIGNED);
    await until(() => hidden.isOver);
    expect(hidden.outcome).to.deep.equal(SUBMITTED);
    expect(hidden.questions).to.equal(1);
    expect(await visible.isSilent()).to.equal(true);
    expect(await hidden.isSilent()).to.equal(true);
  });

  /** Of two tabs that can be seen, one was told that the code has expired; it is the other's turn. */
  async function expireInOneOfTwo(): Promise<{first: PhoneSigning; second: PhoneSigning}> {
    const second = await openTab('visible');
    await until(() => isAsking(second));
    const first = await openTab('visible');
    await until(() => isAsking(first) && !isAsking(second));
    const heard = listen();
    await first.answer(EXPIRED);
    await until(() => isAsking(second) && heard.length > 0);
    return {first, second};
  }

  it('one of them replaces a code that has expired, though both can be seen', async () => {
    const {first, second} = await expireInOneOfTwo();
    expect(first.sessions.open('createSession').isOpen).to.equal(true);
    await second.answer(EXPIRED);
    expect(second.outcome).to.deep.equal({outcome: 'expired'});
    expect(second.sessions.count('createSession')).to.equal(0);
  });

  it('the other one goes on with the new code where they share their storage', async () => {
    const {second} = await expireInOneOfTwo();
    const id = crypto.randomUUID() as SigningSessionId;
    second.tickets.write(DOCUMENT.id, {...session, id});
    await second.answer(EXPIRED);
    expect(second.sessions.open('resumeSession').parameters[0].id).to.equal(id);
  });

  it('the second goes on when the first goes away', async () => {
    const visible = await openTab('visible');
    await until(() => isAsking(visible));
    const hidden = await openTab('hidden');
    await visible.leave('closed');
    await until(() => isAsking(hidden));
  });

  it('the second asks nothing when it goes away before its turn', async () => {
    const visible = await openTab('visible');
    await until(() => isAsking(visible));
    const hidden = await openTab('hidden');
    await hidden.leave('closed');
    await visible.leave('closed');
    await browserIsIdle();
    expect(hidden.questions).to.equal(0);
    expect(hidden.error).to.equal('closed');
  });

  it('say nothing to each other but the name of a state', async () => {
    const visible = await openTab('visible');
    const heard = listen();
    await until(() => isAsking(visible));
    await visible.answer({state: 'opened', remainingMs: 200_000});
    await visible.answer(SIGNED);
    await until(() => heard.length > 1);
    await browserIsIdle();
    expect(heard).to.deep.equal(['opened', 'signed']);
  });

  it('do not listen to nonsense', async () => {
    const visible = await openTab('visible');
    const speaker = channel();
    for (const news of ['signed', 'nonsense', null, {state: 'opened'}, 7])
      speaker.postMessage(news);
    await browserIsIdle();
    expect(visible.progress.length).to.equal(1);
    expect(visible.isOver).to.equal(false);
  });

  it('both ask where tabs cannot agree', async () => {
    const refused = new PhoneSigning();
    tabs.push(refused);
    const request = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));
    refused.page.locks = {request};
    await refused.wait();
    expect(isAsking(refused)).to.equal(true);
    await refused.answer(SIGNED);
    expect(refused.outcome).to.deep.equal(SUBMITTED);
  });
});
