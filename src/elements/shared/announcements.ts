import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Language} from '../../domain/language.ts';
import type {LocalizeController} from '../../i18n/localize-controller.ts';

export interface AnnouncingHost extends ReactiveControllerHost, Element {
  readonly renderRoot: ParentNode;
}

/** Between two announcements, so that voices do not lose the first one. */
const GAP_MS = 150;
/** For slow voices; after that nobody who reads along meets the words a second time. */
const KEPT_MS = 10_000;

const SPEAKERS = new WeakMap<Element, Announcements>();

/**
 * Says aloud what changes on the screen. An element marks such places with `data-announce`: `polite`
 * waits for its turn, `assertive` is said at once, `off` is only noted; `hidden` places are for voices
 * alone. Words that come together with their place are read by whoever comes there: only assertive
 * ones are said. A change of the language says nothing.
 *
 * The words of a whole widget, elements in elements included, are said in two live regions of the
 * outermost one: more of them talk over each other, and later ones are not heard by all voices.
 */
export class Announcements implements ReactiveController {
  readonly #host: AnnouncingHost;
  readonly #localize: Pick<LocalizeController, 'language'>;
  /** The words that each place had last. */
  readonly #known = new WeakMap<Element, string>();
  #language: Language | undefined;
  /** What waits for its turn, by its place: only the newest words of a place are still true. */
  readonly #waiting = new Map<Element, string>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(host: AnnouncingHost, localize: Pick<LocalizeController, 'language'>) {
    this.#host = host;
    this.#localize = localize;
    SPEAKERS.set(host, this);
    host.addController(this);
  }

  /** There from the first drawing on. */
  get regions(): unknown {
    if (this.#outermost() !== this) return nothing;
    return html`<div class="visually-hidden" aria-live="assertive"></div>
      <div class="visually-hidden" aria-live="polite"></div>`;
  }

  hostUpdated(): void {
    const {renderRoot} = this.#host;
    const {language} = this.#localize;
    const isTranslated = this.#language !== undefined && language !== this.#language;
    this.#language = language;
    for (const place of renderRoot.querySelectorAll<HTMLElement>('[data-announce]')) {
      const words = wordsIn(place);
      const before = this.#known.get(place);
      if (words === before) continue;
      this.#known.set(place, words);
      const urgency = place.dataset['announce'];
      const isNews = before !== undefined || urgency === 'assertive';
      if (isNews && !isTranslated && urgency !== 'off') {
        this.#outermost().#take(place, words, urgency === 'assertive');
      }
    }
  }

  hostDisconnected(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#waiting.clear();
    for (const said of this.#host.renderRoot.querySelectorAll('[aria-live] > *')) said.remove();
  }

  #outermost(): Announcements {
    const root = this.#host.getRootNode();
    const outer = root instanceof ShadowRoot ? SPEAKERS.get(root.host) : undefined;
    return outer ? outer.#outermost() : this;
  }

  #take(place: Element, words: string, isUrgent: boolean): void {
    if (isUrgent && words !== '') this.#say('assertive', words);
    else if (words === '') this.#waiting.delete(place);
    else {
      this.#waiting.set(place, words);
      if (this.#waiting.size === 1) this.#later(this.#sayNext, GAP_MS);
    }
  }

  readonly #sayNext = (): void => {
    const [next] = this.#waiting;
    if (!next) return;
    const [place, words] = next;
    this.#waiting.delete(place);
    // What has left the screen has made room for other news.
    if (place.isConnected) this.#say('polite', words);
    if (this.#waiting.size > 0) this.#later(this.#sayNext, GAP_MS);
  };

  /** A new element each time: words that are said again are news, too. */
  #say(urgency: 'assertive' | 'polite', words: string): void {
    const said = document.createElement('p');
    said.textContent = words;
    this.#host.renderRoot.querySelector(`[aria-live=${urgency}]`)?.append(said);
    this.#later(() => said.remove(), KEPT_MS);
  }

  #later(act: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}

/** As voices read them. */
function wordsIn(node: Node): string {
  const texts = [...node.childNodes].map((child) => {
    if (child instanceof Text) return child.data;
    const isRead = child instanceof HTMLElement && !child.matches('[hidden], [aria-hidden=true]');
    return isRead ? wordsIn(child) : '';
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
