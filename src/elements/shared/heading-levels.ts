import type {LitElement, ReactiveController} from 'lit';

interface LeveledElement extends LitElement {
  /** Of the element's own heading; without it the headings have the levels of their tags. */
  readonly headingLevel: number | undefined;
}

/** Elements of ours that have headings of their own. */
const PARTS = 'sign-panel, receipt-panel, bank-details-fields, payment-order-table';

/** The level of an element's first heading, by its tag. */
const OWN_LEVEL = 2;

/**
 * Gives all headings of an element, elements in elements included, the levels that fit the page
 * around it: for voices, not for the eyes. Loaded where a page has set `heading-level`.
 */
export class HeadingLevels implements ReactiveController {
  readonly #host: LeveledElement;
  readonly #drawing = new MutationObserver(() => this.hostUpdated());
  readonly #observed = new WeakSet<Node>();

  constructor(host: LeveledElement) {
    this.#host = host;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    this.#level(this.#host.renderRoot);
  }

  #level(root: ParentNode & Node): void {
    if (!this.#observed.has(root)) this.#drawing.observe(root, {subtree: true, childList: true});
    this.#observed.add(root);
    const {headingLevel = OWN_LEVEL} = this.#host;
    for (const heading of root.querySelectorAll('h2, h3, h4')) {
      const level = Number(heading.localName.slice(1)) - OWN_LEVEL + headingLevel;
      if (heading.ariaLevel !== String(level)) heading.setAttribute('aria-level', String(level));
    }
    for (const {shadowRoot} of root.querySelectorAll(PARTS))
      if (shadowRoot) this.#level(shadowRoot);
  }
}
