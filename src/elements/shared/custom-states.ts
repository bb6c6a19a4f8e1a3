import type {LitElement, ReactiveController} from 'lit';

/**
 * Shows a page's style sheet how an element stands: `enpc-refund-form:state(error)`. Loaded when the
 * element has been drawn; browsers without such states, and those that want two dashes before their
 * names, go without.
 */
export class CustomStates implements ReactiveController {
  readonly #internals: ElementInternals;
  readonly #names: () => readonly string[];

  constructor(host: LitElement, names: () => readonly string[]) {
    this.#internals = host.attachInternals();
    this.#names = names;
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const wanted = new Set(this.#names());
    try {
      const {states} = this.#internals;
      for (const name of [...states]) if (!wanted.has(name)) states.delete(name);
      for (const name of wanted) states.add(name);
    } catch {
      // Nothing else depends on them.
    }
  }
}
