import {VERSION} from './version.ts';

/** Set on the class that came first, so that its own `selfCheck` can tell of us. */
const OTHER_VERSION = Symbol.for('enpc-refund-form/other-version');

let hasWarned = false;

/**
 * Tells the page's developer, once for all tags, that the page has got another version first.
 *
 * @param earlier the version that registered the tag; `undefined` when it is somebody else's element.
 */
export function warnOfOtherVersion(tag: string, earlier: string | undefined): void {
  Reflect.set(customElements.get(tag) ?? {}, OTHER_VERSION, VERSION);
  if (hasWarned) return;
  hasWarned = true;
  const other = earlier === undefined ? 'another element' : `version ${earlier}`;
  // eslint-disable-next-line no-console -- it is the page's developer who can mend it
  console.warn(
    `enpc-refund-form: <${tag}> is ${other} on this page already, so version ${VERSION} is not used. Load one version alone.`,
  );
}
