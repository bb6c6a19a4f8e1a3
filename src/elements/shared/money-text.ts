import {html, type TemplateResult} from 'lit';
import type {Money} from '../../domain/money.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {formatNumber, NO_BREAK_SPACE} from '../../i18n/format.ts';

/** An amount set as money; voices that skip the sign ₸ get the word. */
export const moneyText = (money: Money, texts: Catalog, decimals?: 0 | 2): TemplateResult =>
  html`<span class="money"
    >${formatNumber(money, texts.language, decimals) + NO_BREAK_SPACE}<span
      class="currency"
      aria-hidden="true"
      >₸</span
    ><span class="visually-hidden">${texts.format.tenge}</span></span
  >`;
