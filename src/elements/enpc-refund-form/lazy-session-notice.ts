import {nothing} from 'lit';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';
import type {SessionNotice, SessionNoticeHost} from './session-notice.ts';

/** The notice of the session's end, which is fetched where the adapter tells the end. */
export class LazySessionNotice {
  readonly #host: SessionNoticeHost;
  readonly #localize: LocalizeController;
  #notice: SessionNotice | undefined;
  #isLoading = false;

  constructor(host: SessionNoticeHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  view(flow: RefundFlow): unknown {
    if (!this.#isLoading && this.#host.refundAdapter?.session) void this.#load();
    const texts = this.#localize.texts('session');
    return this.#notice && texts
      ? this.#notice.view(flow, {language: this.#localize.language, texts})
      : nothing;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const [{SessionNotice}] = await Promise.all([
        import('./session-notice.ts'),
        this.#localize.need('session'),
      ]);
      this.#notice = new SessionNotice(this.#host);
      this.#host.requestUpdate();
    } catch {
      // The next drawing tries again.
      this.#isLoading = false;
    }
  }
}
