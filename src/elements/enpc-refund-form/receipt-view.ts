import {html, type TemplateResult} from 'lit';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {RefundReceipt} from '../../domain/refund-application.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import type {MessageOverrides} from '../../i18n/load-catalog.ts';
import {ReceiptPanel} from '../receipt-panel/receipt-panel.ts';
import {defineElement} from '../shared/define-element.ts';
import {messageBox} from '../shared/message-box.ts';

export interface ReceiptSurroundings {
  readonly adapter: RefundAdapter | undefined;
  readonly statusHref: string | undefined;
  readonly supportPhone: string | undefined;
  readonly messages: MessageOverrides | undefined;
  readonly texts: Catalog;
  readonly signing: SigningCatalog;
}

/** The good news, and the fund's receipt. */
export function receiptView(
  receipt: RefundReceipt,
  {adapter, statusHref, supportPhone, messages, texts, signing}: ReceiptSurroundings,
): TemplateResult {
  defineElement('receipt-panel', ReceiptPanel);
  return html`<section class="receipt" part="receipt">
    ${messageBox('success', html`<h3 id="step-heading" tabindex="-1">${signing.receipt.heading}</h3>`)}
    <receipt-panel
      exportparts="button, button-primary, button-quiet, notice"
      .locale=${texts.language}
      .messages=${messages}
      .receipt=${receipt}
      .adapter=${adapter}
      .statusHref=${statusHref}
      .supportPhone=${supportPhone}
    ></receipt-panel>
    <slot name="success-extra"></slot>
  </section>`;
}
