import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {VERSION} from '../shared/version.ts';
import type {HelpCatalog} from '../../i18n/catalogs/help.ts';
import {queryLoopbackPermission} from '../../signing/ncalayer/loopback-permission.ts';
import {ncalayerVersion} from '../../signing/ncalayer/ncalayer-version.ts';
import {button} from '../shared/button.ts';

/** What of a failure support asks for. */
export interface FailureDetails {
  readonly code: string | undefined;
  /** The server's name for the exchange. */
  readonly correlationId: string | undefined;
}

interface Card {
  readonly details: string;
  /** Whether the browser let us copy it. */
  readonly isCopied: boolean;
}

/**
 * What support asks for first, to be copied: nothing personal, and nothing is sent. Where the browser
 * forbids copying, the text is selected and the person is told so.
 */
export class SupportCard {
  readonly #host: ReactiveControllerHost & {readonly renderRoot: ParentNode};
  #card: Card | undefined;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#host = host;
  }

  view(failure: () => FailureDetails, help: HelpCatalog): TemplateResult {
    const card = this.#card;
    return html`
      <div class="buttons">
        ${button(help.copyDetails, 'quiet', () => void this.#copy(failure()))}
      </div>
      <p class="quiet">${help.detailsHint}</p>
      ${
        card
          ? html`<textarea
              id="support-details"
              readonly
              rows="9"
              lang="en"
              translate="no"
              aria-label=${help.details}
              .value=${card.details}
            ></textarea>`
          : nothing
      }
      <p data-announce="polite">
        ${card ? html`<span>${card.isCopied ? help.copied : help.selected}</span>` : nothing}
      </p>
    `;
  }

  async #copy(failure: FailureDetails): Promise<void> {
    const details = await detailsOf(failure);
    const isCopied = await copy(details);
    this.#card = {details, isCopied};
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (isCopied) return;
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#support-details');
    field?.focus();
    field?.select();
  }
}

/** Names as programs have them: support reads them, whatever the person's language. */
async function detailsOf({code, correlationId}: FailureDetails): Promise<string> {
  const permission = await queryLoopbackPermission();
  return [
    ['code', code],
    ['time', new Date().toISOString()],
    ['correlation', correlationId],
    ['permission', permission?.state],
    ['ncalayer', ncalayerVersion()],
    ['widget', VERSION],
    ['browser', navigator.userAgent],
  ]
    .map(([name, value]) => `${name}: ${value ?? '-'}`)
    .join('\n');
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden, or there is no clipboard for this page.
    return false;
  }
}
