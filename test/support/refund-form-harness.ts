import {fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MEMORY_SCENARIOS, type MemoryScenario} from '../../src/adapter/memory-scenarios.ts';
import {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import type {Language} from '../../src/domain/language.ts';
import type {BankDetailsFields} from '../../src/elements/bank-details-fields/bank-details-fields.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import type {PaymentOrderTable} from '../../src/elements/payment-order-table/payment-order-table.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import type {RefundStep} from '../../src/flow/refund-flow.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import type {Catalogs} from '../../src/i18n/catalog-parts.ts';
import {CATALOGS} from './catalog-leaves.ts';
import {CMS_SAMPLES} from './cms-samples.ts';
import {
  FakeNcalayer,
  FakePermission,
  installPermissions,
  uninstallPermissions,
} from './fake-ncalayer.ts';
import {APPLICANT} from './flow-samples.ts';
import {useOwnLocks} from './own-locks.ts';
import {press} from './press.ts';
import {clickOn, find, findAll, focusedElement, sentencesIn, textOf, until} from './shadow-dom.ts';

/** A moment at which the sample signatures are valid. */
const now = (): Date => new Date('2026-11-22T09:35:00Z');

const ORDER_NUMBER = '49756052';
export const OWN_IBAN = 'KZ84722C000012345678';

/** The adapter in memory, its form made out to the applicant of the sample signatures. */
export const memoryAdapter = (scenario: MemoryScenario = MEMORY_SCENARIOS.oneOrder) =>
  new MemoryRefundAdapter(
    {
      ...scenario,
      form: {...scenario.form, beneficiary: APPLICANT},
      ...(scenario.formAtSubmit && {
        formAtSubmit: {...scenario.formAtSubmit, beneficiary: APPLICANT},
      }),
    },
    now,
  );

/** What NCALayer answers when the person has chosen the key of the sample and typed its password. */
export const SIGNED_REPLY = JSON.stringify({status: true, body: {result: [CMS_SAMPLES.person]}});

/** For each test of the suite an NCALayer that does what it is told, and a browser that lets it. */
export function withFakeNcalayer(): {readonly current: FakeNcalayer} {
  const held = {current: new FakeNcalayer()};
  let locks: ReturnType<typeof useOwnLocks>;
  beforeEach(() => {
    held.current = new FakeNcalayer();
    held.current.install();
    installPermissions({'loopback-network': new FakePermission('granted')});
    locks = useOwnLocks();
  });
  afterEach(() => {
    held.current.uninstall();
    uninstallPermissions();
    locks.restore();
  });
  return held;
}

/** Speaks as a person in front of the form: sees what is shown, and has a keyboard and a mouse. */
export class PersonAtForm {
  readonly form: EnpcRefundForm;

  constructor(form: EnpcRefundForm) {
    this.form = form;
  }

  /** Opens the form for the first time, and waits until it can be filled in, or is at the given step. */
  static opens(
    adapter: RefundAdapter = memoryAdapter(),
    locale: Language = 'en',
    step: RefundStep = 'filling',
  ): Promise<PersonAtForm> {
    sessionStorage.removeItem(DRAFT_KEY);
    return PersonAtForm.returns(adapter, locale, step);
  }

  /** Opens the form as after a reload: what an earlier one has kept is there. */
  static async returns(
    adapter: RefundAdapter,
    locale: Language = 'en',
    step: RefundStep = 'filling',
  ): Promise<PersonAtForm> {
    const form = await fixture<EnpcRefundForm>(
      html`<enpc-refund-form .adapter=${adapter} locale=${locale}></enpc-refund-form>`,
    );
    const person = new PersonAtForm(form);
    await until(() => form.language === locale, `the form spoke ${locale}`);
    await person.comesTo(step);
    return person;
  }

  get table(): PaymentOrderTable {
    return find(this.form, 'payment-order-table');
  }

  get fields(): BankDetailsFields {
    return find(this.form, 'bank-details-fields');
  }

  get panel(): SignPanel {
    return find(this.form, 'sign-panel');
  }

  get ibanField(): HTMLInputElement {
    return find(this.form, '#iban');
  }

  /** The words of the language on the screen. */
  get texts(): Catalogs {
    return CATALOGS[this.form.language];
  }

  get screen(): string {
    return textOf(this.form);
  }

  get sentences(): readonly string[] {
    return sentencesIn(this.form);
  }

  /** The words of what has the keyboard. */
  get focusedText(): string {
    const focused = focusedElement();
    return focused ? textOf(focused) : '';
  }

  async comesTo(step: RefundStep): Promise<void> {
    await until(() => this.form.step === step, `the form was at ${step}`);
    await this.drawn();
  }

  async sees(words: string): Promise<void> {
    await until(() => this.screen.includes(words), `"${words}" was on the screen`);
  }

  /** The button or link with these words. */
  button(name: string): HTMLElement {
    const found = findAll(this.form, 'button, a, summary').find(
      (element) => textOf(element) === name,
    );
    if (!found) throw new Error(`There is no "${name}"`);
    return found;
  }

  async presses(name: string): Promise<void> {
    await clickOn(this.button(name));
    await this.drawn();
  }

  checkbox(orderNumber = ORDER_NUMBER): HTMLInputElement {
    return find(this.table, `input[aria-label*="${orderNumber}"]`);
  }

  async ticks(orderNumber = ORDER_NUMBER): Promise<void> {
    await clickOn(this.checkbox(orderNumber));
    await this.drawn();
  }

  /** Replaces what is in the field, key by key, and leaves it. */
  async typesIban(iban = OWN_IBAN): Promise<void> {
    await clickOn(this.ibanField);
    this.ibanField.select();
    await sendKeys({type: iban});
    await press('Tab');
    await this.drawn();
  }

  async choosesAccountKind(name: string): Promise<void> {
    const label = findAll(this.fields, 'label').find((element) => textOf(element) === name);
    if (!label) throw new Error(`There is no account "${name}"`);
    await clickOn(label);
    await this.drawn();
  }

  async fillsIn(iban = OWN_IBAN): Promise<void> {
    await this.ticks();
    await this.typesIban(iban);
  }

  async checksBankDetails(): Promise<void> {
    await this.presses(this.texts.form.verification.button);
    await until(
      () => this.fields.verification.state !== 'pending',
      'the bank details were checked',
    );
    await this.drawn();
  }

  async asksToSign(): Promise<void> {
    await this.presses(this.texts.form.sign.method.ncalayer);
  }

  /** Everything up to the document on the second step. */
  async comesToDocument(): Promise<void> {
    await this.fillsIn();
    await this.checksBankDetails();
    await this.asksToSign();
    await this.comesTo('signing');
  }

  /** Signs with a key that NCALayer, as it stands, offers. */
  async signs(ncalayer: FakeNcalayer): Promise<void> {
    ncalayer.answer(SIGNED_REPLY);
    await this.presses(this.texts.signing.sign.chooseCertificate);
  }

  /** Everything up to the receipt. */
  async comesToReceipt(ncalayer: FakeNcalayer): Promise<void> {
    await this.comesToDocument();
    await this.signs(ncalayer);
    await this.comesTo('submitted');
  }

  /** The elements draw one after another, each when the one around it has. */
  async drawn(): Promise<void> {
    await this.form.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await this.form.updateComplete;
  }
}
