/**
 * The browser's permission to reach programs on the person's own computer has two names: Chromium
 * split the first out of the second and kept both. The compiler's library knows neither.
 */
const PERMISSION_NAMES = ['loopback-network', 'local-network-access'];

/** The state is live and tells of changes; `undefined` in browsers without such a permission. */
export async function queryLoopbackPermission(): Promise<PermissionStatus | undefined> {
  for (const name of PERMISSION_NAMES) {
    try {
      return await navigator.permissions.query({name: name as PermissionName});
    } catch {
      // An unknown name, or no permissions at all: the next name may do.
    }
  }
  return undefined;
}

interface MaybeFeaturePolicy {
  readonly featurePolicy?: {
    readonly allowsFeature: (name: string) => boolean;
    readonly features: () => readonly string[];
  };
}

/**
 * Whether a page of another origin frames this one and keeps the permission for itself. Only some
 * browsers say what was handed down in `allow`; in the others every such frame counts.
 */
export function isKeptByFramingPage(): boolean {
  const {featurePolicy} = document as MaybeFeaturePolicy;
  return isInForeignFrame() && !PERMISSION_NAMES.some((name) => featurePolicy?.allowsFeature(name));
}

function isInForeignFrame(): boolean {
  for (let page: Window = window; page !== page.parent; page = page.parent) {
    // The frame's element is hidden from a page of another origin than its parent's.
    if (page.frameElement === null) return true;
  }
  return false;
}

/** Whether a header of this very page keeps the permission from it, where the browser says so. */
export function isForbiddenByHeader(): boolean {
  const {featurePolicy} = document as MaybeFeaturePolicy;
  const known = PERMISSION_NAMES.filter((name) => featurePolicy?.features().includes(name));
  return (
    known.length > 0 &&
    !known.some((name) => featurePolicy?.allowsFeature(name)) &&
    !isInForeignFrame()
  );
}

/** Whether it is the framing page that has decided: then nobody is asked, and there is no use in trying. */
export const isRefusedByFramingPage = (permission: PermissionStatus | undefined): boolean =>
  permission?.state === 'denied' && isKeptByFramingPage();
