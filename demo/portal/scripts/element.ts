/** The element of the page that a selector names; its absence is a mistake in the page. */
export function element<Type extends Element>(
  selector: string,
  type: abstract new () => Type,
): Type {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`portal: the page has no ${selector}`);
}
