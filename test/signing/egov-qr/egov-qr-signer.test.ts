import {expect} from '@open-wc/testing';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import type {SigningSessionId, SigningSessionState} from '../../../src/domain/signing-session.ts';
import type {SigningOutcome} from '../../../src/signing/signer.ts';
import {settled} from '../../support/fake-signing-page.ts';
import {DOCUMENT, RECEIPT, resumedSession, SESSION} from '../../support/flow-samples.ts';
import {PhoneSigning} from '../../support/phone-signing.ts';

const REFUSAL = {code: 'signature-rejected', reason: 'signature-too-large'} as const;
const SESSION_TICKET = {id: SESSION.id, secret: SESSION.secret};
const TICKET = {...SESSION_TICKET, documentId: DOCUMENT.id};
const EXPIRED = {state: 'expired'} as const;

/** What each end of a session is for the person. */
const ENDS: readonly (readonly [SigningSessionState, SigningOutcome])[] = [
  [
    {state: 'signed', receipt: RECEIPT},
    {outcome: 'submitted', receipt: RECEIPT},
  ],
  [
    {state: 'rejected', refusal: REFUSAL},
    {outcome: 'refused', refusal: REFUSAL},
  ],
  [{state: 'declined'}, {outcome: 'declined'}],
  [EXPIRED, {outcome: 'expired'}],
  [{state: 'cancelled'}, {outcome: 'cancelled'}],
  [{state: 'superseded'}, {outcome: 'superseded'}],
];

describe('EgovQrSigner', () => {
  let signing: PhoneSigning;

  beforeEach(() => {
    signing = new PhoneSigning();
  });

  describe('a first signing', () => {
    it('has a session made, and shows its code until the server’s deadline', async () => {
      await signing.sign();
      const {parameters} = signing.sessions.open('createSession');
      expect(parameters[0]).to.equal(DOCUMENT.id);
      expect(signing.progress).to.deep.equal([]);
      await signing.make();
      expect(signing.waiting).to.deep.equal({
        waitsFor: 'scan',
        session: SESSION,
        deadline: signing.page.now() + SESSION.remainingMs,
        isConnectionLost: false,
      });
      expect(signing.tickets.read()).to.deep.equal(TICKET);
    });

    it('keeps nothing but the ticket', async () => {
      await signing.wait();
      expect([...signing.storage.items.values()].map((text) => JSON.parse(text))).to.deep.equal([
        TICKET,
      ]);
    });

    for (const state of ['opened', 'fetched'] as const) {
      it(`waits for the signature once the code was ${state}`, async () => {
        await signing.wait();
        await signing.answer({state, remainingMs: 200_000});
        expect(signing.waiting.waitsFor).to.equal('signature');
        expect(signing.sessions.open('waitForChange').parameters[1]).to.equal(state);
      });
    }

    for (const [state, outcome] of ENDS) {
      it(`is over with “${state.state}”, and then nothing is asked or kept any more`, async () => {
        await signing.wait();
        await signing.answer({state: 'fetched', remainingMs: 200_000});
        await signing.answer(state);
        expect(signing.outcome).to.deep.equal(outcome);
        expect(signing.tickets.read()).to.equal(undefined);
        expect(await signing.isSilent()).to.equal(true);
      });
    }

    for (const failure of [
      {code: 'document-spent'},
      {code: 'amounts-changed', current: {} as never},
    ] as const) {
      it(`is refused when the server makes no session: ${failure.code}`, async () => {
        await signing.sign();
        signing.sessions.open('createSession').fail(failure);
        await settled();
        expect(signing.outcome).to.deep.equal({outcome: 'refused', refusal: failure});
        expect(await signing.isSilent()).to.equal(true);
      });
    }

    it('fails when the server cannot be asked for a session', async () => {
      await signing.sign();
      signing.sessions.open('createSession').fail({code: 'network'});
      await settled();
      expect(signing.error).to.have.nested.property('failure.code', 'network');
      expect(await signing.isSilent()).to.equal(true);
    });

    it('goes on where the storage is forbidden', async () => {
      signing.storage.getItem =
        signing.storage.setItem =
        signing.storage.removeItem =
          () => {
            throw new DOMException('', 'SecurityError');
          };
      await signing.wait();
      await signing.answer({state: 'signed', receipt: RECEIPT});
      expect(signing.outcome).to.deep.equal({outcome: 'submitted', receipt: RECEIPT});
    });
  });

  describe('a failure that asking again cannot mend', () => {
    it('keeps the ticket for when the person has signed in again', async () => {
      await signing.wait();
      signing.sessions.open('waitForChange').fail({code: 'unauthenticated'});
      await settled();
      expect(signing.error).to.have.nested.property('failure.code', 'unauthenticated');
      expect(signing.tickets.read()).to.deep.equal(TICKET);
      expect(await signing.isSilent()).to.equal(true);
    });

    for (const code of ['forbidden', 'bad-response'] as const) {
      it(`ends the session for good: ${code}`, async () => {
        await signing.wait();
        signing.sessions.open('waitForChange').fail({code});
        await settled();
        expect(signing.error).to.have.nested.property('failure.code', code);
        expect(signing.tickets.read()).to.equal(undefined);
        expect(await signing.isSilent()).to.equal(true);
      });
    }

    it('is told as it is when it is a mistake in the adapter', async () => {
      const mistake = new TypeError('a mistake');
      await signing.wait();
      signing.sessions.open('waitForChange').reject(mistake);
      await settled();
      expect(signing.error).to.equal(mistake);
    });
  });

  describe('after a reload', () => {
    beforeEach(async () => {
      signing.tickets.write(DOCUMENT.id, SESSION);
      await signing.sign();
    });

    const resume = async (state?: SigningSessionState): Promise<void> => {
      signing.sessions.open('resumeSession').answer(state && resumedSession(state));
      await settled();
    };

    it('goes on with the session, for as long as it lasts', async () => {
      expect(signing.sessions.open('resumeSession').parameters[0]).to.include(SESSION_TICKET);
      await resume({state: 'fetched', remainingMs: 123_000});
      expect(signing.waiting.waitsFor).to.equal('signature');
      expect(signing.waiting.deadline).to.equal(signing.page.now() + 123_000);
      expect(signing.sessions.count('createSession')).to.equal(0);
      await signing.answer({state: 'signed', receipt: RECEIPT});
      expect(signing.outcome).to.deep.equal({outcome: 'submitted', receipt: RECEIPT});
    });

    for (const [state, outcome] of ENDS) {
      it(`tells what happened meanwhile: ${state.state}`, async () => {
        await resume(state);
        expect(signing.outcome).to.deep.equal(outcome);
        expect(signing.sessions.calls.length).to.equal(1);
        expect(signing.tickets.read()).to.equal(undefined);
        await signing.sign();
        expect(signing.sessions.open('createSession').isOpen).to.equal(true);
      });
    }

    it('begins anew when the server does not know the session', async () => {
      await resume(undefined);
      await signing.make({id: 'session-2' as SigningSessionId});
      expect(signing.waiting.session.id).to.equal('session-2');
      expect(signing.tickets.read()?.id).to.equal('session-2');
    });

    it('finds the ticket again after a connection that failed', async () => {
      signing.sessions.open('resumeSession').fail({code: 'network'});
      await settled();
      expect(signing.error).to.have.nested.property('failure.code', 'network');
      await signing.sign();
      expect(signing.sessions.open('resumeSession').isOpen).to.equal(true);
    });

    it('does not stumble over the same bad answer for ever', async () => {
      signing.sessions.open('resumeSession').fail({code: 'bad-response'});
      await settled();
      await signing.sign();
      expect(signing.sessions.open('createSession').isOpen).to.equal(true);
    });

    it('nor over the same mistake in the adapter', async () => {
      const mistake = new TypeError('a ticket that somebody has tampered with');
      signing.sessions.open('resumeSession').reject(mistake);
      await settled();
      expect(signing.error).to.equal(mistake);
      await signing.sign();
      expect(signing.sessions.open('createSession').isOpen).to.equal(true);
    });
  });

  it('leaves the session of another document alone', async () => {
    signing.tickets.write('another-document' as DocumentId, SESSION);
    await signing.wait();
    expect(signing.sessions.count('resumeSession')).to.equal(0);
    expect(signing.tickets.read()?.documentId).to.equal(DOCUMENT.id);
  });

  describe('an unscanned code that has expired', () => {
    it('is replaced twice, then it is for the person to ask for another', async () => {
      await signing.wait();
      for (const id of ['session-2', 'session-3'] as SigningSessionId[]) {
        await signing.answer(EXPIRED);
        expect(signing.progress.at(-1)).to.deep.equal({waitsFor: 'code'});
        await signing.make({id});
        expect(signing.waiting).to.deep.include({waitsFor: 'scan', isConnectionLost: false});
        expect(signing.waiting.session.id).to.equal(id);
        expect(signing.tickets.read()?.id).to.equal(id);
      }
      await signing.answer(EXPIRED);
      expect(signing.outcome).to.deep.equal({outcome: 'expired'});
      expect(await signing.isSilent()).to.equal(true);
    });

    it('is not listened for any more when it was replaced', async () => {
      let open = 0;
      signing.page.openChannel = (name) => {
        const channel = new BroadcastChannel(`${name} ${crypto.randomUUID()}`);
        const close = channel.close.bind(channel);
        open += 1;
        channel.close = () => {
          open -= 1;
          close();
        };
        return channel;
      };
      await signing.wait();
      expect(open).to.equal(1);
      await signing.answer(EXPIRED);
      expect(open).to.equal(0);
      await signing.make();
      expect(open).to.equal(1);
      await signing.answer({state: 'declined'});
      expect(open).to.equal(0);
    });

    it('is not replaced while nobody looks', async () => {
      await signing.wait();
      await signing.page.turn('hidden');
      await signing.answer(EXPIRED);
      expect(signing.outcome).to.deep.equal({outcome: 'expired'});
    });

    it('is not replaced when another attempt took its place', async () => {
      await signing.wait();
      await signing.answer({state: 'superseded'});
      expect(signing.outcome).to.deep.equal({outcome: 'superseded'});
    });

    it('gives way to the one that another tab has begun', async () => {
      await signing.wait();
      const id = 'session-2' as SigningSessionId;
      signing.tickets.write(DOCUMENT.id, {...SESSION, id});
      await signing.answer(EXPIRED);
      expect(signing.sessions.open('resumeSession').parameters[0].id).to.equal(id);
    });
  });

  it('does not replace a code that was scanned', async () => {
    await signing.wait();
    await signing.answer({state: 'opened', remainingMs: 1000});
    await signing.answer(EXPIRED);
    expect(signing.outcome).to.deep.equal({outcome: 'expired'});
  });

  it('does not forget the session of another tab when its own ends', async () => {
    await signing.wait();
    const id = 'session-2' as SigningSessionId;
    signing.tickets.write(DOCUMENT.id, {...SESSION, id});
    await signing.answer({state: 'superseded'});
    expect(signing.tickets.read()?.id).to.equal(id);
  });

  describe('when the person gives up', () => {
    beforeEach(() => signing.wait());

    it('stops asking, and tells the server', async () => {
      await signing.withdraw();
      expect(signing.sessions.mostOpen).to.equal(1);
      expect(signing.sessions.open('cancelSession').parameters[0]).to.include(SESSION_TICKET);
      expect(signing.isOver).to.equal(false);
      signing.sessions.open('cancelSession').answer({state: 'cancelled'});
      await settled();
      expect(signing.outcome).to.deep.equal({outcome: 'cancelled'});
      expect(signing.tickets.read()).to.equal(undefined);
      expect(await signing.isSilent()).to.equal(true);
    });

    for (const [state, outcome] of ENDS) {
      const told = state.state === 'signed' ? outcome : {outcome: 'cancelled'};
      it(`and the session is ${state.state}: ${told.outcome}`, async () => {
        await signing.withdraw();
        signing.sessions.open('cancelSession').answer(state);
        await settled();
        expect(signing.outcome).to.deep.equal(told);
        expect(signing.tickets.read()).to.equal(undefined);
      });
    }

    it('waits no longer than five seconds for the server, which may not have heard', async () => {
      await signing.withdraw();
      await signing.page.advance(4999);
      expect(signing.isOver).to.equal(false);
      await signing.page.advance(1);
      expect(signing.error).to.have.nested.property('failure.code', 'timeout');
      expect(signing.sessions.calls.some(({isOpen}) => isOpen)).to.equal(false);
      expect(await signing.isSilent()).to.equal(true);
    });

    for (const code of ['network', 'offline', 'server', 'unauthenticated'] as const) {
      it(`does not say that nothing was sent while the phone can still sign: ${code}`, async () => {
        await signing.withdraw();
        signing.sessions.open('cancelSession').fail({code});
        await settled();
        expect(signing.error).to.have.nested.property('failure.code', code);
        await signing.sign();
        expect(signing.sessions.open('resumeSession').parameters[0]).to.include(SESSION_TICKET);
      });
    }

    it('and leaves the page, nothing is told any more', async () => {
      await signing.withdraw();
      await signing.leave('left');
      expect(signing.error).to.equal('left');
      expect(await signing.isSilent()).to.equal(true);
    });
  });

  describe('when the person gives up early', () => {
    it('the session that is being made is withdrawn too', async () => {
      await signing.sign();
      await signing.withdraw();
      await signing.make();
      expect(signing.sessions.open('cancelSession').parameters[0]).to.include(SESSION_TICKET);
      signing.sessions.open('cancelSession').answer({state: 'cancelled'});
      await settled();
      expect(signing.outcome).to.deep.equal({outcome: 'cancelled'});
      expect(signing.questions).to.equal(0);
      expect(signing.tickets.read()).to.equal(undefined);
    });

    it('the server has five seconds to make it', async () => {
      await signing.sign();
      await signing.withdraw();
      await signing.page.advance(5000);
      expect(signing.outcome).to.deep.equal({outcome: 'cancelled'});
      expect(await signing.isSilent()).to.equal(true);
    });

    it('the session that replaces an expired one is withdrawn, not that one', async () => {
      await signing.wait();
      await signing.answer(EXPIRED);
      await signing.withdraw();
      const id = 'session-2' as SigningSessionId;
      await signing.make({id});
      expect(signing.sessions.open('cancelSession').parameters[0].id).to.equal(id);
    });

    it('the session of the page before is withdrawn', async () => {
      signing.tickets.write(DOCUMENT.id, SESSION);
      await signing.sign();
      await signing.withdraw();
      expect(signing.sessions.open('cancelSession').parameters[0]).to.include(SESSION_TICKET);
      signing.sessions.open('cancelSession').answer({state: 'signed', receipt: RECEIPT});
      await settled();
      expect(signing.outcome).to.deep.equal({outcome: 'submitted', receipt: RECEIPT});
      expect(signing.tickets.read()).to.equal(undefined);
    });
  });

  describe('when the page goes away', () => {
    it('everything stops, the server is not told, and the ticket stays', async () => {
      await signing.wait();
      await signing.leave('left');
      expect(signing.error).to.equal('left');
      expect(signing.sessions.count('cancelSession')).to.equal(0);
      expect(signing.sessions.calls.some(({isOpen}) => isOpen)).to.equal(false);
      expect(signing.tickets.read()).to.deep.equal(TICKET);
      expect(await signing.isSilent()).to.equal(true);
    });

    it('also when the person gives up at the same moment', async () => {
      await signing.wait();
      await Promise.all([signing.leave('left'), signing.withdraw()]);
      expect(signing.error).to.equal('left');
      expect(signing.sessions.count('cancelSession')).to.equal(0);
      expect(signing.tickets.read()).to.deep.equal(TICKET);
    });

    it('at whatever moment, nothing is asked or reported afterwards', async () => {
      for (let ticks = 0; ticks < 20; ticks++) {
        signing = new PhoneSigning();
        await signing.wait();
        signing.sessions.open('waitForChange').answer({state: 'opened', remainingMs: 100_000});
        for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
        const left = signing.leave('left');
        const before = [signing.sessions.calls.length, signing.progress.length];
        await left;
        expect([signing.sessions.calls.length, signing.progress.length]).to.deep.equal(before);
        expect(signing.error).to.equal('left');
      }
    });

    it('on hearing of progress, nothing more is asked', async () => {
      await signing.wait();
      signing.onProgress = () => void signing.leave('left');
      await signing.answer({state: 'opened', remainingMs: 100_000});
      expect(signing.sessions.calls.length).to.equal(2);
      expect(signing.error).to.equal('left');
    });

    it('while an expired code is replaced, nothing more is asked', async () => {
      await signing.wait();
      signing.onProgress = () => void signing.leave('left');
      await signing.answer(EXPIRED);
      expect(signing.sessions.calls.length).to.equal(2);
      expect(signing.error).to.equal('left');
    });

    it('even while the session is being made', async () => {
      await signing.sign();
      await signing.leave('left');
      expect(signing.error).to.equal('left');
      expect(await signing.isSilent()).to.equal(true);
    });

    it('nothing is begun afterwards', async () => {
      await signing.sign(AbortSignal.abort('left'));
      expect(signing.error).to.equal('left');
      expect(signing.sessions.calls).to.deep.equal([]);
    });
  });
});
