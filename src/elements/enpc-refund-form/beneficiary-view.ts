import {html, type TemplateResult} from 'lit';
import type {Beneficiary} from '../../domain/beneficiary.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {maskIin, spellLastFour} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';

/** Who gets the money: shown, not typed, the IIN masked until the person asks for it. */
export function beneficiaryView(
  {fullName, iin}: Beneficiary,
  isRevealed: boolean,
  toggle: () => void,
  texts: Catalog,
): TemplateResult {
  const number = isRevealed
    ? html`<span class="number" translate="no">${iin}</span>`
    : html`<span class="number" aria-hidden="true">${maskIin(iin)}</span
        ><span class="visually-hidden"
          >${fill(texts.beneficiary.iinEndsWith, {digits: spellLastFour(iin)})}</span
        >`;
  return html`<dl class="facts">
    <div>
      <dt>${texts.beneficiary.fullName}</dt>
      <dd><bdi>${fullName}</bdi></dd>
    </div>
    <div>
      <dt>${texts.beneficiary.iin}</dt>
      <dd>
        ${number}
        <button type="button" class="link-button" @click=${toggle}>
          ${isRevealed ? texts.beneficiary.hideIin : texts.beneficiary.showIin}
        </button>
      </dd>
    </div>
    <div>
      <dt>${texts.beneficiary.currency}</dt>
      <dd>${texts.beneficiary.tenge}</dd>
    </div>
  </dl>`;
}
