import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Language} from '../domain/language.ts';
import type {CatalogPart, Catalogs} from './catalog-parts.ts';
import {loadCatalog, loadedCatalog, type MessageOverrides} from './load-catalog.ts';
import {DEFAULT_LANGUAGE, parseLanguage, surroundingLanguage} from './locale.ts';

export interface LocalizedHost extends ReactiveControllerHost, Element {
  /** The language asked for; without it the nearest `lang` of the page counts. */
  readonly locale: string | undefined;
  /** Words of the page's own in place of ours. */
  readonly messages?: MessageOverrides | undefined;
}

const RELOAD_DELAY_MS = 2000;

/**
 * Gives an element its texts and draws it again when the language changes. The former language
 * stays on the screen until all needed texts of the next one have arrived, so that nothing flickers
 * and no screen is in two languages.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #needed: Set<CatalogPart>;
  readonly #pageLanguage: MutationObserver;
  #isConnected = false;
  #language: Language = DEFAULT_LANGUAGE;
  /** The page's own words on the screen; the asked ones may have to be waited for. */
  #messages: MessageOverrides | undefined;
  #awaited: Language | undefined;
  #reload: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LocalizedHost, ...needed: readonly CatalogPart[]) {
    this.#host = host;
    this.#needed = new Set(needed);
    this.#pageLanguage = new MutationObserver(() => {
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** The language of the texts on the screen. */
  get language(): Language {
    return this.#language;
  }

  /** The texts in the language of the screen; `undefined` until they have arrived. */
  texts<Part extends CatalogPart>(part: Part): Catalogs[Part] | undefined {
    return loadedCatalog(part, this.#language, this.#messages);
  }

  /** Loads further texts, and from now on with each language. Rejects when they cannot be had. */
  async need(...parts: readonly CatalogPart[]): Promise<void> {
    for (const part of parts) this.#needed.add(part);
    // A load of the next language that goes on knows nothing of these parts.
    this.#awaited = undefined;
    await Promise.all(parts.map((part) => loadCatalog(part, this.#language, this.#messages)));
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#isConnected = true;
    for (const root of rootsOf(this.#host)) {
      this.#pageLanguage.observe(root, {subtree: true, attributeFilter: ['lang']});
    }
    // Another place of the page may have another language.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#pageLanguage.disconnect();
    clearTimeout(this.#reload);
    this.#awaited = undefined;
  }

  hostUpdate(): void {
    const asked =
      parseLanguage(this.#host.locale) ?? surroundingLanguage(this.#host) ?? DEFAULT_LANGUAGE;
    const {messages} = this.#host;
    if ([...this.#needed].every((part) => loadedCatalog(part, asked, messages))) {
      this.#language = asked;
      this.#messages = messages;
      this.#awaited = undefined;
    } else if (asked !== this.#awaited) {
      this.#awaited = asked;
      void this.#load(asked);
    }
  }

  async #load(language: Language): Promise<void> {
    try {
      await Promise.all(
        [...this.#needed].map((part) => loadCatalog(part, language, this.#host.messages)),
      );
    } catch {
      if (!this.#isConnected) return;
      // A bad connection: without its texts the element cannot even say so, hence another try.
      this.#reload = setTimeout(() => {
        this.#awaited = undefined;
        this.#host.requestUpdate();
      }, RELOAD_DELAY_MS);
      return;
    }
    // Something else may have been asked for meanwhile.
    this.#awaited = undefined;
    this.#host.requestUpdate();
  }
}

/** The trees that an element stands in, from its own shadow root out to the document. */
function* rootsOf(element: Element): Generator<Node> {
  const root = element.getRootNode();
  yield root;
  if (root instanceof ShadowRoot) yield* rootsOf(root.host);
}
