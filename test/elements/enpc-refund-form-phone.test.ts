import {expect} from '@open-wc/testing';
import type {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {MemoryPhone} from '../../src/adapter/memory-signing-sessions.ts';
import '../../src/define/enpc-refund-form.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import {
  ApplicationSubmittedEvent,
  SubmissionRefusedEvent,
} from '../../src/elements/sign-panel/sign-panel.events.ts';
import {SessionTicketStore} from '../../src/signing/egov-qr/session-ticket-store.ts';
import {RECEIPT} from '../support/flow-samples.ts';
import {memoryAdapter, OWN_IBAN, PersonAtForm} from '../support/refund-form-harness.ts';
import {bankDetails, iban} from '../support/refund-samples.ts';
import {findAll, until} from '../support/shadow-dom.ts';

const options = {signal: new AbortController().signal};

/** A fund with a phone, and a session that a page before this one has begun there. */
async function fundWithSession(phone: MemoryPhone): Promise<MemoryRefundAdapter> {
  const adapter = memoryAdapter({...MEMORY_SCENARIOS.qrCode, phone});
  const {orders} = await adapter.loadRefundForm(options);
  const [order] = orders;
  if (!order || !adapter.signingSessions) throw new Error('not a valid sample');
  const details = bankDetails({orderIds: [order.id], bank: order.bank, iban: iban(OWN_IBAN)});
  const idempotencyKey = 'key-1' as IdempotencyKey;
  const document = await adapter.composeDocument({details, idempotencyKey}, 'en', options);
  const session = await adapter.signingSessions.createSession(document.id, options);
  new SessionTicketStore().write(document.id, session);
  return adapter;
}

describe('enpc-refund-form and a phone', () => {
  afterEach(() => {
    new SessionTicketStore().clear();
  });

  describe('after a reload', () => {
    it('shows the document of the signing that goes on, and nothing need be typed', async () => {
      const person = await PersonAtForm.opens(await fundWithSession({}), 'en', 'signing');
      expect(person.screen).to.include(OWN_IBAN);
      expect(person.panel.method).to.equal('egov-qr');
    });

    it('shows the receipt when the phone has signed meanwhile', async () => {
      const fund = await fundWithSession({answersAfterMs: 0});
      const person = await PersonAtForm.opens(fund, 'en', 'submitted');
      expect(person.screen).to.include('MEMORY-000001');
    });

    it('keeps what was filled in for whoever wants to change it', async () => {
      const person = await PersonAtForm.opens(await fundWithSession({}), 'en', 'signing');
      await person.presses(person.texts.signing.sign.change);
      await person.comesTo('filling');
      expect(person.checkbox().checked).to.equal(true);
      expect(person.ibanField.value.replaceAll(' ', '')).to.equal(OWN_IBAN);
    });

    it('begins anew where nothing goes on', async () => {
      new SessionTicketStore().clear();
      await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.qrCode));
    });
  });

  describe('signed on the phone', () => {
    async function atDocument(): Promise<PersonAtForm> {
      const person = await PersonAtForm.opens();
      await person.comesToDocument();
      return person;
    }

    it('shows the receipt that came with it', async () => {
      const person = await atDocument();
      const told: string[] = [];
      person.form.addEventListener('refund-submitted', ({detail}) => {
        told.push(detail.applicationNumber);
      });
      person.panel.dispatchEvent(new ApplicationSubmittedEvent(RECEIPT));
      await person.comesTo('submitted');
      expect(person.screen).to.include(RECEIPT.applicationNumber);
      expect(told).to.deep.equal([RECEIPT.applicationNumber]);
    });

    it('tells why the fund refuses the signature, and keeps the document', async () => {
      const person = await atDocument();
      person.panel.dispatchEvent(
        new SubmissionRefusedEvent({code: 'signature-rejected', reason: 'iin-mismatch-session'}),
      );
      const reason = person.texts.signing.sign.rejected['iin-mismatch-session'];
      await person.sees(reason);
      expect(person.form.step).to.equal('signing');
      await until(() => findAll(person.form, '#alert > *').length === 1, 'one alert was shown');
    });

    it('goes back to the form when the document is spent', async () => {
      const person = await atDocument();
      person.panel.dispatchEvent(new SubmissionRefusedEvent({code: 'document-spent'}));
      await person.comesTo('filling');
      await person.sees(person.texts.form.failures['document-spent']);
    });
  });
});
