import {html, type TemplateResult} from 'lit';
import type {Bank} from '../../domain/bank.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {formatIban} from '../../i18n/format.ts';

/** The bank of the payment as facts; until there is one, that they come by themselves. */
export function bankView(bank: Bank | undefined, texts: Catalog): TemplateResult {
  if (!bank) return html`<p class="automatic quiet">${texts.bank.automatic}</p>`;
  const code = (value: string): TemplateResult =>
    html`<span class="account-number" translate="no">${value}</span>`;
  const facts: readonly (readonly [string, unknown])[] = [
    [texts.bank.bic, code(bank.bic)],
    [texts.bank.bin, code(bank.bin)],
    [texts.bank.name, bank.name[texts.language]],
    [texts.bank.branch, bank.branch[texts.language]],
    [texts.bank.account, code(formatIban(bank.account))],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
