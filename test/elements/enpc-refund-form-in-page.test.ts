import {ContextProvider} from '@lit/context';
import {expect, fixture, html} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import {refundAdapterContext} from '../../src/adapter/refund-adapter-context.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import '../../src/define.ts';
import {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {defineElement} from '../../src/elements/shared/define-element.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {find, focusedElement, until} from '../support/shadow-dom.ts';

describe('enpc-refund-form in a page', () => {
  const ncalayer = withFakeNcalayer();

  describe('its adapter', () => {
    /** A form inside of an element that provides the adapter. */
    async function provided(
      adapter: RefundAdapter,
    ): Promise<{form: EnpcRefundForm; provider: ContextProvider<typeof refundAdapterContext>}> {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const provider = new ContextProvider(host, {
        context: refundAdapterContext,
        initialValue: adapter,
      });
      const form = document.createElement('enpc-refund-form');
      form.locale = 'en';
      host.append(form);
      await form.updateComplete;
      return {form, provider};
    }

    it('may come from an ancestor, by the context', async () => {
      const adapter = new ScriptedAdapter();
      await provided(adapter);
      await adapter.call('loadRefundForm');
      expect(adapter.calls).to.have.length(1);
    });

    it('given as a property wins over the context', async () => {
      const distant = new ScriptedAdapter();
      const own = new ScriptedAdapter();
      const {form} = await provided(distant);
      form.adapter = own;
      await own.call('loadRefundForm');
      expect((await distant.call('loadRefundForm')).signal.aborted).to.equal(true);
      form.adapter = undefined;
      await distant.call('loadRefundForm', 2);
    });

    it('of the context may be replaced, and the form begins anew', async () => {
      const first = new ScriptedAdapter();
      const second = new ScriptedAdapter();
      const {provider} = await provided(first);
      const call = await first.call('loadRefundForm');
      provider.setValue(second);
      await second.call('loadRefundForm');
      expect(call.signal.aborted).to.equal(true);
    });

    it('swapped in the middle begins anew without taking the focus', async () => {
      const person = await PersonAtForm.opens();
      await person.fillsIn();
      const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
      elsewhere.focus();
      person.form.adapter = memoryAdapter(MEMORY_SCENARIOS.severalOrders);
      // The table is gone while the other form is loaded.
      const orders = () => person.form.shadowRoot?.querySelector('payment-order-table')?.orders;
      await until(() => orders()?.length === 4, 'the other form was there');
      await person.drawn();
      expect(person.ibanField.value).to.equal('');
      expect(focusedElement()).to.equal(elsewhere);
    });

    it('that is missing is told to the person', async () => {
      const form = await fixture<EnpcRefundForm>(
        html`<enpc-refund-form locale="en"></enpc-refund-form>`,
      );
      const person = new PersonAtForm(form);
      await person.sees(person.texts.form.failures.adapterMissing);
      await expect(form).to.be.accessible();
      form.adapter = memoryAdapter();
      await person.comesTo('filling');
    });
  });

  describe('taken out and put back', () => {
    it('has everything that was filled in, and its confirmation', async () => {
      const person = await PersonAtForm.opens();
      await person.fillsIn();
      await person.checksBankDetails();
      const parent = person.form.parentElement;
      person.form.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      parent?.append(person.form);
      await person.drawn();
      expect(person.form.step).to.equal('filling');
      expect(person.checkbox().checked).to.equal(true);
      expect(person.ibanField.value).to.equal('KZ84722C000012345678');
      await person.asksToSign();
      await person.comesTo('signing');
    });

    it('on the second step has the same document, which can be signed', async () => {
      const person = await PersonAtForm.opens();
      await person.comesToDocument();
      const text = find(person.panel, '[part=document]').textContent;
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(person.form);
      await person.drawn();
      expect(find(person.panel, '[part=document]').textContent).to.equal(text);
      await person.signs(ncalayer.current);
      await person.comesTo('submitted');
    });

    it('while loading asks again', async () => {
      const adapter = new ScriptedAdapter();
      const person = await PersonAtForm.opens(adapter, 'en', 'loading');
      const parent = person.form.parentElement;
      person.form.remove();
      expect((await adapter.call('loadRefundForm')).signal.aborted).to.equal(true);
      parent?.append(person.form);
      await adapter.call('loadRefundForm', 2);
    });

    it('while signing lets go of NCALayer', async () => {
      const person = await PersonAtForm.opens();
      await person.comesToDocument();
      await person.presses(person.texts.signing.sign.chooseCertificate);
      await until(() => ncalayer.current.requests.length === 1, 'NCALayer was asked');
      person.form.remove();
      const {lastConnection} = ncalayer.current;
      await until(
        () => lastConnection.readyState >= WebSocket.CLOSING,
        'the connection was closed',
        1000,
      );
    });
  });

  it('does not mix with a second form (scenario 42)', async () => {
    const first = await PersonAtForm.opens();
    const second = await PersonAtForm.opens(memoryAdapter(), 'ru');
    await until(() => second.form.matches(':state(filling)'), 'the page knew of both forms');
    const told: EventTarget[] = [];
    const hear = ({target}: Event): void => {
      if (target) told.push(target);
    };
    window.addEventListener('refund-state-changed', hear);
    await first.comesToDocument();
    window.removeEventListener('refund-state-changed', hear);
    expect(new Set(told)).to.deep.equal(new Set([first.form]));
    expect(second.form.step).to.equal('filling');
    expect(second.checkbox().checked).to.equal(false);
    expect(second.ibanField.value).to.equal('');
    expect(second.form.language).to.equal('ru');
    expect(first.form.language).to.equal('en');
    await second.comesToDocument();
    expect(find(first.panel, '[part=document]').textContent).to.include(OWN_IBAN);
  });

  it('is registered once: a second copy of the package changes nothing', () => {
    class AnotherCopy extends EnpcRefundForm {}
    defineElement('enpc-refund-form', AnotherCopy);
    expect(customElements.get('enpc-refund-form')).to.equal(EnpcRefundForm);
  });

  it('takes its properties also when they were set before it was registered', async () => {
    class LateForm extends EnpcRefundForm {}
    const element = document.createElement('late-refund-form');
    const adapter = new ScriptedAdapter();
    Object.assign(element, {adapter, locale: 'ru'});
    const container = await fixture<HTMLElement>(html`<div></div>`);
    container.append(element);
    defineElement('late-refund-form', LateForm);
    await adapter.call('loadRefundForm');
    await until(() => (element as LateForm).language === 'ru', 'the form spoke Russian');
  });
});
