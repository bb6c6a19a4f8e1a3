import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {RefundAdapter} from '../../adapter/refund-adapter.ts';
import type {RefundReceipt, SignedDocument} from '../../domain/refund-application.ts';
import {
  ReceiptSavingController,
  type ReceiptSavingHost,
} from '../../flow/receipt-saving-controller.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {ReceiptCatalog} from '../../i18n/catalogs/receipt.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {formatIban, maskIban, spellLastFour} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {button} from '../shared/button.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {messageBox} from '../shared/message-box.ts';
import {moneyText} from '../shared/money-text.ts';
import {askBefore} from '../shared/refund-navigate-event.ts';
import {receiptFacts, type Line, type ReceiptFacts} from './receipt-facts.ts';
import {receiptFileName} from './receipt-file-name.ts';
import {styles} from './receipt-panel.styles.ts';

/**
 * The fund's receipt with what happens next; to be printed as a letter, and to be saved as a file
 * that holds the signed document. On the screen the account is masked, and the IIN is not shown.
 *
 * @tag receipt-panel
 * @csspart notice - What came of saving the receipt.
 * @csspart button - A button, or a link that looks like one.
 * @csspart button-primary - The button that saves the receipt.
 * @csspart button-quiet - A button that is quieter than the main one.
 */
export class ReceiptPanel extends LocalizedElement implements ReceiptSavingHost {
  static override styles = [tokens, typography, controls, styles];
  static override properties: PropertyDeclarations = {
    receipt: {attribute: false},
    adapter: {attribute: false},
    statusHref: {attribute: 'status-href'},
    supportPhone: {attribute: 'support-phone'},
  };

  /** The fund's word that the application was taken; without it nothing is shown. */
  receipt: RefundReceipt | undefined = undefined;

  /** Has the signed document for the saved file; without it there is nothing to be saved. */
  adapter: Pick<RefundAdapter, 'loadSignedDocument'> | undefined = undefined;

  /** Where the person's applications are listed. */
  statusHref: string | undefined = undefined;

  /** The fund's telephone number, as it is to be shown. */
  supportPhone: string | undefined = undefined;

  readonly #controller = new ReceiptSavingController(this);

  constructor() {
    super('receipt');
  }

  /** Writes the file. Called by the controller. @internal */
  async handOver(receipt: RefundReceipt, signed: SignedDocument): Promise<void> {
    const [{writeReceiptFile}, {saveFile}] = await Promise.all([
      import('./receipt-file.ts'),
      import('./save-file.ts'),
    ]);
    const texts = this.localize.texts('form');
    const words = this.localize.texts('receipt');
    if (!texts || !words) return;
    const file = writeReceiptFile({receipt, signed, supportPhone: this.supportPhone}, texts, words);
    saveFile(receiptFileName(receipt), 'text/html;charset=utf-8', file);
  }

  protected override renderTexts(texts: Catalog): unknown {
    const {receipt} = this;
    const words = this.localize.texts('receipt');
    if (!receipt || !words) return nothing;
    const facts = receiptFacts(receipt, texts, words);
    return html`
      <div class="paper">
        <h3 class="paper">${words.title}</h3>
        <p>${texts.service.title}</p>
      </div>
      ${factsView(facts, receipt, words)}
      <section>
        <h4>${texts.orders.heading}</h4>
        ${sumsView(facts, texts)}
      </section>
      <section>
        <h4>${words.nextHeading}</h4>
        <ul class="next">
          ${facts.next.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
        ${this.supportPhone ? html`<p>${fill(words.contact, {phone: this.supportPhone})}</p>` : nothing}
      </section>
      <div class="screen" data-announce="polite">${this.#renderSaving(receipt, texts, words)}</div>
      <div class="buttons screen">
        ${
          this.adapter ? button(words.save, 'primary', () => void this.#controller.save()) : nothing
        }
        ${button(words.print, 'quiet', () => {
          print();
        })}
        ${
          this.statusHref
            ? html`<a
                class="button quiet"
                part="button button-quiet"
                href=${this.statusHref}
                @click=${askBefore('status')}
                >${words.seeStatus}</a
              >`
            : nothing
        }
      </div>
      <p class="thanks">${words.thanks}</p>
    `;
  }

  #renderSaving(receipt: RefundReceipt, texts: Catalog, words: ReceiptCatalog): unknown {
    const {saving} = this.#controller;
    switch (saving.step) {
      case 'idle':
        return nothing;
      case 'loading':
        return html`<p>${words.saving}</p>`;
      case 'saved':
        return messageBox('success', fill(words.saved, {file: receiptFileName(receipt)}));
      case 'failed':
        return failureNotice(describeFailure(saving.failure, texts), saving.correlationId, texts);
    }
  }
}

const row = ([term]: Line, value: unknown, where = ''): TemplateResult =>
  html`<div class=${where}>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Account and IIN in full are for paper alone (decision 11). */
function factsView(
  facts: ReceiptFacts,
  receipt: RefundReceipt,
  words: ReceiptCatalog,
): TemplateResult {
  const account = html`<span class="screen"
      ><span aria-hidden="true" class="account-number">${maskIban(receipt.iban)}</span
      ><span class="visually-hidden"
        >${fill(words.accountEndsWith, {digits: spellLastFour(receipt.iban)})}</span
      ></span
    ><span class="paper account-number" translate="no">${formatIban(receipt.iban)}</span>`;
  return html`<dl class="facts">
    ${row(facts.number, html`<strong class="number" translate="no">${facts.number[1]}</strong>`)}
    ${row(
      facts.submittedAt,
      html`<time class="number" datetime=${String(receipt.submittedAt)}
        >${facts.submittedAt[1]}</time
      >`,
    )}
    ${row(facts.beneficiary, html`<bdi>${facts.beneficiary[1]}</bdi>`)}
    ${row(facts.iin, html`<span class="number" translate="no">${facts.iin[1]}</span>`, 'paper')}
    ${row(facts.bank, html`<bdi>${facts.bank[1]}</bdi>`)} ${row(facts.account, account)}
    ${row(facts.document, html`<span translate="no">${facts.document[1]}</span>`, 'paper')}
    ${row(
      facts.fingerprint,
      html`<span class="hash" translate="no">${facts.fingerprint[1]}</span>`,
      'paper',
    )}
  </dl>`;
}

const sumsView = ({orders, total, decimals}: ReceiptFacts, texts: Catalog): TemplateResult =>
  html`<dl class="sums">
    ${orders.map((order) => row([order[0], ''], moneyText(order[1], texts, decimals)))}
    ${row([total[0], ''], moneyText(total[1], texts, decimals), 'total')}
  </dl>`;

declare global {
  interface HTMLElementTagNameMap {
    'receipt-panel': ReceiptPanel;
  }
}
