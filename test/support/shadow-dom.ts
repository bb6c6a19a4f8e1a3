import {sendMouse} from '@web/test-runner-commands';

/** What lies in an element, its shadow root first, as it is shown; slots are not used here. */
const childrenOf = (node: Element | ShadowRoot): readonly Node[] => [
  ...((node instanceof Element ? node.shadowRoot : undefined) ?? node).childNodes,
];

/** Every element under the given one in the order of the screen, through shadow roots. */
function* elementsUnder(node: Element | ShadowRoot): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!(child instanceof Element)) continue;
    yield child;
    yield* elementsUnder(child);
  }
}

/** All that match the selector, through shadow roots. */
export const findAll = <Found extends Element = HTMLElement>(
  root: Element,
  selector: string,
): readonly Found[] =>
  [...elementsUnder(root)].filter((element): element is Found => element.matches(selector));

/** The first that matches; a test that looks for what is not there is wrong. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
  const [found] = findAll<Found>(root, selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** What is said aloud repeats what is shown, or is for voices alone. */
const isShown = (element: Element): boolean =>
  getComputedStyle(element).display !== 'none' &&
  !element.matches('[aria-live]') &&
  !(element instanceof HTMLStyleElement);

function* shownTexts(node: Element | ShadowRoot): Generator<string> {
  for (const child of childrenOf(node)) {
    if (child instanceof Text) yield child.data;
    else if (child instanceof Element && isShown(child)) yield* shownTexts(child);
  }
}

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The pieces of text that a person can meet, hidden words for screen readers among them. */
export const sentencesIn = (root: Element): readonly string[] =>
  [...shownTexts(root)].map(normalised).filter((text) => text !== '');

/** All of them in one line. */
export const textOf = (root: Element): string => normalised([...shownTexts(root)].join(''));

/** What was said aloud in the last seconds, the urgent first. */
export const saidIn = (root: Element): readonly string[] =>
  findAll(root, '[aria-live] > *').map((said) => said.textContent ?? '');

/** The element that has the keyboard, through shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Milliseconds in which a click arrives; what is disabled gets none. */
const CLICK_ARRIVES_WITHIN = 1000;

/** Presses the mouse on the middle of an element, wherever that leads. */
export async function clickOn(element: Element): Promise<void> {
  const position = await bringIntoView(element);
  // A browser that is busy may tell the driver of the click before it tells the page.
  const arrived = new Promise<void>((resolve) => {
    const done = (): void => {
      removeEventListener('click', done, true);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, CLICK_ARRIVES_WITHIN);
    addEventListener('click', done, {capture: true});
  });
  await sendMouse({type: 'click', position});
  await arrived;
}

/** Scrolls to an element, and tells where its middle is in the window once that has settled. */
export async function bringIntoView(element: Element): Promise<[number, number]> {
  let before: readonly [number, number] = [-1, -1];
  for (let attempt = 0; attempt < 50; attempt++) {
    element.scrollIntoView({block: 'center'});
    const [x, y] = middleOf(element);
    const isInSight = x >= 0 && x < innerWidth && y >= 0 && y < innerHeight;
    if (isInSight && x === before[0] && y === before[1]) return [x, y];
    before = [x, y];
    // What was drawn or fetched just now may not have its height yet.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Nobody can see ${element.localName}#${element.id}`);
}

function middleOf(element: Element): [number, number] {
  const [first = element.getBoundingClientRect()] = element.getClientRects();
  const {left, top, width, height} = first;
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Waits until the condition holds; says what was waited for when it never does. */
export async function until(
  condition: () => boolean,
  what: string,
  timeoutMs = 12_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
