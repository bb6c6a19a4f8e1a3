import {noChange} from 'lit';
import {directive, Directive, type ChildPart, type PartInfo} from 'lit/directive.js';
import {controlsOf} from './controls.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Gives the elements beside it what the panel "Controls" is set to; what is not set there, or not any
 * more, is as the story has it.
 */
class ApplyControls extends Directive {
  /** As each element was when it was drawn first. */
  readonly #ofStory = new WeakMap<Element, Values>();
  readonly #set = new Set<string>();

  readonly #place: ChildPart;

  constructor(place: PartInfo) {
    super(place);
    this.#place = place as ChildPart;
  }

  override render(tagName: string | undefined, values: Values): unknown {
    const {parentNode} = this.#place;
    if (tagName === undefined || !(parentNode instanceof Element)) return noChange;
    const names = Object.keys(controlsOf(tagName));
    for (const element of parentNode.querySelectorAll(tagName)) this.#apply(element, names, values);
    for (const name of names) this.#set[values[name] === undefined ? 'delete' : 'add'](name);
    return noChange;
  }

  #apply(element: Element, names: readonly string[], values: Values): void {
    const ofStory =
      this.#ofStory.get(element) ??
      Object.fromEntries(
        names.map((name): [string, unknown] => [name, Reflect.get(element, name)]),
      );
    this.#ofStory.set(element, ofStory);
    for (const name of names) {
      const value = values[name];
      if (value !== undefined) Reflect.set(element, name, value);
      else if (this.#set.has(name)) Reflect.set(element, name, ofStory[name]);
    }
  }
}

export const applyControls = directive(ApplyControls);
