import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AdapterFailure} from '../../../src/adapter/adapter-error.ts';
import type {SigningSessionState} from '../../../src/domain/signing-session.ts';
import {settled} from '../../support/fake-signing-page.ts';
import {DOCUMENT, RECEIPT, resumedSession, SESSION} from '../../support/flow-samples.ts';
import {PhoneSigning} from '../../support/phone-signing.ts';
import type {SessionCall} from '../../support/scripted-sessions.ts';

type Happening = (signing: PhoneSigning) => Promise<void>;

/** Something that happens, with a name for the report of a failure. */
const happening = (name: string, run: Happening): Happening =>
  Object.assign(run, {
    [fc.toStringMethod]: () => name,
  });

const pending = fc.record({
  state: fc.constantFrom('created' as const, 'opened' as const, 'fetched' as const),
  remainingMs: fc.nat(300_000),
});

const final = fc.constantFrom<SigningSessionState>(
  {state: 'signed', receipt: RECEIPT},
  {state: 'rejected', refusal: {code: 'document-spent'}},
  {state: 'declined'},
  {state: 'expired'},
  {state: 'cancelled'},
  {state: 'superseded'},
);

const failure = fc.constantFrom<AdapterFailure>(
  {code: 'network'},
  {code: 'offline'},
  {code: 'timeout'},
  {code: 'server'},
  {code: 'maintenance', retryAfter: 20},
  {code: 'too-many-requests', retryAfter: 3},
  {code: 'too-many-requests'},
  {code: 'unauthenticated'},
  {code: 'bad-response'},
);

function answer(call: SessionCall, state: SigningSessionState): void {
  const answers = {
    createSession: SESSION,
    resumeSession: resumedSession(state),
    waitForChange: state,
    cancelSession: state,
  };
  call.answer(answers[call.name]);
}

/** What the server says to whatever is asked just now. */
const reply = (name: string, give: (call: SessionCall) => void): Happening =>
  happening(name, async ({sessions}) => {
    const call = sessions.calls.at(-1);
    if (call?.isOpen) give(call);
    await settled();
  });

const happenings = fc.oneof(
  {
    weight: 6,
    arbitrary: pending.map((state) => reply(state.state, (call) => answer(call, state))),
  },
  {weight: 3, arbitrary: failure.map((what) => reply(what.code, (call) => call.fail(what)))},
  {weight: 1, arbitrary: final.map((state) => reply(state.state, (call) => answer(call, state)))},
  {
    weight: 4,
    arbitrary: fc
      .nat(40_000)
      .map((ms) => happening(`${ms} ms`, (signing) => signing.page.advance(ms))),
  },
  {
    weight: 2,
    arbitrary: fc.nat(900_000).map((ms) =>
      happening(`asleep for ${ms} ms`, async ({page}) => {
        page.sleep(ms);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({min: -500, max: 500}).map((days) =>
      happening(`the clock is set by ${days} days`, async ({page}) => {
        page.setClock(days * 24 * 60 * 60_000);
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('pageshow' as const, 'focus' as const, 'online' as const)
      .map((name) => happening(name, ({page}) => page.wake(name))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('visible' as const, 'hidden' as const)
      .map((name) => happening(name, ({page}) => page.turn(name))),
  },
  {
    weight: 1,
    arbitrary: fc.constant(happening('given up', (signing) => signing.withdraw())),
  },
);

describe('whatever happens in whatever order while a phone is waited for', () => {
  it('one question is open at a time, a final state ends it all, and nothing is left', async () => {
    const unhandled: unknown[] = [];
    const note = ({reason}: PromiseRejectionEvent): void => {
      unhandled.push(reason);
    };
    window.addEventListener('unhandledrejection', note);
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(happenings, {maxLength: 40}),
          fc.constantFrom(0, 300, 20_000),
          fc.boolean(),
          async (happened, waitMs, isReloaded) => {
            const signing = new PhoneSigning();
            if (isReloaded) signing.tickets.write(DOCUMENT.id, {...SESSION});
            await signing.sign();
            if (!isReloaded) await signing.make({waitMs});
            for (const happens of happened) await happens(signing);

            for (let time = 0; time < 20 && !signing.isOver; time++) {
              const call = signing.sessions.calls.at(-1);
              if (call?.isOpen) answer(call, {state: 'signed', receipt: RECEIPT});
              else await signing.page.advance(30_000);
              await settled();
            }
            expect(signing.isOver, 'over').to.equal(true);
            expect(signing.sessions.mostOpen).to.equal(1);
            expect(await signing.isSilent(), 'silent').to.equal(true);
            if (signing.outcome) expect(signing.tickets.read()).to.equal(undefined);
          },
        ),
        {numRuns: 150},
      );
    } finally {
      // Rejections are reported after the promises that nobody has taken.
      await new Promise((resolve) => setTimeout(resolve));
      window.removeEventListener('unhandledrejection', note);
    }
    expect(unhandled).to.deep.equal([]);
  });
});
