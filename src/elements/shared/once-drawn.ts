import type {LitElement} from 'lit';
import {CustomStates} from './custom-states.ts';
import {guardFont} from './font-guard.ts';
import {KeptFocus} from './kept-focus.ts';
import {whenIdle} from './when-idle.ts';

interface DrawnElement extends LitElement {
  /** Names for `:state()`, as they are now. */
  readonly customStates?: readonly string[];
  /** Tells the page what it has not been told yet. */
  tellPage?(): void;
}

/** What an element can wait for until there is something to read. */
export function onceDrawn(element: DrawnElement): void {
  if (element.customStates) new CustomStates(element, () => element.customStates ?? []);
  element.tellPage?.();
  new KeptFocus(element);
  // Measuring its first letters takes a browser longer than drawing a list.
  whenIdle(() => void guardFont(element));
}
