import type {CSSResult, LitElement} from 'lit';

/**
 * Gives an element further styles, with a part of it that was fetched later. Where browsers have no such
 * sheets, all of that part is there and only plainer.
 */
export function adoptStyles({shadowRoot}: LitElement, {styleSheet}: CSSResult): void {
  if (styleSheet) shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
