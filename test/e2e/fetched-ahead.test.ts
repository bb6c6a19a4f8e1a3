/**
 * No step waits for a file that could have been fetched before: who pauses to read finds all that the
 * next step needs on their computer. While something is done here, no script comes from the network.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {CDPSession, Page} from 'puppeteer-core';
import {eventually} from '../support/e2e/eventually.ts';
import {HeldAnswer} from '../support/e2e/held-answer.ts';
import {OWN_IBAN, Stage, type Visit} from '../support/e2e/stage.ts';

/** Less than the form waits for its answer before it does something else. */
const HELD_MS = 300;

/** `/assets/ask-later-BdC2Rgqd.js` -> `ask-later`. */
const nameOf = (address: string): string => address.replace(/^.*\/|-[\w-]{8}\.js$/g, '');

/** The scripts that a page asks for, which do not come while the network stands still. */
class ScriptTraffic {
  readonly asked: string[] = [];
  readonly #page: Page;
  readonly #session: CDPSession;
  #held: string[] | undefined;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<ScriptTraffic> {
    const session = await page.createCDPSession();
    const traffic = new ScriptTraffic(page, session);
    session.on('Fetch.requestPaused', ({requestId, request}) => {
      traffic.asked.push(nameOf(request.url));
      if (traffic.#held) traffic.#held.push(requestId);
      else void session.send('Fetch.continueRequest', {requestId});
    });
    await session.send('Fetch.enable', {
      patterns: [{urlPattern: '*', resourceType: 'Script', requestStage: 'Request'}],
    });
    return traffic;
  }

  /** What is done has to succeed without another script; they come afterwards. */
  async standsStillWhile(act: () => Promise<void>): Promise<void> {
    const held: string[] = (this.#held = []);
    await act();
    this.#held = undefined;
    for (const requestId of held) await this.#session.send('Fetch.continueRequest', {requestId});
    await this.isQuiet();
  }

  /** A person reads. */
  async isQuiet(): Promise<void> {
    await this.#page.waitForNetworkIdle({idleTime: 2000});
  }
}

describe('what the next step needs', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  /** The form with its number typed and confirmed. */
  const isConfirmed = async ({portal}: Visit): Promise<ScriptTraffic> => {
    await portal.signsIn('one-order');
    const scripts = await ScriptTraffic.of(portal.page);
    await portal.appliesForRefund();
    await scripts.isQuiet();
    await scripts.standsStillWhile(async () => {
      await portal.types(OWN_IBAN);
      // The bank by its number, whose names come apart from the form.
      await portal.sees('20/20', 'Kaspi Bank');
    });
    await scripts.standsStillWhile(async () => {
      await portal.ticks('49756052');
      await portal.checksBankDetails();
      await portal.hasNo('.verification .message:not(.success)');
      assert.equal(await portal.count('.verification .message.success'), 1);
    });
    return scripts;
  };

  test('is there when a number is typed and checked, and a document signed with NCALayer', () =>
    stage.visit({}, async (visit) => {
      const {portal, window} = visit;
      const scripts = await isConfirmed(visit);
      await scripts.standsStillWhile(async () => {
        await portal.asksToSign();
        await portal.seesDocument();
      });
      await scripts.standsStillWhile(async () => {
        await portal.choosesCertificate();
        await window.signs();
        await portal.seesReceipt();
      });
    }));

  test('is on its way while the fund issues the document for the phone', () =>
    stage.visit({}, async (visit) => {
      const {portal} = visit;
      const {asked} = await isConfirmed(visit);
      const document = await HeldAnswer.of(portal.page, 'POST', '/documents');
      await portal.asksToSignWithPhone();
      await document.isHeld();
      const parts = ['phone-step', 'egov-qr-signer', 'phone'];
      await eventually(
        () => parts.every((part) => asked.includes(part)),
        'its parts are asked for',
      );
      await document.arrives();
      await portal.seesCode();
    }));

  test('comes after what the person waits for', () =>
    stage.visit({}, async ({portal}) => {
      await portal.signsIn('one-order');
      const scripts = await ScriptTraffic.of(portal.page);
      const answer = await HeldAnswer.of(portal.page, 'GET', '/form');
      const isOpen = portal.appliesForRefund();
      await answer.isHeld();
      await setTimeout(HELD_MS);
      const early = [...scripts.asked];
      await answer.arrives();
      await isOpen;
      await scripts.isQuiet();
      for (const part of ['once-drawn', 'page-side', 'iban-aid']) {
        assert.ok(!early.includes(part), `${part} waits`);
        assert.ok(scripts.asked.includes(part), `${part} comes`);
      }
    }));
});
