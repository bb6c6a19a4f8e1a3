import {findAll} from './shadow-dom.ts';

/** Everything that a browser computes for the elements below one, through shadow roots. */
export type ComputedStyles = ReadonlyMap<Element, ReadonlyMap<string, string>>;

/** Where an element lies in the page, and the font, are the page's own matter. */
const OF_THE_PAGE = /^(font-family|top|right|bottom|left|inset-.*)$/;

const stylesOf = (element: Element): ReadonlyMap<string, string> => {
  const styles = new Map<string, string>();
  for (const pseudo of ['', '::before', '::after', '::marker']) {
    const computed = getComputedStyle(element, pseudo);
    for (const name of pseudo === '' ? computed : ['content', 'color', 'display']) {
      if (!OF_THE_PAGE.test(name)) styles.set(pseudo + name, computed.getPropertyValue(name));
    }
  }
  return styles;
};

/** What is said aloud comes and goes. */
const isLasting = (element: Element): boolean => element.closest('[aria-live] > *') === null;

export const computedStyles = (root: Element): ComputedStyles =>
  new Map(
    findAll(root, '*')
      .filter(isLasting)
      .map((element) => [element, stylesOf(element)]),
  );

const nameOf = (element: Element): string =>
  [element.localName, ...element.classList].join('.') + (element.id ? `#${element.id}` : '');

/** What has become of the elements that were there before; nothing when they are as they were. */
export const changedStyles = (before: ComputedStyles, after: ComputedStyles): readonly string[] =>
  [...before].flatMap(([element, styles]) =>
    [...styles].flatMap(([name, value]) => {
      const now = after.get(element)?.get(name);
      return now === value ? [] : [`${nameOf(element)} ${name}: ${value} -> ${now}`];
    }),
  );
