import {html, type ReactiveControllerHost} from 'lit';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {describeFailure} from '../../i18n/describe.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import {Lazy} from '../shared/lazy.ts';
import type {MethodView} from './method-view.ts';
import type {PhoneStepSituation} from './phone-view.ts';

/** Signing with a phone until its view, its words and the encoder of the code have been fetched. */
export class LazyPhoneStep {
  readonly #host: ReactiveControllerHost;
  readonly #step;

  constructor(host: ReactiveControllerHost, localize: Pick<LocalizeController, 'need' | 'texts'>) {
    this.#host = host;
    this.#step = new Lazy(
      host,
      localize,
      'phone',
      async () => new (await import('./phone-step.ts')).PhoneStep(host),
    );
  }

  /** Fetches it, once. After a failure the person is asked first. */
  want(): void {
    if (!this.#step.hasFailed) void this.#step.want();
  }

  view(situation: Omit<PhoneStepSituation, 'phone'>): MethodView {
    const {texts, signing} = situation;
    const step = this.#step.current;
    if (step) return step.made.view({...situation, phone: step.words});
    return this.#step.hasFailed
      ? this.#failure(texts, signing)
      : {state: html`<p class="quiet">${signing.sign.loading}</p>`};
  }

  /** A module that cannot be fetched is a failure of the network like any other. */
  #failure(texts: Catalog, signing: SigningCatalog): MethodView {
    return {
      state: failureNotice(describeFailure({code: 'network'}, texts, signing), undefined, texts),
      action: {
        label: texts.actions.retry,
        run: () => {
          void this.#step.want();
          this.#host.requestUpdate();
        },
      },
    };
  }
}
