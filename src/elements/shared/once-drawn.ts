import type {LitElement} from 'lit';
import {guardFont} from './font-guard.ts';
import {KeptFocus} from './kept-focus.ts';

/** What an element can wait for until there is something to read. */
export function onceDrawn(element: LitElement): void {
  new KeptFocus(element);
  void guardFont(element);
}
