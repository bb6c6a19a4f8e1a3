/**
 * Registers an element unless its tag is taken: host pages do load a package twice, and the first
 * one then stays.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
