import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {DemoKeyKind} from '../../demo/certificate-authority/certificate-profile.ts';
import type {SimulatorMode} from '../../demo/ncalayer-simulator/simulator-settings.ts';
import {TEXTS} from '../../demo/ncalayer-simulator/window/window-texts.js';
import type {SigningErrorCode} from '../../src/signing/signing-error.ts';
import type {PersonId} from '../support/demo-server.ts';
import {OWN_IBAN, Stage, type Visit, type VisitOptions} from '../support/e2e/stage.ts';

const ORDER = '49756052';
const WARNING = 'sign-panel >>> .message.warning';

describe('signing with NCALayer', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  /** A visit that begins with the issued document in front of the person. */
  const atTheDocument = (options: VisitOptions, play: (visit: Visit) => Promise<void>) =>
    stage.visit({language: 'ru', ...options}, async (visit) => {
      const {portal} = visit;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn(ORDER, OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await play(visit);
    });

  /** Chooses the certificate once more, signs with the right key and gets the only application. */
  const signsAfterAll = async ({portal, window, fund}: Visit): Promise<void> => {
    await portal.choosesCertificate();
    await window.signs();
    const number = await portal.seesReceipt();
    assert.equal((await fund.onlyRow('applications'))['number'], number);
  };

  const nothingWasSubmitted = async ({fund, record}: Visit): Promise<void> => {
    assert.equal(record.countOf('POST', '/applications'), 0);
    assert.deepEqual(await fund.rows('applications'), []);
  };

  test('scenario 29: without NCALayer the form says within 5 s to start it, not to allow it; once started, the same button signs', () =>
    atTheDocument({}, async (visit) => {
      const {portal, ncalayer, window} = visit;
      const {errors, remedies, progress} = portal.signing.ncalayer;
      await ncalayer.quit();
      const start = performance.now();
      await portal.choosesCertificate();
      await portal.sees(errors['not-running'], remedies['not-running'] ?? '');
      assert.ok(performance.now() - start < 5000);
      const text = await portal.text();
      assert.ok(!text.includes(errors['browser-blocked']));
      assert.ok(!text.includes(progress['asking-permission']));
      assert.equal(await portal.focusedId(), 'sign');
      await portal.isAccessible('NCALayer does not run');
      await nothingWasSubmitted(visit);
      await ncalayer.start();
      await window.open(ncalayer.windowAddress);
      await signsAfterAll(visit);
    }));

  test('scenario 30: NCALayer quit in the middle of signing is told, and a fresh connection signs', () =>
    atTheDocument({}, async (visit) => {
      const {portal, ncalayer, window, record} = visit;
      const {errors, remedies} = portal.signing.ncalayer;
      await portal.choosesCertificate();
      await window.isAsked();
      await ncalayer.quit();
      await portal.sees(errors['connection-lost'], remedies['connection-lost'] ?? '');
      await portal.isAccessible('connection lost');
      await nothingWasSubmitted(visit);
      await ncalayer.start();
      await window.open(ncalayer.windowAddress);
      await signsAfterAll(visit);
      const connections = record.requests.filter((line) => line === `CONNECT ${ncalayer.address}`);
      assert.equal(connections.length, 2);
    }));

  test('scenario 30: a connection that is dropped in place of the answer is told', () =>
    atTheDocument({ncalayer: {mode: 'closes-midway'}}, async (visit) => {
      const {portal, window} = visit;
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(portal.signing.ncalayer.errors['connection-lost']);
      await nothingWasSubmitted(visit);
      await window.behavesAs('normal');
      await signsAfterAll(visit);
    }));

  test('scenario 31: a cancel in the program looks like no error and leads back to the button', () =>
    atTheDocument({}, async (visit) => {
      const {portal, window} = visit;
      await portal.choosesCertificate();
      await window.cancels();
      await portal.sees(portal.signing.ncalayer.cancelled);
      assert.equal(await portal.count('.message.warning'), 0);
      assert.equal(await portal.count('.message.danger'), 0);
      assert.equal(await portal.focusedId(), 'sign');
      await portal.isAccessible('cancelled');
      await nothingWasSubmitted(visit);
      await signsAfterAll(visit);
    }));

  test('scenario 31: a cancel on the page leads back to the button, too', () =>
    atTheDocument({}, async (visit) => {
      const {portal, window} = visit;
      await portal.choosesCertificate();
      await window.isAsked();
      await portal.presses(portal.form.actions.cancel);
      await portal.sees(portal.signing.ncalayer.cancelled);
      assert.equal(await portal.count('.message.warning'), 0);
      assert.equal(await portal.focusedId(), 'sign');
      // The page cannot close the program's window: the person does.
      await window.sees(TEXTS.ru.abandoned);
      await window.cancels();
      await signsAfterAll(visit);
    }));

  test('scenarios 32 and 33: NCALayer lets nobody choose another person’s key, nor one that is expired, revoked, for signing in or an organisation’s', () =>
    atTheDocument({}, async ({portal, window}) => {
      const {kind, obstacle} = TEXTS.ru;
      await portal.choosesCertificate();
      assert.deepEqual(await window.obstaclesOf('one-order'), {
        [kind.valid]: '',
        [kind.expired]: obstacle.expired,
        [kind.revoked]: obstacle.revoked,
        [kind['authentication-only']]: obstacle.purpose,
        [kind.organisation]: obstacle.purpose,
      });
      for (const found of Object.values(await window.obstaclesOf('several-orders'))) {
        assert.equal(found, obstacle.person);
      }
      await window.cancels();
    }));

  const KEYS_THE_FORM_REFUSES: readonly {
    scenario: number;
    whose: string;
    person: PersonId;
    kind: DemoKeyKind;
    error: SigningErrorCode;
  }[] = [
    {
      scenario: 32,
      whose: 'another person’s',
      person: 'several-orders',
      kind: 'valid',
      error: 'wrong-person',
    },
    {scenario: 33, whose: 'an expired', person: 'one-order', kind: 'expired', error: 'key-expired'},
    {
      scenario: 33,
      whose: 'a signing-in',
      person: 'one-order',
      kind: 'authentication-only',
      error: 'authentication-key',
    },
    {
      scenario: 33,
      whose: 'an organisation’s',
      person: 'one-order',
      kind: 'organisation',
      error: 'organisation-key',
    },
  ];
  for (const {scenario, whose, person, kind, error} of KEYS_THE_FORM_REFUSES) {
    test(`scenario ${scenario}: ${whose} key, used all the same, is named and nothing is sent; another key is one press away`, () =>
      atTheDocument({ncalayer: {mode: 'ignores-filters'}}, async (visit) => {
        const {portal, window} = visit;
        const {errors} = portal.signing.ncalayer;
        await portal.choosesCertificate();
        await window.signsWith(person, kind);
        await portal.sees(errors[error]);
        const text = await portal.text();
        const others = new Set(Object.values(errors).filter((words) => words !== errors[error]));
        assert.deepEqual(
          [...others].filter((words) => text.includes(words)),
          [],
        );
        assert.equal(await portal.count(WARNING), 1);
        assert.equal(await portal.focusedId(), 'sign');
        await portal.isAccessible(error);
        await nothingWasSubmitted(visit);
        await window.behavesAs('normal');
        await signsAfterAll(visit);
      }));
  }

  test('scenario 33: a revoked key is refused by the fund with a text of its own; another key signs', () =>
    atTheDocument({ncalayer: {mode: 'ignores-filters'}}, async (visit) => {
      const {portal, window, fund, record} = visit;
      const {rejected} = portal.signing.sign;
      await portal.choosesCertificate();
      await window.signsWith('one-order', 'revoked');
      await portal.sees(rejected['certificate-revoked']);
      assert.equal(record.countOf('POST', '/applications'), 1);
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.isAccessible('revoked');
      await window.behavesAs('normal');
      await signsAfterAll(visit);
    }));

  test('scenario 34: without a current revocation list the key cannot be checked now; sent again later, the same signature is accepted', () =>
    atTheDocument({revocationLists: 'late'}, async (visit) => {
      const {portal, window, fund, record, ncalayer} = visit;
      const {sign} = portal.signing;
      await portal.choosesCertificate();
      await window.signs();
      await portal.sees(sign.rejected['revocation-unavailable'], sign.notSent);
      assert.deepEqual(await fund.rows('applications'), []);
      await portal.isAccessible('cannot be checked now');
      fund.letMinutesPass(11);
      await portal.presses(sign.sendAgain);
      const number = await portal.seesReceipt();
      assert.equal((await fund.onlyRow('applications'))['number'], number);
      assert.equal(record.countOf('POST', '/applications'), 2);
      const connections = record.requests.filter((line) => line === `CONNECT ${ncalayer.address}`);
      assert.equal(connections.length, 1, 'the person signed once');
    }));

  test('scenario 35: after 15 to 20 s of silence a hint says where the window may be', () =>
    atTheDocument({}, async (visit) => {
      const {portal, window} = visit;
      const {progress} = portal.signing.ncalayer;
      await portal.choosesCertificate();
      await portal.sees(progress['waiting-for-person']);
      await setTimeout(14_000);
      assert.ok(!(await portal.text()).includes(progress['waiting-long']));
      portal.page.setDefaultTimeout(6000);
      await portal.sees(progress['waiting-long']);
      await portal.isAccessible('waiting long');
      await window.signs();
      await portal.seesReceipt();
    }));

  const ANSWERS: Readonly<Partial<Record<SimulatorMode, string>>> = {
    'module-missing': 'without the module basics, by its older module',
    'old-version': 'of an old version, by its older module',
    'result-as-text': 'that answers with a text',
    'result-as-base64': 'that answers with a bare Base64 text',
    'result-with-certificate': 'that adds the certificate',
  };
  for (const [mode, which] of Object.entries(ANSWERS)) {
    test(`an NCALayer ${which} signs`, () =>
      atTheDocument({ncalayer: {mode: mode as SimulatorMode}}, async (visit) => {
        const {portal, window} = visit;
        await portal.choosesCertificate();
        await window.signsWith('one-order', 'valid');
        assert.match(await portal.seesReceipt(), /^\d{4}-\d{6}$/);
      }));
  }

  test('an NCALayer without any module that signs has to be updated', () =>
    atTheDocument({ncalayer: {mode: 'no-modules'}}, async (visit) => {
      const {portal} = visit;
      const {errors, remedies} = portal.signing.ncalayer;
      await portal.choosesCertificate();
      await portal.sees(errors.outdated, remedies.outdated ?? '');
      await portal.isAccessible('outdated');
      await nothingWasSubmitted(visit);
    }));
});
