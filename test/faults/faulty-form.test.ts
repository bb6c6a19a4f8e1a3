import {expect} from '@open-wc/testing';
import type {FAULT_KINDS} from '../../demo/faults/fault.ts';
import {faultsIn, type Fault} from '../../demo/faults/fault.ts';
import {simulatedNcalayer} from '../../demo/faults/simulated-ncalayer.ts';
import {letNcalayerFail, withFaults} from '../../demo/faults/with-faults.ts';
import type {AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import '../../src/define/enpc-refund-form.ts';
import type {RefundStep} from '../../src/flow/refund-flow.ts';
import type {Catalogs} from '../../src/i18n/catalog-parts.ts';
import {
  FakePermission,
  installPermissions,
  uninstallPermissions,
} from '../support/fake-ncalayer.ts';
import {useOwnLocks} from '../support/own-locks.ts';
import {memoryAdapter, PersonAtForm} from '../support/refund-form-harness.ts';
import {until} from '../support/shadow-dom.ts';

/** Long enough for a real answer in memory. */
const QUICK = {timeoutMs: 2000, retryDelayMs: 1};

const faults = (...texts: readonly string[]): readonly Fault[] =>
  faultsIn(`?${texts.map((text) => `fault=${text}`).join('&')}`).faults;

const fundWith = (...texts: readonly string[]): RefundAdapter =>
  withFaults(memoryAdapter(), faults(...texts), QUICK);

/** A fund whose time goes by, with a phone that signs. */
function fundWithPhone(...texts: readonly string[]): RefundAdapter {
  const beginning = Date.parse('2026-11-22T09:35:00Z') - performance.now();
  const fund = new MemoryRefundAdapter(
    {...MEMORY_SCENARIOS.qrCode, phone: {scansAfterMs: 100, answersAfterMs: 400, lifeMs: 6000}},
    () => new Date(beginning + performance.now()),
  );
  return withFaults(fund, faults(...texts), QUICK);
}

/**
 * The codes that the form reports until the work is done. A page hears of a failure when what tells it
 * has been loaded, which may be after the person has read of it.
 *
 * @param count how many are waited for.
 */
async function reportedWhile(
  work: () => Promise<unknown>,
  count: number,
): Promise<readonly string[]> {
  const codes: string[] = [];
  const listen = ({detail}: HTMLElementEventMap['refund-error']): void => {
    codes.push(detail.code);
  };
  document.addEventListener('refund-error', listen as EventListener);
  try {
    await work();
    await until(() => codes.length >= count, 'the page was told');
  } finally {
    document.removeEventListener('refund-error', listen as EventListener);
  }
  return codes;
}

type CallKind = keyof typeof FAULT_KINDS.call;

/** What a call that only reads comes to. */
const AT_LOAD: Readonly<Record<CallKind, AdapterFailureCode | undefined>> = {
  slow: undefined,
  unreachable: 'network',
  'lost-answer': 'network',
  silent: 'timeout',
  status: 'maintenance',
  'state-database': 'state-database',
  'expired-session': 'unauthenticated',
  'changed-amount': 'amounts-changed',
  'not-json': 'bad-response',
  'wrong-json': 'bad-response',
  'truncated-body': 'bad-response',
};

/** Where a submission leads that fails once and is asked for afterwards. */
const AT_SUBMISSION: Readonly<Record<CallKind, RefundStep>> = {
  slow: 'submitted',
  unreachable: 'submit-failed',
  'lost-answer': 'submitted',
  silent: 'submit-failed',
  status: 'submit-failed',
  'state-database': 'submit-failed',
  'expired-session': 'submit-failed',
  'changed-amount': 'filling',
  'not-json': 'submit-failed',
  'wrong-json': 'submit-failed',
  'truncated-body': 'submitted',
};

describe('simulated faults', () => {
  let locks: ReturnType<typeof useOwnLocks>;
  let mend: (() => void) | undefined;

  beforeEach(() => {
    installPermissions({'loopback-network': new FakePermission('granted')});
    locks = useOwnLocks();
  });
  afterEach(() => {
    mend?.();
    mend = undefined;
    locks.restore();
    uninstallPermissions();
  });

  const withNcalayer = (...texts: readonly string[]): void => {
    mend = letNcalayerFail(faults(...texts), 'wss://127.0.0.1:13579/', simulatedNcalayer);
  };

  describe('of loading', () => {
    for (const [kind, code] of Object.entries(AT_LOAD)) {
      const text = kind === 'slow' ? 'loadRefundForm:slow-50' : `loadRefundForm:${kind}`;
      it(`${text} leads to ${code ?? 'the form'}`, async () => {
        const step = code ? 'load-failed' : 'filling';
        const expected = code ? [code] : [];
        const open = () => PersonAtForm.opens(fundWith(text), 'en', step);
        expect(await reportedWhile(open, expected.length)).to.deep.equal(expected);
      });
    }

    for (const [status, code] of [
      [403, 'forbidden'],
      [429, 'too-many-requests'],
      [500, 'server'],
      [418, 'bad-response'],
    ] as const) {
      it(`loadRefundForm:status-${status} leads to ${code}`, async () => {
        const fund = fundWith(`loadRefundForm:status-${status}`);
        const open = () => PersonAtForm.opens(fund, 'en', 'load-failed');
        expect(await reportedWhile(open, 1)).to.deep.equal([code]);
      });
    }

    it('happen once when they are to', async () => {
      await PersonAtForm.opens(fundWith('loadRefundForm:unreachable:once'));
    });
  });

  describe('of the submission', () => {
    for (const [kind, step] of Object.entries(AT_SUBMISSION)) {
      const text = kind === 'slow' ? 'submit:slow-50:once' : `submit:${kind}:once`;
      it(`${text} leads to ${step}`, async () => {
        withNcalayer();
        const person = await PersonAtForm.opens(fundWith(text));
        await person.comesToDocument();
        await person.presses(person.texts.signing.sign.chooseCertificate);
        await person.comesTo(step);
      });
    }

    it('leave the way open when the receipt cannot be asked for, either', async () => {
      withNcalayer();
      const fund = fundWith('submit:lost-answer', 'findReceipt:silent');
      const person = await PersonAtForm.opens(fund);
      await person.comesToDocument();
      await person.presses(person.texts.signing.sign.chooseCertificate);
      await person.sees(person.texts.signing.sign.arrivalUnknown);
    });
  });

  describe('of NCALayer', () => {
    type Words = (texts: Catalogs) => string;
    const error =
      (code: keyof Catalogs['signing']['ncalayer']['errors']): Words =>
      ({signing}) =>
        signing.ncalayer.errors[code];
    const SEEN: Readonly<Record<keyof typeof FAULT_KINDS.ncalayer, Words>> = {
      absent: error('not-running'),
      blocked: error('browser-blocked'),
      'closes-midway': error('connection-lost'),
      'wrong-key': error('wrong-person'),
      'expired-key': error('key-expired'),
      silent: ({signing}) => signing.ncalayer.progress['waiting-for-person'],
      late: ({signing}) => signing.receipt.heading,
    };
    for (const [kind, words] of Object.entries(SEEN)) {
      const text = kind === 'late' ? 'ncalayer:late-100' : `ncalayer:${kind}`;
      it(`${text} is told`, async () => {
        withNcalayer(text);
        const person = await PersonAtForm.opens(fundWith());
        await person.comesToDocument();
        await person.presses(person.texts.signing.sign.chooseCertificate);
        await person.sees(words(person.texts));
      });
    }

    it('are over when they are to be', () => {
      const before = globalThis.WebSocket;
      withNcalayer('ncalayer:absent');
      expect(globalThis.WebSocket).not.to.equal(before);
      mend?.();
      expect(globalThis.WebSocket).to.equal(before);
    });
  });

  describe('of a phone', () => {
    type Words = (texts: Catalogs) => string;
    const SEEN: Readonly<Record<keyof typeof FAULT_KINDS.phone, Words>> = {
      absent: ({phone}) => phone.scan,
      blocked: ({form}) => form.failures.maintenance,
      'closes-midway': ({phone}) => phone.ended.declined,
      'wrong-key': ({signing}) => signing.sign.rejected['iin-mismatch-session'],
      'expired-key': ({signing}) => signing.sign.rejected['certificate-expired'],
      silent: ({phone}) => phone.onPhone,
      expired: ({phone}) => phone.ended.expired,
      late: ({signing}) => signing.receipt.heading,
    };
    for (const [kind, words] of Object.entries(SEEN)) {
      const text = kind === 'late' ? 'phone:late-100' : `phone:${kind}`;
      it(`${text} is told`, async () => {
        const person = await PersonAtForm.opens(fundWithPhone(text));
        await person.fillsIn();
        await person.checksBankDetails();
        await person.presses(person.texts.form.sign.method['egov-qr']);
        await person.comesTo('signing');
        await person.sees(words(person.texts));
      });
    }
  });
});
