import {nothing, type LitElement} from 'lit';
import type {FormField} from '../../flow/filled.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {Calm} from './calm.ts';
import {fillingView, type FillingView} from './filling-view.ts';

/** The calm mode, fetched with its words by a form that is to be calm. Without it the form is whole. */
export class LazyCalm {
  readonly #host: LitElement & {readonly calm: boolean};
  readonly #localize: LocalizeController;
  #calm: Calm | 'unwanted' | 'loading' | 'failed' = 'unwanted';

  constructor(host: LitElement & {readonly calm: boolean}, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** The first step, or the question of it that is asked now. */
  view(view: FillingView): unknown {
    const form = fillingView(view);
    if (!this.#host.calm || this.#calm === 'failed') return form;
    if (this.#calm === 'unwanted') void this.#load();
    const calm = this.#localize.texts('calm');
    return typeof this.#calm === 'object' && calm
      ? this.#calm.view({...view, form, calm})
      : nothing;
  }

  /** Shows the question in which a problem is mended. */
  async showFor(field: FormField): Promise<void> {
    if (this.#host.calm && typeof this.#calm === 'object') await this.#calm.showFor(field);
  }

  async #load(): Promise<void> {
    this.#calm = 'loading';
    try {
      const [{Calm}] = await Promise.all([import('./calm.ts'), this.#localize.need('calm')]);
      this.#calm = new Calm(this.#host);
    } catch {
      this.#calm = 'failed';
    }
    this.#host.requestUpdate();
  }
}
