import {expect} from '@open-wc/testing';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {CMS_SAMPLES} from '../support/cms-samples.ts';
import {APPLICANT} from '../support/flow-samples.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';

/** What is nobody's business but the person's and the fund's. */
const PERSONAL = [
  APPLICANT.iin,
  ...APPLICANT.fullName.split(' '),
  OWN_IBAN,
  'KZ84 722C 0000 1234 5678',
  OWN_IBAN.slice(7),
  CMS_SAMPLES.person.slice(0, 40),
];

const personalIn = (text: string): readonly string[] =>
  PERSONAL.filter((secret) => text.includes(secret));

const PUBLIC_EVENTS = ['refund-state-changed', 'refund-submitted', 'refund-error'] as const;

/** Notes every custom event that bubbles or crosses shadow roots, wherever it comes from. */
function overhear(): {readonly events: CustomEvent[]; stop: () => void} {
  const events: CustomEvent[] = [];
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event: Event): boolean {
    if (event instanceof CustomEvent && (event.bubbles || event.composed)) events.push(event);
    return dispatchEvent.call(this, event);
  };
  return {
    events,
    stop: () => {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    },
  };
}

const CONSOLE_METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** Notes what is written to the console, instead of writing it. */
function listenToConsole(): {readonly lines: string[]; stop: () => void} {
  const lines: string[] = [];
  const real = CONSOLE_METHODS.map((name) => [name, console[name]] as const);
  for (const name of CONSOLE_METHODS) {
    console[name] = (...words: unknown[]): void => {
      lines.push(words.map(String).join(' '));
    };
  }
  return {
    lines,
    stop: () => {
      for (const [name, method] of real) console[name] = method;
    },
  };
}

/** The draft's place in the storage, and the second step's mark in the history. */
const KEPT = ['enpc-refund-form.draft', 'enpc-refund-form'];

const stored = (): string =>
  JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state]);

describe('enpc-refund-form keeps to itself', () => {
  const ncalayer = withFakeNcalayer();
  let overheard: ReturnType<typeof overhear>;

  beforeEach(() => {
    overheard = overhear();
  });

  afterEach(() => {
    overheard.stop();
  });

  const toldBy = (person: PersonAtForm): readonly (readonly [string, unknown])[] =>
    overheard.events
      .filter((event) => event.composedPath().length === 0 || event.target === person.form)
      .map(({type, detail}) => [type, detail as unknown]);

  it('all but its public events', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToReceipt(ncalayer.current);
    const types = new Set(overheard.events.map(({type}) => type));
    expect([...types]).to.have.members([
      'refund-ready',
      'refund-state-changed',
      'refund-selection-changed',
      'refund-title-hint',
      'refund-before-sign',
      'refund-before-submit',
      'refund-submitted',
    ]);
  });

  it('nothing of its steps: they are told in their order', async () => {
    const person = await PersonAtForm.opens();
    await person.comesToReceipt(ncalayer.current);
    const steps = toldBy(person).filter(([type]) => /changed|submitted/.test(type));
    const detailVersion = 1;
    const step = (from: string, to: string, reason: string) => [
      'refund-state-changed',
      {from, to, reason, detailVersion},
    ];
    expect(steps).to.deep.equal([
      step('loading', 'filling', 'answer'),
      ['refund-selection-changed', {count: 1, total: '500.00', currency: 'KZT', detailVersion}],
      step('filling', 'composing', 'person'),
      step('composing', 'signing', 'answer'),
      step('signing', 'submitting', 'person'),
      step('submitting', 'submitted', 'answer'),
      [
        'refund-submitted',
        {
          applicationNumber: 'MEMORY-000001',
          submittedAt: '2026-11-22T14:35:00+05:00',
          detailVersion,
        },
      ],
    ]);
  });

  it('nothing of a failure: its code is told once', async () => {
    const person = await PersonAtForm.opens(memoryAdapter(MEMORY_SCENARIOS.stateDatabaseOutage));
    await person.fillsIn();
    await person.checksBankDetails();
    const errors = toldBy(person).filter(([type]) => type === 'refund-error');
    expect(errors).to.deep.equal([
      [
        'refund-error',
        {
          type: 'adapter',
          code: 'state-database',
          retryable: true,
          correlationId: undefined,
          detailVersion: 1,
        },
      ],
    ]);
  });

  it('its events’ details, which are frozen; they reach the page through shadow roots', async () => {
    const heard: CustomEvent[] = [];
    const hear = (event: Event): void => {
      heard.push(event as CustomEvent);
    };
    for (const type of PUBLIC_EVENTS) window.addEventListener(type, hear);
    const host = document.createElement('div');
    document.body.append(host);
    const form = document.createElement('enpc-refund-form');
    form.adapter = memoryAdapter(MEMORY_SCENARIOS.submitFailsOnce);
    form.draft = 'off';
    form.locale = 'en';
    host.attachShadow({mode: 'open'}).append(form);
    const person = new PersonAtForm(form);
    await person.comesTo('filling');
    await person.comesToDocument();
    await person.signs(ncalayer.current);
    await person.comesTo('submit-failed');
    await person.presses(person.texts.signing.sign.sendAgain);
    await person.comesTo('submitted');
    host.remove();
    for (const type of PUBLIC_EVENTS) window.removeEventListener(type, hear);

    expect(new Set(heard.map(({type}) => type))).to.deep.equal(new Set(PUBLIC_EVENTS));
    for (const {bubbles, composed, detail} of heard) {
      expect([bubbles, composed, Object.isFrozen(detail)]).to.deep.equal([true, true, true]);
    }
  });

  it('every personal word: none is in an event, an address, the storage or the console', async () => {
    const address = location.href;
    const log = listenToConsole();
    try {
      for (const scenario of [
        MEMORY_SCENARIOS.oneOrder,
        MEMORY_SCENARIOS.signatureRejected,
        MEMORY_SCENARIOS.amountsChanged,
        MEMORY_SCENARIOS.refusedName,
      ]) {
        const person = await PersonAtForm.opens(memoryAdapter(scenario));
        await person.fillsIn();
        await person.presses(person.texts.form.beneficiary.showIin);
        await person.checksBankDetails();
        await person.asksToSign();
        if (scenario === MEMORY_SCENARIOS.refusedName) continue;
        await person.comesTo('signing');
        await person.signs(ncalayer.current);
        await person.drawn();
      }
    } finally {
      log.stop();
    }
    const details = overheard.events.map(({detail}) => JSON.stringify(detail)).join('\n');
    const addresses = performance.getEntriesByType('resource').map(({name}) => name);
    expect(overheard.events).to.have.length.greaterThan(10);
    expect(personalIn(details)).to.be.empty;
    expect(personalIn([location.href, document.title, ...addresses].join('\n'))).to.be.empty;
    expect(personalIn(log.lines.join('\n'))).to.be.empty;
    expect(location.href).to.equal(address);
    expect(personalIn(stored())).to.be.empty;
    const keys = [localStorage, sessionStorage, {...history.state}].flatMap(Object.keys);
    expect(KEPT).to.include.members(keys);
    expect(document.cookie).to.equal('');
  });
});
