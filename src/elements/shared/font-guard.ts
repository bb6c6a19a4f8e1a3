import {css, unsafeCSS, type LitElement} from 'lit';
import {adoptStyles} from './adopt-styles.ts';

/** The letters that Kazakh adds to the Russian alphabet, and the sign of the tenge. */
const KAZAKH_LETTERS = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі';
const TENGE_SIGN = '₸';

/** Letters of Russian: the first family that has them is the one that draws our texts. */
const RUSSIAN_LETTERS = 'Жшя';

/** Fonts that come with a system and have all of it. */
const SAFE = unsafeCSS(
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif",
);

const safeLetters = css`
  .root {
    --enpc-font: ${SAFE};
    font-family: var(--enpc-font);
  }
`;

const safeSign = css`
  .currency {
    font-family: ${SAFE};
  }
`;

/** Told apart by their widths, whatever the system has for them. */
const GENERIC_FAMILIES = ['monospace', 'serif', 'sans-serif'];

/**
 * What the font that an element inherits cannot draw of Kazakh and of amounts of money; empty for the
 * system's own fonts. Browsers would fetch such letters from other fonts, in the middle of words.
 */
export async function missingLetters(element: Element): Promise<readonly string[]> {
  const families = getComputedStyle(element).fontFamily.match(/[^,"']+|"[^"]*"|'[^']*'/g) ?? [];
  const named = families.map((family) => family.trim()).filter((family) => /["'\w]/.test(family));
  const letters = KAZAKH_LETTERS + TENGE_SIGN;
  await document.fonts.ready;
  for (const family of named) {
    // A page's own font comes in pieces, each when one of its letters is needed.
    await document.fonts.load(`16px ${family}`, letters).catch(() => []);
    if (hasLetters(family, RUSSIAN_LETTERS)) {
      // Measuring takes time: one by one only where there is something to find.
      if (hasLetters(family, letters)) return [];
      return [...letters].filter((letter) => !hasLetters(family, letter));
    }
  }
  return [];
}

/** Has an element draw its texts in the system's fonts where the inherited font lacks letters. */
export async function guardFont(host: LitElement): Promise<void> {
  const frame = host.shadowRoot?.querySelector('.frame');
  const missing = frame ? await missingLetters(frame) : [];
  if (missing.includes(TENGE_SIGN)) adoptStyles(host, safeSign);
  if (missing.some((letter) => letter !== TENGE_SIGN)) adoptStyles(host, safeLetters);
}

let context: CanvasRenderingContext2D | null | undefined;

/** A family that has the letters draws them alike, whatever would stand in for one of them otherwise. */
function hasLetters(family: string, letters: string): boolean {
  // Made when it is needed: servers import this, too, and have no document.
  context ??= document.createElement('canvas').getContext('2d');
  const widths = GENERIC_FAMILIES.map((generic) => {
    if (!context) return 0;
    context.font = `100px ${family}, ${generic}`;
    return context.measureText(letters).width;
  });
  return new Set(widths).size === 1;
}
