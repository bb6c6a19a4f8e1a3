import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define.ts';
import type {RefundEventMap} from '../../src/elements/refund-event-map.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';
import {GatedRoad} from '../support/gated-adapter.ts';

/** Hears an event of the document for the rest of the test. */
function hears<Type extends keyof RefundEventMap>(
  type: Type,
  answer: (event: RefundEventMap[Type]) => void = () => undefined,
): {readonly details: RefundEventMap[Type]['detail'][]; stop(): void} {
  const details: RefundEventMap[Type]['detail'][] = [];
  const hear = (event: Event): void => {
    details.push((event as RefundEventMap[Type]).detail);
    answer(event as RefundEventMap[Type]);
  };
  document.addEventListener(type, hear);
  const stop = (): void => document.removeEventListener(type, hear);
  stops.push(stop);
  return {details, stop};
}

const stops: (() => void)[] = [];

describe('enpc-refund-form tells its page', () => {
  const ncalayer = withFakeNcalayer();

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('once that it is ready, in which version and language', async () => {
    const {details} = hears('refund-ready');
    const person = await PersonAtForm.opens(memoryAdapter(), 'ru');
    await until(() => details.length > 0, 'it was ready');
    await person.ticks();
    expect(details).to.have.length(1);
    expect(details[0]?.locale).to.equal('ru');
    expect(details[0]?.version).to.match(/^\d+\.\d+\.\d+/);
  });

  it('what is ticked, with the total as a decimal string', async () => {
    const {details} = hears('refund-selection-changed');
    const person = await PersonAtForm.opens();
    await person.ticks();
    await person.ticks();
    await until(() => details.length === 2, 'both ticks were told');
    expect(details.map(({count, total}) => [count, total])).to.deep.equal([
      [1, '500.00'],
      [0, '0.00'],
    ]);
  });

  it('how many errors a title may name', async () => {
    const {details} = hears('refund-title-hint');
    const person = await PersonAtForm.opens();
    await person.asksToSign();
    await until(() => (details.at(-1)?.errorCount ?? 0) === 2, 'two errors were told');
    await person.ticks();
    await until(() => details.at(-1)?.errorCount === 1, 'one was mended');
    expect(details.at(-1)?.step).to.equal('filling');
  });

  it('of a failed call whether it may succeed later', async () => {
    const {details} = hears('refund-error');
    await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.forbidden), 'en', 'load-failed');
    await until(() => details.length > 0, 'the failure was told');
    expect(details[0]).to.include({type: 'adapter', code: 'forbidden', retryable: false});
  });

  it('of a signing that failed', async () => {
    const {details} = hears('refund-error');
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    ncalayer.current.answer('this is no answer of NCALayer');
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await until(() => details.length > 0, 'the failure was told');
    expect(details[0]).to.include({type: 'signing', code: 'protocol-error', retryable: true});
  });

  describe('before it signs', () => {
    it('and stays quietly where the page prevents it, to begin again when pressed again', async () => {
      const person = await PersonAtForm.opens();
      const before = hears('refund-before-sign', (event) => event.preventDefault());
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      expect(before.details).to.deep.equal([{method: 'ncalayer', detailVersion: 1}]);
      expect(person.form.step).to.equal('signing');
      expect(person.screen).not.to.include(person.texts.signing.ncalayer.cancelled);
      before.stop();
      await person.presses(person.texts.signing.sign.chooseCertificate);
      await person.comesTo('submitted');
    });

    it('and waits for what the page promises', async () => {
      let allow: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (allow = resolve));
      hears('refund-before-sign', (event) => event.waitUntil(promise));
      const person = await PersonAtForm.opens();
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      expect(person.form.step).to.equal('signing');
      allow();
      await person.comesTo('submitted');
    });

    it('with a phone, too: no code is made where the promise is broken', async () => {
      const adapter = memoryAdapter(MEMORY_SCENARIOS.qrCode);
      let created = 0;
      const sessions = adapter.signingSessions;
      if (!sessions) throw new Error('not a valid sample');
      const create = sessions.createSession.bind(sessions);
      sessions.createSession = (...parameters) => {
        created++;
        return create(...parameters);
      };
      const before = hears('refund-before-sign', (event) => {
        event.waitUntil(Promise.reject(new Error('not today')));
      });
      const person = await PersonAtForm.opens(adapter);
      await person.fillsIn();
      await person.checksBankDetails();
      await person.presses(person.texts.form.sign.method['egov-qr']);
      await person.comesTo('signing');
      await until(() => before.details.length > 0, 'the page was asked');
      await person.sees(person.texts.phone.newCode);
      expect([created, before.details.length]).to.deep.equal([0, 1]);
      before.stop();
      await person.presses(person.texts.phone.newCode);
      await until(() => created === 1, 'a code was made');
      // The next file in this tab must not find a signing that goes on.
      expect(await person.form.cancelSigning()).to.equal(true);
    });
  });

  describe('before it submits', () => {
    it('the key, and stays where the page prevents it: the document can be signed again', async () => {
      const road = new GatedRoad(memoryAdapter());
      road.close('submit');
      const before = hears('refund-before-submit', (event) => event.preventDefault());
      const person = await PersonAtForm.opens(road.adapter);
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      await until(() => before.details.length > 0, 'the page was asked');
      await person.drawn();
      expect(before.details[0]?.idempotencyKey).to.match(/^[0-9a-f-]{36}$/);
      expect([person.form.step, road.isReached('submit')]).to.deep.equal(['signing', false]);
      before.stop();
      road.open();
      await person.signs(ncalayer.current);
      await person.comesTo('submitted');
    });

    it('and waits for what the page promises; sent again, the key is the same', async () => {
      const before = hears('refund-before-submit', (event) => event.waitUntil(Promise.resolve()));
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.submitFailsOnce));
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      await person.comesTo('submit-failed');
      await person.presses(person.texts.signing.sign.sendAgain);
      await person.comesTo('submitted');
      const [first, second] = before.details;
      expect(before.details).to.have.length(2);
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    });

    it('and sends nothing when a promise is broken on the way to sending again', async () => {
      const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.submitFailsOnce));
      await person.comesToDocument();
      await person.signs(ncalayer.current);
      await person.comesTo('submit-failed');
      hears('refund-before-submit', (event) => {
        event.waitUntil(Promise.reject(new Error('not today')));
      });
      await person.presses(person.texts.signing.sign.sendAgain);
      await person.drawn();
      expect(person.form.step).to.equal('submit-failed');
    });
  });

  it('which link is followed, and leaves it to the page that prevents it', async () => {
    const {details} = hears('refund-navigate', (event) => event.preventDefault());
    const followed: boolean[] = [];
    const hear = (event: Event): void => void followed.push(!event.defaultPrevented);
    const person = await PersonAtForm.opens();
    person.form.statusHref = '#applications';
    document.addEventListener('click', hear);
    await person.comesToReceipt(ncalayer.current);
    await person.sees(person.texts.receipt.seeStatus);
    followed.length = 0;
    await person.presses(person.texts.receipt.seeStatus);
    document.removeEventListener('click', hear);
    expect(details).to.deep.equal([
      {
        target: 'status',
        href: `${location.href.replace(/#.*/, '')}#applications`,
        detailVersion: 1,
      },
    ]);
    expect(followed).to.deep.equal([false]);
    expect(location.hash).not.to.equal('#applications');
  });
});
