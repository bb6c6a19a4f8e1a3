import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

/** A secret that nobody can guess, of that many bits; base64url, so that addresses may hold it. */
export const makeToken = (bits: 128 | 256): string => randomBytes(bits / 8).toString('base64url');

/** What is kept of a secret when it need not be shown again: SHA-256, hexadecimal. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Takes as long wherever two texts of one length differ. */
export function isSameText(left: string, right: string): boolean {
  const [leftBytes, rightBytes] = [Buffer.from(left), Buffer.from(right)];
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
