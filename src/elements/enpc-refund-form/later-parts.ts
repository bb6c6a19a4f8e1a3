import {nothing, type LitElement} from 'lit';
import type {FormField} from '../../flow/filled.ts';
import type {Wait} from '../../flow/refund-flow-controller.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {CatalogPart} from '../../i18n/catalog-parts.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {InterruptionsCatalog} from '../../i18n/catalogs/interruptions.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import {Lazy} from '../shared/lazy.ts';
import type {CalmSituation} from './calm.ts';
import {fillingView, type FillingView} from './filling-view.ts';
import type {ServiceContacts} from './help.ts';
import type {SessionNoticeHost} from './session-notice.ts';

type Form = SessionNoticeHost &
  LitElement &
  ServiceContacts & {readonly calm: boolean; readonly isSetUp: boolean};

/**
 * What the form can do without until somebody needs it: the calm mode, the other ways for someone
 * who is stuck, the notice of the session's end, the words for someone who waits or comes back. The
 * form is whole without any of them.
 */
export class LaterParts {
  readonly #form: Form;
  readonly #calm;
  readonly #help;
  readonly #session;
  readonly #patience;

  /** @param wait what is being waited for now. */
  constructor(form: Form, localize: LocalizeController, wait: () => Wait | undefined) {
    this.#form = form;
    const lazy = <Made, Part extends CatalogPart>(words: Part, make: () => Promise<Made>) =>
      new Lazy(form, localize, words, make);
    this.#calm = lazy('calm', async () => new (await import('./calm.ts')).Calm(form));
    this.#help = lazy('help', async () => new (await import('./help.ts')).Help(form));
    this.#session = lazy(
      'session',
      async () => new (await import('./session-notice.ts')).SessionNotice(form),
    );
    this.#patience = lazy(
      'interruptions',
      async () => new (await import('./patience.ts')).Patience(form, wait),
    );
  }

  /** The words for someone who was interrupted. */
  get interruptions(): InterruptionsCatalog | undefined {
    return this.#patience.current?.words;
  }

  /** What is to be said to someone who waits for long. */
  get waiting(): string | undefined {
    const patience = this.#patience.current;
    return patience?.made.words(patience.words);
  }

  prepareInterruptions(): Promise<void> {
    return this.#patience.want();
  }

  /** The first step, or the question of it that is asked now. */
  fillingView(view: FillingView, finish: CalmSituation['finish']): unknown {
    const calm = this.#form.calm ? this.#calm.wanted() : undefined;
    if (calm) {
      const form: CalmSituation['form'] = (flow) => fillingView({...view, flow});
      return calm.made.view({...view, form, finish, calm: calm.words});
    }
    const isAwaited = this.#form.calm && !this.#calm.hasFailed;
    return isAwaited ? nothing : fillingView(view);
  }

  /** Shows the question in which a problem is mended. */
  async showFor(field: FormField): Promise<void> {
    if (this.#form.calm) await this.#calm.current?.made.showFor(field);
  }

  helpView(flow: RefundFlow, correlationId: string | undefined, texts: Catalog): unknown {
    const {isSetUp} = this.#form;
    const help = (!isSetUp || mayBeStuck(flow)) && this.#help.wanted();
    if (!help) return nothing;
    const service = this.#form;
    return help.made.view({flow, correlationId, isSetUp, service, texts, help: help.words});
  }

  sessionView(flow: RefundFlow, {language}: Catalog): unknown {
    const session = this.#form.refundAdapter?.session && this.#session.wanted();
    return session ? session.made.view(flow, {language, texts: session.words}) : nothing;
  }
}

const mayBeStuck = (flow: RefundFlow): boolean =>
  flow.step === 'signing' ||
  'failure' in flow ||
  (flow.step === 'filling' &&
    (!flow.form.orders.length ||
      flow.notice?.kind === 'failed' ||
      flow.filled.verification.state === 'unavailable'));
