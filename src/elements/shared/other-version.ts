import {VERSION} from './version.ts';

let hasWarned = false;

/**
 * Tells the page's developer, once for all tags, that the page has got another version first.
 *
 * @param earlier the version that registered the tag; `undefined` when it is somebody else's element.
 */
export function warnOfOtherVersion(tag: string, earlier: string | undefined): void {
  if (hasWarned) return;
  hasWarned = true;
  const other = earlier === undefined ? 'another element' : `version ${earlier}`;
  // eslint-disable-next-line no-console -- it is the page's developer who can mend it
  console.warn(
    `enpc-refund-form: <${tag}> is ${other} on this page already, so version ${VERSION} is not used. Load one version alone.`,
  );
}
