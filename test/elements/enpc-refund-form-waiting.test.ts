import {expect} from '@open-wc/testing';
import {HttpRefundAdapter} from '../../src/adapter/http-refund-adapter.ts';
import '../../src/define/enpc-refund-form.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {FORM} from '../support/flow-samples.ts';
import {GatedRoad} from '../support/gated-adapter.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {find, findAll, textOf, until} from '../support/shadow-dom.ts';
import {wireForm} from '../support/wire-samples.ts';

const realNow = performance.now.bind(performance);

/** The page's clock, as if so many milliseconds more had passed. */
async function later(person: PersonAtForm, ms: number): Promise<void> {
  performance.now = () => realNow() + ms;
  await person.form.prepareInterruptions();
  person.form.requestUpdate();
  await person.drawn();
}

/** What is announced politely, now. */
const announced = (person: PersonAtForm): readonly string[] =>
  findAll(person.form, '[data-announce=polite]').map(textOf).filter(Boolean);

/** All that a region of the form has announced since, each time it changed. */
function announcementsOf(person: PersonAtForm, selector: string): readonly string[] {
  const heard: string[] = [];
  const region = find(person.form, selector);
  new MutationObserver(() => {
    const words = textOf(region);
    if (words && words !== heard.at(-1)) heard.push(words);
  }).observe(region, {childList: true, subtree: true, characterData: true});
  return heard;
}

describe('enpc-refund-form while something is waited for', () => {
  const ncalayer = withFakeNcalayer();
  afterEach(() => {
    performance.now = realNow;
  });

  describe('loading (scenario 5)', () => {
    it('shows the shape of the form after 300 ms and not before', async () => {
      const person = await PersonAtForm.opens(new ScriptedAdapter(), 'en', 'loading');
      const skeleton = find(person.form, '.skeleton');
      const {animationName, animationDelay, animationFillMode} = getComputedStyle(skeleton);
      expect([animationName, animationDelay, animationFillMode]).to.deep.equal([
        'appear',
        '0.3s',
        'backwards',
      ]);
      await until(() => getComputedStyle(skeleton).visibility === 'visible', 'it was shown');
    });

    it('says by itself after four seconds that it goes on', async () => {
      const person = await PersonAtForm.opens(new ScriptedAdapter(), 'en', 'loading');
      expect(announced(person)).to.be.empty;
      const opened = realNow();
      const {long} = person.texts.interruptions;
      await until(() => announced(person).includes(long.load), 'the words came');
      expect(realNow() - opened).to.be.greaterThan(3000);
    }).timeout(30_000);

    it('has words after four seconds, others after twelve, each announced once', async () => {
      const person = await PersonAtForm.opens(new ScriptedAdapter(), 'en', 'loading');
      const heard = announcementsOf(person, '.loading [data-announce=polite]');
      const {long, veryLong} = person.texts.interruptions;
      for (const ms of [3000, 5000, 6000, 13_000, 20_000]) await later(person, ms);
      expect(heard).to.deep.equal([long.load, veryLong.load]);
    });

    it('moves nothing when words or the form arrive', async () => {
      const adapter = new ScriptedAdapter();
      const person = await PersonAtForm.opens(adapter, 'en', 'loading');
      const topOf = (selector: string): number =>
        find(person.form, selector).getBoundingClientRect().top + scrollY;
      const before = [topOf('h2'), topOf('.skeleton'), topOf('.loading .buttons')];
      await later(person, 13_000);
      expect([topOf('h2'), topOf('.skeleton'), topOf('.loading .buttons')]).to.deep.equal(before);
      (await adapter.call('loadRefundForm')).answer(FORM);
      await person.comesTo('filling');
      expect(topOf('h2')).to.equal(before[0]);
    });

    it('can be given up, says so, and can be begun again', async () => {
      const adapter = new ScriptedAdapter();
      const person = await PersonAtForm.opens(adapter, 'en', 'loading');
      const cancel = find(person.form, '.loading .buttons');
      await until(() => getComputedStyle(cancel).visibility === 'visible', 'it was shown');
      await person.presses(person.texts.form.actions.cancel);
      await person.comesTo('load-cancelled');
      const {loadCancelled, loadCancelledHint} = person.texts.interruptions;
      await person.sees(loadCancelledHint);
      expect(person.focusedText).to.equal(loadCancelled);
      await person.presses(person.texts.form.actions.retry);
      await person.comesTo('loading');
      expect(person.focusedText).to.equal(person.texts.form.loading.form);
      (await adapter.call('loadRefundForm', 2)).answer(FORM);
      await person.comesTo('filling');
      expect(person.focusedText).to.equal(person.texts.form.orders.heading);
    });
  });

  describe('later', () => {
    async function filledIn(): Promise<{person: PersonAtForm; road: GatedRoad}> {
      const road = new GatedRoad(memoryAdapter());
      const person = await PersonAtForm.opens(road.adapter);
      await person.fillsIn();
      return {person, road};
    }

    it('the check has words, and can be given up', async () => {
      const {person, road} = await filledIn();
      road.close('verifyBankDetails');
      await person.presses(person.texts.form.verification.button);
      await until(() => road.isReached('verifyBankDetails'), 'the check was on its way');
      await later(person, 5000);
      expect(announced(person)).to.include(person.texts.interruptions.long.verify);
      await later(person, 13_000);
      expect(announced(person)).to.include(person.texts.interruptions.veryLong.verify);
      await person.presses(person.texts.form.actions.cancel);
      expect(person.fields.verification.state).to.equal('required');
      expect(person.focusedText).to.equal(person.texts.form.verification.button);
      road.open();
      await person.checksBankDetails();
      expect(person.fields.verification.state).to.equal('confirmed');
    });

    it('the document has words, and can be given up with nothing lost', async () => {
      const {person, road} = await filledIn();
      await person.checksBankDetails();
      road.close('composeDocument');
      await person.asksToSign();
      await person.comesTo('composing');
      expect(person.focusedText).to.equal(person.texts.form.sign.composing);
      await later(person, 5000);
      expect(announced(person)).to.include(person.texts.interruptions.long.compose);
      await person.presses(person.texts.form.actions.cancel);
      await person.comesTo('filling');
      expect(person.fields.verification.state).to.equal('confirmed');
      expect(person.focusedText).to.equal(person.texts.form.orders.heading);
    });

    it('a submission has words, says that it cannot be called back, and has no such button', async () => {
      const {person, road} = await filledIn();
      await person.checksBankDetails();
      await person.asksToSign();
      await person.comesTo('signing');
      road.close('submit');
      await person.signs(ncalayer.current);
      await person.comesTo('submitting');
      expect(person.screen).to.include(person.texts.signing.sign.cannotCancel);
      const names = findAll(person.form, 'button').map(textOf);
      expect(names).not.to.include(person.texts.form.actions.cancel);
      await later(person, 13_000);
      expect(announced(person)).to.include(person.texts.interruptions.veryLong.submit);
      expect(person.focusedText).to.equal(person.texts.signing.sign.sending);
    });

    it('the question for a lost receipt can be given up, and the signature is kept', async () => {
      const {person, road} = await filledIn();
      await person.checksBankDetails();
      await person.asksToSign();
      await person.comesTo('signing');
      road.close('submit');
      road.close('findReceipt');
      await person.signs(ncalayer.current);
      await person.comesTo('submitting');
      road.fail('submit', {code: 'network'});
      await person.comesTo('asking-receipt');
      await later(person, 5000);
      expect(announced(person)).to.include(person.texts.interruptions.long['find-receipt']);
      await person.presses(person.texts.form.actions.cancel);
      await person.comesTo('submit-failed');
      expect(person.focusedText).to.equal(person.texts.signing.sign.arrivalUnknown);
      road.open();
      await person.presses(person.texts.signing.sign.sendAgain);
      await person.comesTo('submitted');
    });
  });

  describe('a server that fails', () => {
    const pageFetch = globalThis.fetch;
    let asked = 0;
    afterEach(() => {
      globalThis.fetch = pageFetch;
    });

    /** Answers of the server in their order; the last one for good. */
    function serve(...answers: readonly (() => Response | Promise<Response>)[]): void {
      asked = 0;
      globalThis.fetch = () =>
        Promise.resolve((answers[asked++] ?? answers.at(-1))?.() as Response);
    }

    /** No answer until the adapter does not wait any longer. */
    const silence = (): Promise<Response> =>
      new Promise((_, reject) => {
        setTimeout(() => reject(new TypeError('Failed to fetch')), 50);
      });

    const adapter = (): HttpRefundAdapter =>
      new HttpRefundAdapter({baseUrl: '/api/refund', retryDelayMs: 1});

    it('scenario 6: after a 500 and a silence the third answer is shown, and nothing else is said', async () => {
      serve(
        () => new Response('', {status: 500}),
        silence,
        () => Response.json(wireForm()),
      );
      const person = await PersonAtForm.opens(adapter(), 'en', 'filling');
      expect(asked).to.equal(3);
      expect(textOf(find(person.form, '#alert'))).to.equal('');
    });

    it('scenario 6: after three failures it stops asking, and says so once', async () => {
      serve(() => new Response('', {status: 500}));
      const person = await PersonAtForm.opens(adapter(), 'en', 'load-failed');
      expect(asked).to.equal(3);
      expect(findAll(person.form, '#alert > *')).to.have.length(1);
      expect(person.screen.split(person.texts.form.failures.server)).to.have.length(2);
    });

    it('scenario 7: a page in place of JSON gives a plain message with a support code', async () => {
      serve(
        () =>
          new Response('<h1>Proxy says no</h1>', {headers: {'x-correlation-id': 'support-4711'}}),
      );
      const person = await PersonAtForm.opens(adapter(), 'en', 'load-failed');
      expect(person.screen).to.include(person.texts.form.failures['bad-response']);
      expect(person.screen).to.include('support-4711');
      expect(person.screen).not.to.include('Proxy');
      expect(person.form.renderRoot.querySelector('h1')).to.equal(null);
    });
  });
});
