import type {MemoryScenario} from '../../src/adapter/memory-scenarios.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {Language} from '../../src/domain/language.ts';
import type {FakeNcalayer} from './fake-ncalayer.ts';
import {memoryAdapter, PersonAtForm} from './refund-form-harness.ts';
import {ScriptedAdapter} from './scripted-adapter.ts';

type Open = (language: Language, ncalayer: FakeNcalayer) => Promise<PersonAtForm>;

const SLOW_MS = 60_000;

const opens = (scenario: MemoryScenario, language: Language): Promise<PersonAtForm> =>
  PersonAtForm.opens(memoryAdapter(scenario), language);

/** The form after a submit that the scenario lets go wrong, or wait. */
const submits =
  (scenario: MemoryScenario, step: PersonAtForm['form']['step']): Open =>
  async (language, ncalayer) => {
    const person = await opens(scenario, language);
    await person.comesToDocument();
    await person.signs(ncalayer);
    await person.comesTo(step);
    return person;
  };

const {oneOrder} = MEMORY_SCENARIOS;

/** The form in every step, and in every state of a step that looks different. */
export const FORM_SITUATIONS = {
  loading: (language) => PersonAtForm.opens(new ScriptedAdapter(), language, 'loading'),
  'loading that failed': (language) =>
    PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.maintenance), language, 'load-failed'),
  'an empty form': (language) => opens(MEMORY_SCENARIOS.severalOrders, language),
  'no orders': (language) => opens(MEMORY_SCENARIOS.noOrders, language),
  'missing things': async (language) => {
    const person = await opens(oneOrder, language);
    await person.asksToSign();
    return person;
  },
  'two banks mixed': async (language) => {
    const person = await opens(MEMORY_SCENARIOS.twoBanks, language);
    await person.ticks('49756052');
    await person.ticks('51200417');
    await person.asksToSign();
    return person;
  },
  'confirmed details': async (language) => {
    const person = await opens(oneOrder, language);
    await person.fillsIn();
    await person.checksBankDetails();
    return person;
  },
  'a confirmation withdrawn': async (language) => {
    const person = await opens(oneOrder, language);
    await person.fillsIn();
    await person.checksBankDetails();
    await person.choosesAccountKind(person.texts.form.account.savings);
    await person.asksToSign();
    return person;
  },
  'refused details': async (language) => {
    const person = await opens(MEMORY_SCENARIOS.refusedClosed, language);
    await person.fillsIn();
    await person.checksBankDetails();
    return person;
  },
  'a check that failed': async (language) => {
    const person = await opens(MEMORY_SCENARIOS.stateDatabaseOutage, language);
    await person.fillsIn();
    await person.checksBankDetails();
    return person;
  },
  'a document being issued': async (language) => {
    const person = await opens({...oneOrder, delayMs: {composeDocument: SLOW_MS}}, language);
    await person.fillsIn();
    await person.checksBankDetails();
    await person.asksToSign();
    return person;
  },
  'a document to sign': async (language) => {
    const person = await opens(oneOrder, language);
    await person.comesToDocument();
    return person;
  },
  'a submit going on': submits({...oneOrder, delayMs: {submit: SLOW_MS}}, 'submitting'),
  'a lost answer being asked for': submits(
    {...MEMORY_SCENARIOS.submitFailsOnce, delayMs: {findReceipt: SLOW_MS}},
    'asking-receipt',
  ),
  'a submit that failed': submits(MEMORY_SCENARIOS.submitFailsOnce, 'submit-failed'),
  'a rejected signature': async (language, ncalayer) => {
    const person = await opens(MEMORY_SCENARIOS.signatureRejected, language);
    await person.comesToDocument();
    await person.signs(ncalayer);
    await person.sees(person.texts.signing.sign.rejected['certificate-revoked']);
    return person;
  },
  'amounts that changed': submits(MEMORY_SCENARIOS.amountsChanged, 'filling'),
  'the receipt': submits(oneOrder, 'submitted'),
} as const satisfies Readonly<Record<string, Open>>;
