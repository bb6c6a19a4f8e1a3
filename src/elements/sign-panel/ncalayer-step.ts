import {nothing, type ReactiveControllerHost} from 'lit';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import {isClockWrong} from '../../signing/clock.ts';
import {Lazy} from '../shared/lazy.ts';
import {LoopbackAccess} from './loopback-access.ts';
import type {MethodView} from './method-view.ts';
import {ncalayerView, type NcalayerSituation} from './ncalayer-view.ts';

/** What the step has done; each is the panel's. */
interface Actions {
  readonly flow: () => SigningFlow;
  readonly begin: () => void;
  readonly reset: () => void;
}

/** Signing with NCALayer as it is shown, with what may stand in its way. */
export class NcalayerStep {
  readonly #actions: Actions;
  readonly #access: LoopbackAccess;
  readonly #obstacles;

  constructor(
    host: ReactiveControllerHost,
    localize: Pick<LocalizeController, 'need' | 'texts'>,
    actions: Actions,
  ) {
    this.#actions = actions;
    this.#access = new LoopbackAccess(host, (state) => {
      this.#accessChanged(state);
      host.requestUpdate();
    });
    this.#obstacles = new Lazy(
      host,
      localize,
      'obstacles',
      async () => new (await import('./obstacles.ts')).Obstacles(host),
    );
  }

  view(situation: Omit<NcalayerSituation, 'access' | 'obstacles'>): MethodView {
    const obstacles = () => this.#obstacles.wanted();
    return ncalayerView({...situation, access: this.#access, obstacles});
  }

  /** What is to be said of the device's clock before anything is signed. */
  clockView(aheadMs = 0): unknown {
    const obstacles = isClockWrong(aheadMs) ? this.#obstacles.wanted() : undefined;
    return obstacles ? obstacles.made.wrongClock(aheadMs, obstacles.words) : nothing;
  }

  /** The person has changed what the browser blocks: the signing that it has stopped goes on. */
  #accessChanged(state: PermissionState): void {
    const flow = this.#actions.flow();
    const isBlocked =
      flow.step === 'failed' &&
      flow.problem.of === 'signing' &&
      flow.problem.code === 'browser-blocked';
    if (!isBlocked || state === 'denied') return;
    this.#actions.reset();
    if (state === 'granted') this.#actions.begin();
  }
}
