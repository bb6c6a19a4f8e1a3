import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SigningFlow} from '../../flow/signing-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {PhoneCatalog} from '../../i18n/catalogs/phone.ts';
import {fillPlural} from '../../i18n/translate.ts';
import {isHandheld} from '../../signing/handheld.ts';
import type {MethodView} from './method-view.ts';
import {PhoneNewsroom, type PhoneNews} from './phone-news.ts';
import {phoneView, type PhoneStepSituation, type SessionOnScreen} from './phone-view.ts';

/** From then on the person is told that the phone is still waited for. */
const LONG_WAIT_MS = 3 * 60_000;

/**
 * Signing with a phone as it is shown: reads the clock while a session runs, and keeps what only the
 * screen knows. Loaded, with its words and the encoder of the code, when this way is chosen.
 */
export class PhoneStep implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #newsroom = new PhoneNewsroom();
  #tick: ReturnType<typeof setTimeout> | undefined;
  /** When the time on the screen is not true any more. */
  #msToNextSecond: number | undefined;
  #scannedAt: number | undefined;
  #isEnlarged = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#tick);
    if (this.#msToNextSecond === undefined) return;
    this.#tick = setTimeout(() => this.#host.requestUpdate(), this.#msToNextSecond);
    // The next drawing says anew whether there is a time to show.
    this.#msToNextSecond = undefined;
  }

  view(situation: PhoneStepSituation): MethodView {
    const {flow, texts, phone} = situation;
    if (flow.step !== 'signing') {
      this.#newsroom.forget();
      this.#isEnlarged = false;
    }
    const onScreen = this.#sessionOnScreen(flow);
    const news = onScreen && this.#newsroom.hear(onScreen.session, onScreen.secondsLeft);
    return {
      ...phoneView({
        ...situation,
        onScreen,
        isHandheld: isHandheld(),
        isEnlarged: this.#isEnlarged,
        enlarge: this.#enlarge,
      }),
      announcement: news && describe(news, texts, phone),
    };
  }

  /** The state is drawn as it is at this moment; nothing is counted that could get out of step. */
  #sessionOnScreen(flow: SigningFlow): SessionOnScreen | undefined {
    const progress = flow.step === 'signing' ? flow.progress : undefined;
    if (typeof progress !== 'object' || progress.waitsFor === 'code') {
      this.#scannedAt = undefined;
      return undefined;
    }
    const now = Date.now();
    const msLeft = Math.max(0, progress.deadline - now);
    if (msLeft > 0) this.#msToNextSecond = msLeft % 1000 || 1000;
    this.#scannedAt = progress.waitsFor === 'signature' ? (this.#scannedAt ?? now) : undefined;
    return {
      ...progress,
      secondsLeft: Math.ceil(msLeft / 1000),
      isLongWait: this.#scannedAt !== undefined && now - this.#scannedAt >= LONG_WAIT_MS,
    };
  }

  readonly #enlarge = (isEnlarged: boolean): void => {
    this.#isEnlarged = isEnlarged;
    this.#host.requestUpdate();
  };
}

const describe = (news: PhoneNews, texts: Catalog, phone: PhoneCatalog): string =>
  news.kind === 'renewed'
    ? phone.renewed
    : fillPlural(texts.language, phone.secondsLeft, news.seconds);
