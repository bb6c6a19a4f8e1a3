import {html, nothing, type TemplateResult} from 'lit';
import type {SigningMethod} from '../../domain/signature.ts';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {MethodView} from './method-view.ts';

export interface SigningSection {
  readonly method: SigningMethod;
  readonly view: MethodView;
  readonly step: SigningFlow['step'];
  readonly hasDocument: boolean;
  readonly canSign: boolean;
  readonly cancel: (click: MouseEvent) => void;
  readonly texts: Catalog;
}

/** The chosen way to sign, how it stands, and what can be done. */
export function signingSection({
  method,
  view,
  step,
  hasDocument,
  canSign,
  cancel,
  texts,
}: SigningSection): TemplateResult {
  return html`<section class="signing" aria-labelledby="method-heading">
    <h3 id="method-heading" tabindex="-1">${texts.sign.method[method]}</h3>
    ${view.introduction}
    <div data-announce="polite">${view.state}</div>
    <p hidden data-announce="polite">${view.announcement}</p>
    ${view.means}
    <div class="buttons">
      ${
        view.action
          ? html`<button
              id="sign"
              type="button"
              class="button primary"
              part="button button-primary"
              ?disabled=${!hasDocument || !canSign || step === 'signed'}
              aria-describedby=${hasDocument ? nothing : 'no-document'}
              @click=${view.action.run}
            >
              ${view.action.label}
            </button>`
          : nothing
      }
      ${
        step === 'signing'
          ? html`<button
              id="cancel"
              type="button"
              class="button"
              part="button button-quiet"
              @click=${cancel}
            >
              ${texts.actions.cancel}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}
