import {expect, fixture, html} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {SESSION_KEY} from '../../src/signing/widget-storage.ts';
import {APPLICANT, DOCUMENT} from '../support/flow-samples.ts';
import {GatedRoad} from '../support/gated-adapter.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {memoryAdapter, PersonAtForm, withFakeNcalayer} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

describe('enpc-refund-form under hosts', () => {
  const ncalayer = withFakeNcalayer();

  it('scenario 42: while one form signs, the other one explains that it has to wait', async () => {
    const [first, second] = [await PersonAtForm.opens(), await PersonAtForm.opens()];
    await first.comesToDocument();
    await first.presses(first.texts.signing.sign.chooseCertificate);
    await second.form.reset();
    await second.comesTo('filling');
    await second.comesToDocument();
    await second.presses(second.texts.signing.sign.chooseCertificate);
    await second.sees(second.texts.signing.ncalayer.errors['already-signing']);
    expect(first.screen).not.to.include(first.texts.signing.ncalayer.errors['already-signing']);
  });

  it('scenario 42: two panels with names of their own keep their signings with a phone apart', async () => {
    const storage = new MemoryStorage();
    const {signingSessions} = memoryAdapter(MEMORY_SCENARIOS.qrCode);
    const sessions = {
      ...signingSessions,
      createSession: () =>
        Promise.resolve({
          id: crypto.randomUUID(),
          secret: 'secret',
          remainingMs: 60_000,
          waitMs: 0,
          qrCode: 'mobileSign:https://fund.example/s',
          appLink: 'https://fund.example/app',
          controlCode: '4821',
        }),
      waitForChange: () => new Promise(() => undefined),
      cancelSession: () => new Promise(() => undefined),
    } as unknown as SignPanel['signingSessions'];
    const place = await fixture<HTMLElement>(
      html`<div>
        ${['left', 'right'].map(
          (id) =>
            html`<sign-panel
              id=${id}
              locale="en"
              method="egov-qr"
              .document=${DOCUMENT}
              .applicant=${APPLICANT}
              .signingSessions=${sessions}
              .storage=${storage}
            ></sign-panel>`,
        )}
      </div>`,
    );
    const keys = [`${SESSION_KEY}#left`, `${SESSION_KEY}#right`];
    await until(() => keys.every((key) => storage.items.has(key)), 'both had their tickets');
    expect(storage.items.get(keys[0] ?? '')).not.to.equal(storage.items.get(keys[1] ?? ''));
    expect(storage.items.has(SESSION_KEY)).to.equal(false);
    place.remove();
  });

  it('scenario 43: removed, it ends its call within a second; put in again, all is there', async () => {
    const adapter = memoryAdapter();
    const signals: AbortSignal[] = [];
    adapter.verifyBankDetails = (_, {signal}) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const person = await PersonAtForm.opens(adapter);
    await person.fillsIn();
    await person.presses(person.texts.form.verification.button);
    await until(() => signals.length === 1, 'the fund was asked');
    const {parentElement} = person.form;
    person.form.remove();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(signals[0]?.aborted).to.equal(true);
    parentElement?.append(person.form);
    await until(() => signals.length === 2, 'the fund was asked again');
    expect(person.checkbox().checked).to.equal(true);
  });

  it('scenario 44: swapped during a read, the old answer is dropped', async () => {
    const old = new GatedRoad(memoryAdapter(MEMORY_SCENARIOS.noOrders));
    old.close('loadRefundForm');
    const person = await PersonAtForm.opens(old.adapter, 'en', 'loading');
    person.form.adapter = memoryAdapter();
    await person.comesTo('filling');
    old.open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(person.table.orders).to.have.length(1);
  });

  it('scenario 44: swapped during a submit, that is finished by the old one and told', async () => {
    const old = new GatedRoad(memoryAdapter());
    old.close('submit');
    const person = await PersonAtForm.opens(old.adapter);
    await person.comesToDocument();
    await person.signs(ncalayer.current);
    await until(() => old.isReached('submit'), 'it was on its way');
    const told: string[] = [];
    person.form.addEventListener('refund-submitted', ({detail}) => {
      told.push(detail.applicationNumber);
    });
    const next = memoryAdapter();
    let asked = 0;
    next.loadRefundForm = () => {
      asked++;
      return new Promise(() => undefined);
    };
    person.form.adapter = next;
    await person.drawn();
    expect([person.form.step, asked]).to.deep.equal(['submitting', 0]);
    old.open();
    await person.comesTo('submitted');
    await until(() => told.length === 1, 'it was told');
    expect(told).to.deep.equal(['MEMORY-000001']);
  });

  it('keeps what was set before it was defined', async () => {
    const tag = 'refund-form-defined-late';
    const element = document.createElement(tag) as PersonAtForm['form'];
    element.adapter = memoryAdapter();
    element.locale = 'ru';
    element.calm = true;
    document.body.append(element);
    const {EnpcRefundForm} = await import('../../src/index.ts');
    customElements.define(tag, class extends EnpcRefundForm {});
    await until(() => element.step === 'filling', 'it was loaded');
    expect([element.locale, element.calm]).to.deep.equal(['ru', true]);
    element.remove();
  });
});
