import {html, nothing, type TemplateResult} from 'lit';
import type {Notice} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {fill} from '../../i18n/translate.ts';
import {messageBox} from './message-box.ts';
import {moneyText} from './money-text.ts';

/** The sentences of a failure, and the server's name for the exchange, which support may ask for. */
export const failureNotice = (
  sentences: readonly string[],
  correlationId: string | undefined,
  texts: Catalog,
): TemplateResult =>
  messageBox(
    'warning',
    html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${
      correlationId
        ? html`<p class="quiet">${fill(texts.failures.reference, {id: correlationId})}</p>`
        : nothing
    }`,
  );

/** The notice that stands beside a form whose data are all still there. */
export function formNotice(
  notice: Notice,
  correlationId: string | undefined,
  texts: Catalog,
): TemplateResult {
  if (notice.kind === 'failed') {
    const sentences = [...describeFailure(notice.failure, texts), texts.failures.kept];
    return failureNotice(sentences, correlationId, texts);
  }
  return messageBox(
    'warning',
    html`<h3>${texts.amountsChanged.heading}</h3>
      <p>${texts.amountsChanged.explanation}</p>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">${texts.orders.number}</th>
            <th scope="col">${texts.amountsChanged.was}</th>
            <th scope="col">${texts.amountsChanged.now}</th>
          </tr>
        </thead>
        <tbody>
          ${notice.changes.map(
            ({orderNumber, was, now}) =>
              html`<tr>
                <th scope="row">${orderNumber}</th>
                <td>${moneyText(was, texts)}</td>
                <td>${now === undefined ? texts.amountsChanged.gone : moneyText(now, texts)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
