import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {adapterBehind, nextNumber} from '../../adapter/reauthenticating-calls.ts';
import type {RefundAdapter, SessionAdapter} from '../../adapter/refund-adapter.ts';
import {onSignedInAgain} from '../../adapter/sign-in-again.ts';
import type {Language} from '../../domain/language.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import {SessionWatch, type SessionStanding} from '../../flow/session-watch.ts';
import type {SessionCatalog} from '../../i18n/catalogs/session.ts';
import {fillPlural} from '../../i18n/translate.ts';
import {askToSignIn} from '../shared/ask-to-sign-in.ts';
import {button} from '../shared/button.ts';
import type {LocalizedElement} from '../shared/localized-element.ts';
import {messageBox} from '../shared/message-box.ts';

export interface SessionNoticeHost extends LocalizedElement {
  readonly refundAdapter: RefundAdapter | undefined;
}

/** The texts, and the language whose plurals they have. */
export interface Words {
  readonly language: Language;
  readonly texts: SessionCatalog;
}

const LASTING: SessionStanding = {state: 'lasting'};

/**
 * Tells the person in good time that their session is about to end and lets them stay; when it has
 * ended, lets them sign in again with everything still there. The notice takes no focus, gives back
 * what it was given, and speaks only when its meaning changes: minutes that pass are not announced.
 * Loaded where the adapter tells the end of the session.
 */
export class SessionNotice implements ReactiveController {
  readonly #host: SessionNoticeHost;
  #session: SessionAdapter | undefined;
  #watch: SessionWatch | undefined;
  #connection: AbortController | undefined;
  #flow: RefundFlow | undefined;
  /** What came of the wish to sign in again. */
  #signingIn: 'asked' | 'refused' | undefined;
  /** The person has pressed the button of the notice: when it goes away, they are told why. */
  #isPressed = false;
  /** What was announced last, and its words. */
  #meaning = meaningOf(LASTING, undefined);
  #announcement: (words: Words) => string = () => '';
  /** What had the focus before the notice had it. */
  #formerFocus: HTMLElement | undefined;
  #hadFocus = false;

  constructor(host: SessionNoticeHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const {signal} = this.#connection;
    onSignedInAgain(() => this.#watch?.start(), signal);
    // A mouse takes the focus away before it gives any: Safari's gives buttons none.
    for (const type of ['focusin', 'pointerdown']) {
      this.#host.renderRoot.addEventListener(type, this.#noteFocus, {signal, capture: true});
    }
    this.#watch?.start();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#watch?.stop();
  }

  hostUpdate(): void {
    const session = this.#host.refundAdapter?.session;
    if (session !== this.#session) {
      this.#watch?.stop();
      this.#session = session;
      this.#watch = session && new SessionWatch(session, () => this.#host.requestUpdate());
      if (this.#host.isConnected) this.#watch?.start();
    }
    const focused = focusedIn(this.#host);
    const isNowhere = focused === undefined && document.activeElement === document.body;
    this.#hadFocus = isInNotice(focused) || (this.#isPressed && isNowhere);
  }

  hostUpdated(): void {
    if (!this.#hadFocus || this.#host.renderRoot.querySelector('#session-notice')) return;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('#step-heading');
    (this.#formerFocus?.isConnected ? this.#formerFocus : heading)?.focus({preventScroll: true});
  }

  view(flow: RefundFlow, words: Words): TemplateResult {
    // Without a form nothing can be lost yet, or any more.
    const standing = ('form' in flow && this.#watch?.standing) || LASTING;
    if (standing.state !== 'ended') this.#signingIn = undefined;
    this.#announce(standing);
    this.#askAfterAnswer(flow, standing);
    return html`
      <p hidden data-announce="polite">${this.#announcement(words)}</p>
      ${standing.state === 'lasting' ? nothing : this.#box(standing, words)}
    `;
  }

  #box(standing: SessionStanding, words: Words): TemplateResult {
    const sentences = sentencesOf(standing, this.#signingIn, words);
    const hasEnded = standing.state === 'ended';
    const press = (): void => {
      this.#isPressed = true;
      void (hasEnded ? this.#signIn() : this.#watch?.stay());
    };
    return html`<section id="session-notice" aria-label=${sentences[0] ?? nothing}>
      ${messageBox(
        'warning',
        html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}
          <div class="buttons">
            ${button(hasEnded ? words.texts.signIn : words.texts.stay, 'quiet', press)}
          </div>`,
      )}
    </section>`;
  }

  #announce(standing: SessionStanding): void {
    const signingIn = this.#signingIn;
    const meaning = meaningOf(standing, signingIn);
    if (meaning === this.#meaning) return;
    this.#meaning = meaning;
    const isWaiting = signingIn === 'asked' || stayingOf(standing) === 'asked';
    if (standing.state !== 'lasting' && !isWaiting) {
      this.#announcement = (words) => sentencesOf(standing, signingIn, words).join(' ');
    } else {
      const isAnswer = standing.state === 'lasting' && this.#isPressed;
      this.#announcement = isAnswer ? ({texts}) => texts.goesOn : () => '';
    }
    if (standing.state === 'lasting') this.#isPressed = false;
  }

  /** A call that the server has answered may have made the session longer. */
  #askAfterAnswer(flow: RefundFlow, standing: SessionStanding): void {
    const hasAnswered = callOf(flow) !== (this.#flow && callOf(this.#flow));
    this.#flow = flow;
    if (hasAnswered && standing.state !== 'lasting') this.#watch?.start();
  }

  async #signIn(): Promise<void> {
    const {refundAdapter} = this.#host;
    const signal = this.#connection?.signal;
    if (!refundAdapter || !signal) return;
    this.#signingIn = 'asked';
    this.#host.requestUpdate();
    const refused = {adapter: adapterBehind(refundAdapter), number: nextNumber(), signal};
    const isSignedIn = await askToSignIn(this.#host, refused).catch(() => false);
    if (isSignedIn) return;
    this.#signingIn = 'refused';
    this.#host.requestUpdate();
  }

  readonly #noteFocus = (): void => {
    const focused = focusedIn(this.#host);
    if (focused && !isInNotice(focused)) this.#formerFocus = focused;
  };
}

/** The element inside that has the focus, through shadow roots. */
function focusedIn({shadowRoot}: Element): HTMLElement | undefined {
  const focused = shadowRoot?.activeElement;
  if (!(focused instanceof HTMLElement)) return undefined;
  return focusedIn(focused) ?? focused;
}

const isInNotice = (element: Element | undefined): boolean =>
  element?.closest('#session-notice') instanceof Element;

const stayingOf = (standing: SessionStanding): 'asked' | 'failed' | 'refused' | undefined =>
  standing.state === 'ending' ? standing.staying : undefined;

const meaningOf = (standing: SessionStanding, signingIn: string | undefined): string =>
  [standing.state, stayingOf(standing), signingIn].join();

/** What changes when a call is made or answered. */
const callOf = (flow: RefundFlow): unknown =>
  flow.step === 'filling' ? flow.filled.verification : flow.step;

function sentencesOf(
  standing: SessionStanding,
  signingIn: 'asked' | 'refused' | undefined,
  {language, texts}: Words,
): readonly string[] {
  switch (standing.state) {
    case 'lasting':
      return [];
    case 'ending': {
      const ending = fillPlural(language, texts.ending, standing.minutesLeft);
      if (standing.staying === 'failed') return [ending, texts.stayFailed];
      return [ending, standing.staying === 'refused' ? texts.stayRefused : texts.kept];
    }
    case 'ended':
      return [texts.ended, texts.kept, ...(signingIn === 'refused' ? [texts.notSignedIn] : [])];
  }
}
