import {cryptoEngine} from '../../pki/gost-crypto-engine.ts';
import type {ReadSignature} from './read-cms.ts';
import type {Rejection} from './verdict.ts';

/**
 * The mathematics: the signer's key made this signature over the signed attributes. The library
 * is asked for nothing else here; it would also accept what the other checks refuse.
 */
export async function checkSignature(
  {signedData}: ReadSignature,
  document: Uint8Array,
): Promise<Rejection | undefined> {
  const data = new Uint8Array(document).buffer;
  const isGood = await signedData.verify({signer: 0, data, checkChain: false}, cryptoEngine).then(
    (result) => result,
    () => false,
  );
  return isGood ? undefined : {reason: 'signature-invalid'};
}
