import type {DocumentToSign} from '../domain/document-to-sign.ts';
import {AdapterError} from './adapter-error.ts';
import {sha256} from './sha256.ts';

/** A document whose bytes are not those that the server had in mind must not be signed. */
export async function confirmDigest({bytes, sha256: digest}: DocumentToSign): Promise<void> {
  if ((await sha256(bytes)) === digest) return;
  throw new AdapterError({code: 'bad-response'}, {detail: 'sha256'});
}
