import {nothing, type LitElement} from 'lit';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {Help, ServiceContacts} from './help.ts';

/** The other ways, fetched with their words when somebody may be stuck. Failures show without them. */
export class LazyHelp {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  #help: Help | 'unwanted' | 'loading' = 'unwanted';

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  view(flow: RefundFlow, service: ServiceContacts, texts: Catalog): unknown {
    if (!mayBeStuck(flow)) return nothing;
    if (this.#help === 'unwanted') void this.#load();
    const words = this.#localize.texts('help');
    return typeof this.#help === 'object' && words
      ? this.#help.view({flow, service, texts, help: words})
      : nothing;
  }

  async #load(): Promise<void> {
    this.#help = 'loading';
    try {
      const [{Help}] = await Promise.all([import('./help.ts'), this.#localize.need('help')]);
      this.#help = new Help(this.#host);
      this.#host.requestUpdate();
    } catch {
      // Another try with the next change of the form.
      this.#help = 'unwanted';
    }
  }
}

const mayBeStuck = (flow: RefundFlow): boolean =>
  flow.step === 'signing' ||
  'failure' in flow ||
  (flow.step === 'filling' &&
    (!flow.form.orders.length ||
      flow.notice?.kind === 'failed' ||
      flow.filled.verification.state === 'unavailable'));
