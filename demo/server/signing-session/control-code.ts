import {createHmac} from 'node:crypto';
import type {SigningSessionId} from '../../../src/domain/signing-session.ts';

const DIGITS = 4;

/**
 * Four digits that stand on the page and on the phone, of this document in this session (decision 6).
 * The QR code's token has no part in them.
 */
export const controlCodeOf = (id: SigningSessionId, documentSha256: string): string => {
  const number = createHmac('sha256', id).update(documentSha256).digest().readUInt32BE();
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
};
