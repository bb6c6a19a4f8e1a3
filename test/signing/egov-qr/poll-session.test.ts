import {expect} from '@open-wc/testing';
import {settled} from '../../support/fake-signing-page.ts';
import {RECEIPT} from '../../support/flow-samples.ts';
import {PhoneSigning} from '../../support/phone-signing.ts';

const LIFE_MS = 300_000;
const SIGNED = {state: 'signed', receipt: RECEIPT} as const;
const SUBMITTED = {outcome: 'submitted', receipt: RECEIPT};
const WAKE_UPS = ['pageshow', 'focus', 'online'] as const;

describe('waiting for the phone', () => {
  let signing: PhoneSigning;

  beforeEach(() => {
    signing = new PhoneSigning();
  });

  afterEach(() => {
    expect(signing.sessions.mostOpen).to.equal(1);
  });

  const fail = async (code: 'network' | 'offline' | 'timeout' | 'server'): Promise<void> => {
    signing.sessions.open('waitForChange').fail({code});
    await settled();
  };

  /** How long the page rests before it asks again, to the tenth of a second. */
  const restMs = async (): Promise<number> => {
    const before = signing.questions;
    const start = signing.page.now();
    while (signing.questions === before) {
      await signing.page.advance(100);
      await settled();
      if (signing.page.now() - start > 60_000) throw new Error('nothing is asked any more');
    }
    return signing.page.now() - start;
  };

  describe('where the server holds the question', () => {
    it('asks three times a minute', async () => {
      await signing.wait();
      for (let left = LIFE_MS - 20_000; left > 0; left -= 20_000) {
        await signing.hold(left);
        expect(signing.sessions.open('waitForChange').isOpen).to.equal(true);
      }
      expect(signing.questions).to.equal(LIFE_MS / 20_000);
    });

    it('asks on at once after each change, with what is known', async () => {
      await signing.wait();
      expect(signing.sessions.open('waitForChange').parameters[1]).to.equal('created');
      await signing.answer({state: 'opened', remainingMs: LIFE_MS});
      expect(signing.sessions.open('waitForChange').parameters[1]).to.equal('opened');
      await signing.answer({state: 'fetched', remainingMs: LIFE_MS});
      expect(signing.sessions.open('waitForChange').parameters[1]).to.equal('fetched');
      expect(signing.page.pendingTimers).to.equal(1);
    });

    it('asks more and more seldom while answers come at once all the same', async () => {
      await signing.wait();
      const rests: number[] = [];
      for (let time = 0; time < 4; time++) {
        await signing.answer({state: 'created', remainingMs: LIFE_MS});
        rests.push(await restMs());
      }
      expect(rests).to.deep.equal([2000, 3000, 5000, 5000]);
    });

    it('asks no faster than anywhere else where it is held for a moment only', async () => {
      const waitMs = 300;
      await signing.wait({waitMs});
      const rests: number[] = [];
      for (let time = 0; time < 4; time++) {
        await signing.page.advance(waitMs);
        await signing.answer({state: 'created', remainingMs: LIFE_MS});
        rests.push(await restMs());
      }
      expect(rests).to.deep.equal([2000, 3000, 5000, 5000]);
    });

    it('is back to its pace when they are held again', async () => {
      await signing.wait();
      await signing.answer({state: 'created', remainingMs: LIFE_MS});
      await restMs();
      await signing.hold(LIFE_MS);
      expect(signing.questions).to.equal(3);
      await signing.answer({state: 'created', remainingMs: LIFE_MS});
      expect(await restMs()).to.equal(2000);
    });

    it('does not follow a server that falls back behind what is known', async () => {
      await signing.wait();
      await signing.answer({state: 'fetched', remainingMs: LIFE_MS});
      await signing.answer({state: 'created', remainingMs: LIFE_MS});
      expect(signing.waiting.waitsFor).to.equal('signature');
      expect(await restMs()).to.equal(2000);
      expect(signing.sessions.open('waitForChange').parameters[1]).to.equal('fetched');
    });
  });

  describe('where the server does not hold the question', () => {
    it('asks after 2, 3 and 5 seconds', async () => {
      await signing.wait({waitMs: 0});
      const rests: number[] = [];
      for (let time = 0; time < 4; time++) {
        await signing.page.advance(300);
        await signing.answer({state: 'created', remainingMs: LIFE_MS});
        rests.push(await restMs());
      }
      expect(rests).to.deep.equal([2000, 3000, 5000, 5000]);
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    it('spreads the questions of many pages', async () => {
      signing.page.chance = 0;
      await signing.wait({waitMs: 0});
      await signing.answer({state: 'created', remainingMs: LIFE_MS});
      expect(await restMs()).to.equal(1500);
    });

    it('does not gather listeners', async () => {
      await signing.wait({waitMs: 0});
      const {listeners} = signing.page;
      for (let time = 0; time < 3; time++) {
        await signing.answer({state: 'created', remainingMs: LIFE_MS});
        await restMs();
      }
      expect(signing.page.listeners).to.equal(listeners);
    });

    for (const name of WAKE_UPS) {
      it(`asks at once on ${name}`, async () => {
        await signing.wait({waitMs: 0});
        await signing.answer({state: 'created', remainingMs: LIFE_MS});
        expect(signing.questions).to.equal(1);
        await signing.page.wake(name);
        expect(signing.questions).to.equal(2);
      });
    }

    it('asks at once when the page can be seen again, not when it is hidden', async () => {
      await signing.wait({waitMs: 0});
      await signing.answer({state: 'created', remainingMs: LIFE_MS});
      await signing.page.turn('hidden');
      expect(signing.questions).to.equal(1);
      await signing.page.turn('visible');
      expect(signing.questions).to.equal(2);
    });
  });

  describe('the deadline', () => {
    it('follows the server’s clock with each answer', async () => {
      await signing.wait();
      const made = signing.page.now();
      expect(signing.waiting.deadline).to.equal(made + LIFE_MS);
      await signing.hold(250_000);
      expect(signing.waiting.deadline).to.equal(made + 20_000 + 250_000);
      await signing.answer({state: 'opened', remainingMs: 10_000});
      expect(signing.waiting.deadline).to.equal(made + 20_000 + 10_000);
    });

    it('does not end the session before the server says so', async () => {
      await signing.wait({remainingMs: 15_000});
      await signing.page.advance(15_000);
      expect(signing.isOver).to.equal(false);
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    it('is when the server is asked, however long the pause would have been', async () => {
      await signing.wait({waitMs: 0});
      await signing.answer({state: 'created', remainingMs: 700});
      expect(await restMs()).to.equal(700);
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    it('is over after half a minute in which the server cannot decide', async () => {
      await signing.page.turn('hidden');
      await signing.wait({waitMs: 0, remainingMs: 0});
      const start = signing.page.now();
      await signing.answer({state: 'created', remainingMs: 0});
      while (!signing.isOver) {
        await restMs();
        await signing.answer({state: 'created', remainingMs: 0});
      }
      expect(signing.outcome).to.deep.equal({outcome: 'expired'});
      expect(signing.page.now() - start).to.equal(30_000);
      expect(await signing.isSilent()).to.equal(true);
    });

    it('passed without a connection leaves it open what became of the session', async () => {
      await signing.wait({remainingMs: 5000});
      const start = signing.page.now();
      await fail('offline');
      while (!signing.isOver) {
        await restMs();
        await fail('offline');
      }
      expect(signing.error).to.have.nested.property('failure.code', 'offline');
      expect(signing.page.now() - start).to.equal(35_000);
      expect(await signing.isSilent()).to.equal(true);
      // The phone had signed all the same.
      await signing.sign();
      expect(signing.sessions.open('resumeSession').isOpen).to.equal(true);
    });
  });

  describe('without a connection', () => {
    it('says so, and asks again ever later, up to every ten seconds', async () => {
      await signing.wait();
      const rests: number[] = [];
      for (const code of [
        'network',
        'offline',
        'timeout',
        'server',
        'network',
        'network',
      ] as const) {
        await fail(code);
        expect(signing.waiting.isConnectionLost).to.equal(true);
        rests.push(await restMs());
      }
      expect(rests).to.deep.equal([1000, 2000, 4000, 8000, 10_000, 10_000]);
      await signing.answer({state: 'opened', remainingMs: 100_000});
      expect(signing.waiting.isConnectionLost).to.equal(false);
      await fail('network');
      expect(await restMs()).to.equal(1000);
    });

    it('asks at once when the device is online again', async () => {
      await signing.wait();
      await fail('offline');
      await signing.page.wake('online');
      expect(signing.questions).to.equal(2);
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    for (const code of ['too-many-requests', 'maintenance', 'state-database'] as const) {
      it(`keeps the distance that the server demands, whoever wakes the page: ${code}`, async () => {
        await signing.wait();
        signing.sessions.open('waitForChange').fail({code, retryAfter: 40});
        await settled();
        expect(signing.waiting.isConnectionLost).to.equal(true);
        for (const name of WAKE_UPS) await signing.page.wake(name);
        await signing.page.turn('visible');
        expect(signing.questions).to.equal(1);
        expect(await restMs()).to.equal(40_000);
      });
    }

    it('keeps it no longer when somebody sets the clock back meanwhile', async () => {
      await signing.wait();
      signing.sessions.open('waitForChange').fail({code: 'maintenance', retryAfter: 40});
      await settled();
      signing.page.setClock(-365 * 24 * 60 * 60_000);
      expect(await restMs()).to.equal(40_000);
    });

    it('does not keep it beyond the deadline', async () => {
      await signing.wait({remainingMs: 20_000});
      signing.sessions.open('waitForChange').fail({code: 'maintenance', retryAfter: 1800});
      await settled();
      expect(await restMs()).to.equal(20_000);
    });

    it('gives up a question that the server neither holds nor answers', async () => {
      await signing.wait();
      await signing.page.advance(29_999);
      expect(signing.waiting.isConnectionLost).to.equal(false);
      await signing.page.advance(1);
      await settled();
      expect(signing.waiting.isConnectionLost).to.equal(true);
      expect(await restMs()).to.equal(1000);
    });
  });

  describe('sleep', () => {
    for (const name of WAKE_UPS) {
      it(`of ten minutes kills the question; it is asked anew on ${name}`, async () => {
        await signing.wait();
        const dead = signing.sessions.open('waitForChange');
        signing.page.sleep(600_000);
        await signing.page.wake(name);
        expect(dead.isOpen).to.equal(false);
        expect(signing.questions).to.equal(2);
        await signing.answer(SIGNED);
        expect(signing.outcome).to.deep.equal(SUBMITTED);
        expect(await signing.isSilent()).to.equal(true);
      });
    }

    it('in the hidden tab of a phone ends with its return', async () => {
      await signing.wait();
      await signing.page.turn('hidden');
      signing.page.sleep(600_000);
      await signing.page.turn('visible');
      expect(signing.questions).to.equal(2);
      expect(signing.waiting.isConnectionLost).to.equal(false);
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    it('past the deadline leaves the server half a minute to be found again', async () => {
      await signing.wait();
      signing.page.sleep(600_000);
      await signing.page.wake();
      await fail('network');
      await restMs();
      await fail('network');
      await restMs();
      await signing.answer(SIGNED);
      expect(signing.outcome).to.deep.equal(SUBMITTED);
    });

    it('does not count as one when the question is young: a return fires many events', async () => {
      await signing.wait();
      signing.page.sleep(600_000);
      await signing.page.turn('visible');
      for (const name of WAKE_UPS) await signing.page.wake(name);
      await signing.page.advance(1000);
      await signing.page.wake();
      expect(signing.questions).to.equal(2);
    });
  });
});
