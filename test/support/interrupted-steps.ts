import {expect} from '@open-wc/testing';
import type {AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {MemoryCall} from '../../src/adapter/memory-scenarios.ts';
import type {RefundStep} from '../../src/flow/refund-flow.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import {GatedRoad} from './gated-adapter.ts';
import {memoryAdapter, OWN_IBAN, PersonAtForm, withFakeNcalayer} from './refund-form-harness.ts';
import {until} from './shadow-dom.ts';

/** What a person has put in, as it is on the screen, or the receipt they have got for it. */
type Work =
  | {readonly isTicked: boolean; readonly accountKind: string; readonly iban: string}
  | {readonly receipt: string};

const NOTHING: Work = {isTicked: false, accountKind: 'card', iban: ''};
const EVERYTHING: Work = {isTicked: true, accountKind: 'savings', iban: OWN_IBAN};
const RECEIPT = {receipt: 'MEMORY-000001'};

interface Scene {
  person: PersonAtForm;
  readonly road: GatedRoad;
}

/** What can come in between at any step. */
export type Interruption =
  'a reload' | 'the end of the session' | 'a lost connection' | 'another language';

/** Tests of one interruption at every step: a step of the flow that is missing here does not compile. */
export function describeInterruption(interruption: Interruption): void {
  const ncalayer = withFakeNcalayer();

  async function fillsIn({person}: Scene): Promise<void> {
    await person.fillsIn();
    await person.choosesAccountKind(person.texts.form.account.savings);
    await person.checksBankDetails();
  }

  async function comesToDocument(scene: Scene): Promise<void> {
    await fillsIn(scene);
    await scene.person.asksToSign();
    await scene.person.comesTo('signing');
  }

  async function signs(scene: Scene): Promise<void> {
    await scene.person.signs(ncalayer.current);
  }

  const opens = async (road: GatedRoad, step: RefundStep = 'filling'): Promise<Scene> => ({
    person: await PersonAtForm.opens(road.adapter, 'en', step),
    road,
  });

  /** How each step is come to, where something waits with its call at a closed gate. */
  const STEPS: Readonly<
    Record<
      RefundStep,
      {
        readonly come: (road: GatedRoad) => Promise<Scene>;
        /** The call that is waited for, or else the next one and what brings it about. */
        readonly waitsFor?: MemoryCall;
        readonly next?: {readonly call: MemoryCall; readonly act: (scene: Scene) => Promise<void>};
        readonly work: Work;
        /** When the call goes through after all. */
        readonly whenAnswered?: Work;
        readonly afterReload: Work;
      }
    >
  > = {
    loading: {
      come: (road) => {
        road.close('loadRefundForm');
        return opens(road, 'loading');
      },
      waitsFor: 'loadRefundForm',
      work: NOTHING,
      afterReload: NOTHING,
    },
    'load-failed': {
      come: async (road) => {
        road.close('loadRefundForm');
        const scene = await opens(road, 'loading');
        road.fail('loadRefundForm', {code: 'server'});
        await scene.person.comesTo('load-failed');
        return scene;
      },
      next: {
        call: 'loadRefundForm',
        act: ({person}) => person.presses(person.texts.form.actions.retry),
      },
      work: NOTHING,
      afterReload: NOTHING,
    },
    'load-cancelled': {
      come: async (road) => {
        road.close('loadRefundForm');
        const scene = await opens(road, 'loading');
        await until(() => isShown(scene.person), 'the wait could be given up');
        await scene.person.presses(scene.person.texts.form.actions.cancel);
        await scene.person.comesTo('load-cancelled');
        return scene;
      },
      next: {
        call: 'loadRefundForm',
        act: ({person}) => person.presses(person.texts.form.actions.retry),
      },
      work: NOTHING,
      afterReload: NOTHING,
    },
    filling: {
      come: async (road) => {
        const scene = await opens(road);
        await fillsIn(scene);
        return scene;
      },
      next: {call: 'composeDocument', act: ({person}) => person.asksToSign()},
      work: EVERYTHING,
      afterReload: {...EVERYTHING, iban: ''},
    },
    composing: {
      come: async (road) => {
        const scene = await opens(road);
        await fillsIn(scene);
        road.close('composeDocument');
        await scene.person.asksToSign();
        await scene.person.comesTo('composing');
        return scene;
      },
      waitsFor: 'composeDocument',
      work: EVERYTHING,
      afterReload: {...EVERYTHING, iban: ''},
    },
    signing: {
      come: async (road) => {
        const scene = await opens(road);
        await comesToDocument(scene);
        return scene;
      },
      next: {call: 'submit', act: signs},
      work: EVERYTHING,
      afterReload: EVERYTHING,
    },
    submitting: {
      come: async (road) => {
        const scene = await opens(road);
        await comesToDocument(scene);
        road.close('submit');
        await signs(scene);
        await scene.person.comesTo('submitting');
        return scene;
      },
      waitsFor: 'submit',
      work: EVERYTHING,
      whenAnswered: RECEIPT,
      afterReload: EVERYTHING,
    },
    'asking-receipt': {
      come: async (road) => {
        const scene = await opens(road);
        await comesToDocument(scene);
        road.close('submit');
        road.close('findReceipt');
        await signs(scene);
        await scene.person.comesTo('submitting');
        road.fail('submit', {code: 'network'});
        await scene.person.comesTo('asking-receipt');
        return scene;
      },
      waitsFor: 'findReceipt',
      work: EVERYTHING,
      afterReload: EVERYTHING,
    },
    'submit-failed': {
      come: async (road) => {
        const scene = await opens(road);
        await comesToDocument(scene);
        road.close('submit');
        await signs(scene);
        await scene.person.comesTo('submitting');
        road.fail('submit', {code: 'too-many-requests'});
        await scene.person.comesTo('submit-failed');
        return scene;
      },
      next: {
        call: 'submit',
        act: ({person}) => person.presses(person.texts.signing.sign.sendAgain),
      },
      work: EVERYTHING,
      afterReload: EVERYTHING,
    },
    submitted: {
      come: async (road) => {
        const scene = await opens(road);
        await scene.person.comesToReceipt(ncalayer.current);
        return scene;
      },
      work: RECEIPT,
      afterReload: RECEIPT,
    },
  };

  const isShown = ({form}: PersonAtForm): boolean => {
    const button = form.renderRoot.querySelector('.loading .buttons');
    return button !== null && getComputedStyle(button).visibility === 'visible';
  };

  /** Goes on until there is something to look at, as a person would. */
  async function findWork({person, road}: Scene): Promise<Work> {
    road.open();
    for (;;) {
      const {step} = person.form;
      switch (step) {
        case 'loading':
        case 'composing':
        case 'submitting':
        case 'asking-receipt':
          await until(() => person.form.step !== step, `${step} was over`);
          break;
        case 'load-failed':
        case 'load-cancelled':
          await person.presses(person.texts.form.actions.retry);
          break;
        case 'signing':
        case 'submit-failed':
          await person.drawn();
          await person.presses(person.texts.signing.sign.change);
          await person.comesTo('filling');
          break;
        case 'filling':
          await person.drawn();
          return {
            isTicked: person.checkbox().checked,
            accountKind: person.fields.accountKind,
            iban: person.ibanField.value.replaceAll(' ', ''),
          };
        case 'submitted': {
          await person.sees(RECEIPT.receipt);
          return RECEIPT;
        }
      }
    }
  }

  /** The call that is waited for fails, or else the next one, brought about by the person. */
  const failing =
    (failure: AdapterFailure) =>
    async (scene: Scene, step: RefundStep): Promise<Work> => {
      const {waitsFor, next, work} = STEPS[step];
      if (next) {
        scene.road.close(next.call);
        await next.act(scene);
      }
      const call = waitsFor ?? next?.call;
      if (call) {
        await until(() => scene.road.isReached(call), `${call} was on its way`);
        const waiting = scene.person.form.step;
        scene.road.fail(call, failure);
        await until(() => scene.person.form.step !== waiting, 'the failure was heard');
      }
      return work;
    };

  /** What comes in between, and gives what has to be there afterwards. */
  const INTERRUPTIONS: Readonly<
    Record<Interruption, (scene: Scene, step: RefundStep) => Promise<Work>>
  > = {
    'a reload': async (scene, step) => {
      await until(() => isKept(step), 'the draft was kept');
      scene.person.form.remove();
      scene.road.open();
      const {adapter} = scene.road;
      const first = STEPS[step].afterReload;
      scene.person = await PersonAtForm.returns(adapter, 'en', stepAfterReload(step));
      return first;
    },
    'the end of the session': failing({code: 'unauthenticated'}),
    'a lost connection': failing({code: 'offline'}),
    'another language': async ({person}, step) => {
      person.form.locale = 'ru';
      await until(() => person.form.language === 'ru', 'the form spoke Russian');
      await person.drawn();
      expect(person.form.step).to.equal(step);
      const {work, whenAnswered = work} = STEPS[step];
      return whenAnswered;
    },
  };

  const isIssued = (step: RefundStep): boolean => STEPS[step].afterReload === EVERYTHING;

  function stepAfterReload(step: RefundStep): RefundStep {
    if (step === 'submitted') return 'submitted';
    return isIssued(step) ? 'signing' : 'filling';
  }

  /** The draft is kept by a module that is loaded with the first thing to keep. */
  function isKept(step: RefundStep): boolean {
    const draft = sessionStorage.getItem(DRAFT_KEY) ?? '';
    if (STEPS[step].work === NOTHING) return true;
    return isIssued(step) || step === 'submitted'
      ? draft.includes('documentId')
      : draft.includes('savings');
  }

  const interrupt = INTERRUPTIONS[interruption];
  for (const [step, {come}] of Object.entries(STEPS) as [
    RefundStep,
    (typeof STEPS)[RefundStep],
  ][]) {
    it(`${step}: ${interruption} loses nothing`, async () => {
      const scene = await come(new GatedRoad(memoryAdapter()));
      expect(scene.person.form.step).to.equal(step);
      const expected = await interrupt(scene, step);
      expect(await findWork(scene)).to.deep.equal(expected);
    }).timeout(60_000);
  }
}
