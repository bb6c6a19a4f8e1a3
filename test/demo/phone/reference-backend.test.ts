import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import type {PhoneSettings} from '../../../demo/phone/phone-settings.ts';
import {
  startPhoneSimulator,
  type PhoneSimulator,
} from '../../../demo/phone/start-phone-simulator.ts';
import {LANGUAGES} from '../../../src/domain/language.ts';
import type {SigningSession, SigningSessionState} from '../../../src/domain/signing-session.ts';
import {compose, DemoServer, iinOf, options, type PersonId} from '../../support/demo-server.ts';
import {PhoneOwner} from '../../support/phone-owner.ts';

/** Those whose application is accepted in a test; the order is spent after that. */
const SIGNERS = {gost: 'one-order', rsa: 'several-orders', twice: 'many-orders'} as const;
/** Whose application never is. */
const PERSON: PersonId = 'two-banks';

describe('the simulated phone at the reference backend', () => {
  let server: DemoServer;
  let simulator: PhoneSimulator;
  let owner: PhoneOwner;
  let session: SigningSession;
  let stateNow: () => Promise<SigningSessionState | undefined>;

  before(async () => {
    server = await DemoServer.start();
    simulator = await startPhoneSimulator({
      keysFolder: join(server.folder, 'certificate-authority'),
      connected: [server.url('/')],
      port: 0,
      clock: () => server.now,
    });
    owner = await PhoneOwner.of(simulator.address);
  });
  after(async () => {
    await simulator.close();
    await server.stop();
  });

  const initial: Partial<PhoneSettings> = {
    language: 'kk',
    owner: 'document',
    keyKind: 'valid',
    algorithm: 'gost',
    sendsTwice: false,
    breaksSignature: false,
  };

  beforeEach(() => owner.sets(initial));

  /** The page shows a code for an application of the person. */
  async function begin(id: PersonId): Promise<void> {
    const person = await server.signIn(id);
    const {signingSessions} = person.adapter;
    assert.ok(signingSessions);
    const {document} = await compose(person);
    session = await signingSessions.createSession(document.id, options);
    stateNow = async () => (await signingSessions.resumeSession(session, options))?.state;
  }

  for (const algorithm of ['gost', 'rsa'] as const) {
    test(`signs with ${algorithm}, and the application is there`, async () => {
      await begin(SIGNERS[algorithm]);
      await owner.sets({algorithm});
      const {documents} = await owner.sees(session.qrText);
      assert.ok(documents[0]?.text?.includes(iinOf(SIGNERS[algorithm])));
      assert.equal((await stateNow())?.state, 'fetched');
      assert.equal((await owner.signs()).outcome, 'signed');
      assert.equal((await stateNow())?.state, 'signed');
    });
  }

  test('shows the control code of the page', async () => {
    await begin(PERSON);
    const {documents} = await owner.sees(session.qrText);
    const shown = documents.flatMap(({meta}) => meta.map(({value}) => value.replace(' ', '')));
    assert.ok(shown.includes(session.controlCode), shown.join());
  });

  test('sending twice is one application', async () => {
    await begin(SIGNERS.twice);
    await owner.sets({sendsTwice: true});
    const {length} = await server.rows('applications');
    await owner.sees(session.qrText);
    assert.equal((await owner.signs()).outcome, 'signed');
    assert.equal((await server.rows('applications')).length, length + 1);
  });

  test('declines', async () => {
    await begin(PERSON);
    await owner.sees(session.qrText);
    assert.equal((await owner.declines()).outcome, 'declined');
    assert.equal((await stateNow())?.state, 'declined');
  });

  for (const [settings, reason] of [
    [{owner: 'somebody-else'}, 'iin-mismatch-session'],
    [{keyKind: 'expired'}, 'certificate-expired'],
    [{keyKind: 'revoked'}, 'certificate-revoked'],
    [{keyKind: 'authentication-only'}, 'authentication-key'],
    [{keyKind: 'organisation'}, 'not-individual-key'],
    [{breaksSignature: true}, 'signature-invalid'],
  ] as const) {
    test(`is refused for ${reason}, in words of each language`, async () => {
      const messages = new Set<string | undefined>();
      for (const language of LANGUAGES) {
        await begin(PERSON);
        await owner.sets({...settings, language});
        await owner.sees(session.qrText);
        const outcome = await owner.signs();
        assert.equal(outcome.outcome, 'signature-refused');
        messages.add('message' in outcome ? outcome.message : undefined);
      }
      assert.equal(messages.size, LANGUAGES.length);
      const state = await stateNow();
      assert.equal(state?.state, 'rejected');
      assert.deepEqual(state.refusal, {code: 'signature-rejected', reason});
    });
  }

  test('is told that the code is over', async () => {
    await begin(PERSON);
    const earlier = server.now;
    server.now = new Date(earlier.getTime() + 6 * 60_000);
    try {
      const outcome = await owner.scans(session.qrText);
      assert.equal(outcome.outcome, 'refused');
      assert.ok('message' in outcome && outcome.message);
    } finally {
      server.now = earlier;
    }
  });
});
