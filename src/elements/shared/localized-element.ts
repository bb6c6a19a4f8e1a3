import {html, LitElement, nothing, type PropertyDeclarations} from 'lit';
import type {Language} from '../../domain/language.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {CatalogPart} from '../../i18n/catalog-parts.ts';
import type {MessageOverrides} from '../../i18n/load-catalog.ts';
import {LocalizeController} from '../../i18n/localize-controller.ts';
import type {HostFinding} from '../self-check/host-findings.ts';
import type {} from '../refund-event-map.ts';
import {Announcements} from './announcements.ts';
import {whenIdle} from './when-idle.ts';

/** As long as a server mostly takes. */
const READABLE_WITHIN_MS = 1000;

/** An element that speaks Kazakh, Russian and English. */
export abstract class LocalizedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: {},
    messages: {attribute: false},
  };

  /**
   * Language of the texts: `kk`, `ru` or `en`, with or without a region. Without it, or with a
   * language that is not spoken here, the nearest `lang` attribute of the page decides; without
   * that, Kazakh. May change at any time.
   */
  locale: Language | (string & {}) | undefined = undefined;

  /**
   * Your own words in place of ours: `{kk: {form: {actions: {retry: '…'}}}}`. Names and gaps such as
   * `{count}` are those of the texts replaced; what does not fit is left out, with one warning in the
   * console. Texts are shown as text, never as markup. Hand over another object to change them.
   */
  messages: MessageOverrides | undefined = undefined;

  protected readonly localize: LocalizeController;
  readonly #announcements: Announcements;

  constructor(...furtherTexts: readonly CatalogPart[]) {
    super();
    this.localize = new LocalizeController(this, 'form', ...furtherTexts);
    this.#announcements = new Announcements(this, this.localize);
  }

  /**
   * What is wrong with the page around the element; empty when nothing is. For developers of pages, and
   * for their tests: it sends nothing anywhere, and does not reach for NCALayer.
   */
  async selfCheck(): Promise<readonly HostFinding[]> {
    return (await import('../self-check/self-check.ts')).selfCheck(this);
  }

  /** Whether what the person has come for is on the screen. */
  protected get isReadable(): boolean {
    return true;
  }

  protected override firstUpdated(): void {
    const drawnAt = performance.now();
    const goOn = (): void => {
      // Drawing what is to be read goes first, unless it is long in coming.
      if (!this.isReadable && performance.now() - drawnAt < READABLE_WITHIN_MS) whenIdle(goOn);
      else {
        // Without it the texts are there all the same.
        void import('./once-drawn.ts')
          .then(({onceDrawn}) => onceDrawn(this))
          .catch(() => undefined);
      }
    };
    whenIdle(goOn);
  }

  /** What is there before the texts are, and never seen. */
  protected renderUnseen(): unknown {
    return nothing;
  }

  /** Draws the element once its texts are there. */
  protected abstract renderTexts(texts: Catalog): unknown;

  protected override render(): unknown {
    const texts = this.localize.texts('form');
    return html`<div class="frame">
      ${this.#announcements.regions} ${this.renderUnseen()}
      ${
        texts
          ? html`<div class="root" lang=${texts.language}>${this.renderTexts(texts)}</div>`
          : nothing
      }
    </div>`;
  }
}
