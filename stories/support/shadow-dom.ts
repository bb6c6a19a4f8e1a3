import {waitFor} from 'storybook/test';

/** The root itself and every open shadow root below it. */
function* rootsUnder(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (shadowRoot) yield* rootsUnder(shadowRoot);
  }
}

/** All that match, at whatever depth of shadow roots. */
export const elementsIn = (root: ParentNode, selector: string): readonly HTMLElement[] =>
  [...rootsUnder(root)].flatMap((found) => [...found.querySelectorAll<HTMLElement>(selector)]);

/** For a computer that has a lot to do besides. */
const DRAWN_WITHIN_MS = 5000;

/** The first that matches, as soon as it has been drawn. Throws when it does not come. */
export const findElement = (
  root: ParentNode,
  selector: string,
  timeout = DRAWN_WITHIN_MS,
): Promise<HTMLElement> =>
  waitFor(
    () => {
      const [found] = elementsIn(root, selector);
      if (!found) throw new Error(`Nothing on the screen matches ${selector}`);
      return found;
    },
    {timeout},
  );
