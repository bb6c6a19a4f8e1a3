import {html, type ReactiveControllerHost} from 'lit';
import type {Catalog, SigningCatalog} from '../../i18n/catalog.ts';
import {describeFailure} from '../../i18n/describe.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import type {MethodView} from './method-view.ts';
import type {PhoneStep} from './phone-step.ts';
import type {PhoneStepSituation} from './phone-view.ts';

/** Signing with a phone until its view, its words and the encoder of the code have been fetched. */
export class LazyPhoneStep {
  readonly #host: ReactiveControllerHost;
  readonly #localize: Pick<LocalizeController, 'need' | 'texts'>;
  #step: PhoneStep | 'unwanted' | 'loading' | 'failed' = 'unwanted';

  constructor(host: ReactiveControllerHost, localize: Pick<LocalizeController, 'need' | 'texts'>) {
    this.#host = host;
    this.#localize = localize;
  }

  /** Fetches it, once. After a failure the person is asked first. */
  want(): void {
    if (this.#step === 'unwanted') void this.#load();
  }

  view(situation: Omit<PhoneStepSituation, 'phone'>): MethodView {
    const {texts, signing} = situation;
    if (this.#step === 'failed') return this.#failure(texts, signing);
    const phone = this.#localize.texts('phone');
    return typeof this.#step === 'object' && phone
      ? this.#step.view({...situation, phone})
      : {state: html`<p class="quiet">${signing.sign.loading}</p>`};
  }

  async #load(): Promise<void> {
    this.#step = 'loading';
    try {
      const [{PhoneStep}] = await Promise.all([
        import('./phone-step.ts'),
        this.#localize.need('phone'),
      ]);
      this.#step = new PhoneStep(this.#host);
    } catch {
      this.#step = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** A module that cannot be fetched is a failure of the network like any other. */
  #failure(texts: Catalog, signing: SigningCatalog): MethodView {
    return {
      state: failureNotice(describeFailure({code: 'network'}, texts, signing), undefined, texts),
      action: {
        label: texts.actions.retry,
        run: () => {
          void this.#load();
          this.#host.requestUpdate();
        },
      },
    };
  }
}
