import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {TEXTS} from '../../demo/ncalayer-simulator/window/window-texts.js';
import {texts as obstacles} from '../../src/i18n/locales/ru/obstacles.ts';
import type {Portal} from '../support/e2e/portal.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

const {otherTab} = obstacles;

describe('scenario 55: signing with NCALayer in two tabs', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  /** NCALayer asks for the key of the first tab, and the second one has the document, too. */
  const whileOneTabSigns = (play: (visit: Visit, other: Portal) => Promise<void>): Promise<void> =>
    stage.visit({language: 'ru'}, async (visit) => {
      const {portal, window} = visit;
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn('49756052', OWN_IBAN);
      await portal.asksToSign();
      await portal.seesDocument();
      await portal.choosesCertificate();
      await window.isAsked();
      const other = await visit.opensAnotherTab();
      await other.seesDocument();
      await other.choosesCertificate();
      await other.sees(other.signing.ncalayer.errors['already-signing'], otherTab.takeOver);
      await other.isAccessible('another tab is signing');
      await play(visit, other);
    });

  const isOneApplication = async ({fund}: Visit, number: string): Promise<void> => {
    assert.equal((await fund.onlyRow('applications'))['number'], number);
  };

  test('the second tab waits, and says when the first one has signed', () =>
    whileOneTabSigns(async (visit, other) => {
      await other.presses(otherTab.wait);
      await other.sees(otherTab.waiting);
      await visit.window.signs();
      const number = await visit.portal.seesReceipt();
      await other.sees(otherTab.over);
      assert.equal(await visit.window.countOfRequests(), 0);
      await isOneApplication(visit, number);
    }));

  test('the second tab takes over, and the first one says so; there is one application', () =>
    whileOneTabSigns(async (visit, other) => {
      const {portal, window} = visit;
      await other.presses(otherTab.takeOver);
      await portal.sees(otherTab.takenOver);
      await window.sees(TEXTS.ru.abandoned);
      await window.turnsToNext();
      await window.signs();
      await isOneApplication(visit, await other.seesReceipt());
      assert.equal(await portal.count('.receipt'), 0);
    }));

  test('what the first tab has signed is not signed a second time in the other one', () =>
    whileOneTabSigns(async (visit, other) => {
      const {portal, window} = visit;
      await window.signs();
      const number = await portal.seesReceipt();
      await other.choosesCertificate();
      await window.signs();
      assert.equal(await other.seesReceipt(), number);
      await isOneApplication(visit, number);
    }));
});
