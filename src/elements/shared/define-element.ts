import {VERSION} from './version.ts';

/** A registered symbol, so that two copies of the package on one page know each other. */
const VERSION_KEY = Symbol.for('enpc-refund-form/version');

type Versioned = CustomElementConstructor & {[VERSION_KEY]?: string};

/**
 * Registers an element unless its tag is taken: host pages do load a package twice, and the first
 * one then stays. When that is of another version, the page's developer is told.
 */
export function defineElement(tag: string, element: Versioned): void {
  const earlier: Versioned | undefined = customElements.get(tag);
  if (earlier) {
    if (earlier[VERSION_KEY] !== VERSION) void warn(tag, earlier[VERSION_KEY]);
  } else {
    element[VERSION_KEY] = VERSION;
    customElements.define(tag, element);
  }
}

async function warn(tag: string, earlier: string | undefined): Promise<void> {
  const module = await import('./other-version.ts').catch(() => undefined);
  module?.warnOfOtherVersion(tag, earlier);
}
