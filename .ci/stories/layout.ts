/**
 * Runs in the page: what of a story's texts is cut or sticks out, what has to be scrolled sideways,
 * and what is too small to be hit; nothing when all is well.
 *
 * @param checksInputs whether a field has to show its whole value; large letters may scroll in it.
 */
export function findLayoutProblems(checksInputs: boolean): string[] {
  /** Rounding of fractions of a pixel by the browser. */
  const SLACK = 1;
  const TARGET = 44;
  const INLINE_TARGET = 24;

  const problems = new Set<string>();
  const elements: HTMLElement[] = [];
  const texts: Text[] = [];
  const collect = (root: Node): void => {
    for (const child of root.childNodes) {
      if (child instanceof Text && child.data.trim() !== '') texts.push(child);
      if (!(child instanceof HTMLElement) || child instanceof HTMLStyleElement) continue;
      if (!child.checkVisibility({visibilityProperty: true})) {
        // Elements with `display: contents` are drawn by their children alone.
        if (getComputedStyle(child).display !== 'contents') continue;
      }
      elements.push(child);
      collect(child.shadowRoot ?? child);
    }
  };
  const story = document.querySelector('#storybook-root');
  if (!story) return ['there is no story'];
  collect(story);

  const parentOf = (node: Node): HTMLElement | undefined => {
    const parent = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
    return parent instanceof HTMLElement ? parent : undefined;
  };
  const nameOf = (element: HTMLElement): string => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((c) => `.${c}`).join('');
    const host = element.getRootNode();
    const outside = host instanceof ShadowRoot ? `${host.host.localName} ` : '';
    return `${outside}<${element.localName}${own}>`;
  };
  /** Only for voices. */
  const isUnseen = (element: HTMLElement): boolean => {
    for (let at: HTMLElement | undefined = element; at && at !== story; at = parentOf(at)) {
      if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const excerpt = (text: Text): string => {
    const line = text.data.replace(/\s+/gu, ' ').trim();
    return line.length > 40 ? `${line.slice(0, 40)}…` : line;
  };

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    problems.add(`the page has to be scrolled sideways: ${page.scrollWidth} px`);
  }

  const seen = elements.filter((element) => !isUnseen(element));
  for (const element of seen) {
    const {overflowX} = getComputedStyle(element);
    const isField = element instanceof HTMLInputElement;
    const isBox = isField ? checksInputs : overflowX !== 'visible';
    if (isBox && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + SLACK) {
      const widths = `${element.scrollWidth} in ${element.clientWidth} px`;
      problems.add(`cut or scrolled: ${nameOf(element)} ${widths}`);
    }
  }

  for (const text of texts) {
    const parent = parentOf(text);
    if (!parent || isUnseen(parent)) continue;
    let block: HTMLElement | undefined = parent;
    while (block && /^(inline|contents)$/.test(getComputedStyle(block).display)) {
      block = parentOf(block);
    }
    if (!block) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = block.getBoundingClientRect();
    // Letters of a font may be taller than its lines.
    const tall = parseFloat(getComputedStyle(parent).fontSize) / 2;
    for (const rect of range.getClientRects()) {
      if (rect.right > page.clientWidth + SLACK) {
        problems.add(`sticks out of the page: “${excerpt(text)}” in ${nameOf(block)}`);
      }
      const isOutside =
        rect.width > 0 &&
        (rect.left < box.left - SLACK ||
          rect.right > box.right + SLACK ||
          rect.top < box.top - tall ||
          rect.bottom > box.bottom + tall);
      if (isOutside) problems.add(`outside of its box: “${excerpt(text)}” in ${nameOf(block)}`);
    }
  }

  /** What may be pressed for a control: itself, its labels, and the row that stands for it. */
  const targetOf = (control: HTMLElement): {readonly width: number; readonly height: number} => {
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    const row = control instanceof HTMLInputElement ? control.closest('tbody tr') : null;
    const parts = [control, ...labels, ...(row ? [row] : [])].map((part) =>
      part.getBoundingClientRect(),
    );
    return {
      width: Math.max(...parts.map(({right}) => right)) - Math.min(...parts.map(({left}) => left)),
      height: Math.max(...parts.map(({bottom}) => bottom)) - Math.min(...parts.map(({top}) => top)),
    };
  };
  const isControl = (element: HTMLElement): boolean =>
    element.matches('button, input, select, textarea, summary, a[href]');
  for (const control of seen.filter(isControl)) {
    const isLink = control.matches('a:not(.button), .link-button, summary');
    const {width, height} = targetOf(control);
    // A line of text is as high as its line, whatever the letters in it measure.
    const line = parseFloat(getComputedStyle(control).lineHeight) || 0;
    const reached = isLink ? Math.max(height, line) : Math.min(width, height);
    const wanted = isLink ? INLINE_TARGET : TARGET;
    if (reached + 0.5 < wanted) {
      problems.add(`too small to be hit: ${nameOf(control)} ${reached.toFixed(1)} of ${wanted} px`);
    }
  }
  return [...problems];
}
