import type {SigningSessionAdapter} from '../adapter/refund-adapter.ts';
import type {SigningMethod} from '../domain/signature.ts';
import {isHandheld} from './handheld.ts';

/**
 * The ways to sign that the fund's server makes possible, the one natural to this device first:
 * NCALayer is a program for computers.
 */
export function offeredMethods(
  signingSessions: SigningSessionAdapter | undefined,
): readonly SigningMethod[] {
  if (!signingSessions) return ['ncalayer'];
  return isHandheld() ? ['egov-qr', 'ncalayer'] : ['ncalayer', 'egov-qr'];
}
