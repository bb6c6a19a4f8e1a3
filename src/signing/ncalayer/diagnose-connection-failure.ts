import type {SigningErrorCode} from '../signing-error.ts';

/** What a page can see of a failed connection. */
export interface ConnectionFailure {
  /** The page's content security policy was violated by this very connection. */
  readonly violatedContentSecurityPolicy: boolean;
  /** The browser did not even begin, as with an unencrypted address on an encrypted page. */
  readonly wasRefusedAtOnce: boolean;
  /** `undefined` where the browser knows no such permission. */
  readonly permissionBefore: PermissionState | undefined;
  readonly permissionAfter: PermissionState | undefined;
  /** A page of another origin frames this one and may keep the permission for itself. */
  readonly isKeptByFramingPage: boolean;
}

export type ConnectionFailureCode = Extract<
  SigningErrorCode,
  'csp-blocked' | 'frame-blocked' | 'browser-blocked' | 'not-running'
>;

/**
 * Why NCALayer could not be reached. A program that does not run and one whose certificate is not
 * trusted look alike, and share a code.
 */
export function diagnoseConnectionFailure({
  violatedContentSecurityPolicy,
  wasRefusedAtOnce,
  permissionBefore,
  permissionAfter,
  isKeptByFramingPage,
}: ConnectionFailure): ConnectionFailureCode {
  if (violatedContentSecurityPolicy) return 'csp-blocked';
  if (permissionAfter === 'denied') {
    // Denied before anybody could be asked: that was the framing page, not the person.
    return isKeptByFramingPage && permissionBefore === 'denied'
      ? 'frame-blocked'
      : 'browser-blocked';
  }
  return wasRefusedAtOnce ? 'browser-blocked' : 'not-running';
}
