import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {SigningMethod} from '../../domain/signature.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {isHandheld} from '../../signing/handheld.ts';

/** The ways to sign, one of which is chosen; the state of the choice is the panel's. */
export function methodChoice(
  methods: readonly SigningMethod[],
  chosen: SigningMethod | undefined,
  choose: (method: SigningMethod) => void,
  texts: Catalog,
  signing: SigningCatalog,
): TemplateResult {
  return html`<fieldset>
    <legend>${signing.sign.chooseMethod}</legend>
    <div class="choices">
      ${methods.map(
        (method) =>
          html`<label class="choice">
            <input
              type="radio"
              name="method"
              value=${method}
              .checked=${live(method === chosen)}
              @change=${() => {
                choose(method);
              }}
            />
            <span
              >${texts.sign.method[method]}
              <span class="quiet">${hint(method, signing)}</span></span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

const hint = (method: SigningMethod, {sign}: SigningCatalog): string =>
  method === 'ncalayer' && isHandheld() ? sign.computerOnly : sign.methodHint[method];
