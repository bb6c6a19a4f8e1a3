import {signingKeyOf} from '../certificate-authority/demo-keys.ts';
import {makeSignature} from '../pki/signature-maker.ts';
import type {SimulatedKey} from '../simulators/simulated-key.ts';
import type {Documents} from './provider/wire.ts';

export interface SigningOptions {
  /** Of the phone. */
  readonly signingTime: Date;
  /** Turns the last bit of every signature over. */
  readonly breaksSignature: boolean;
}

/** The documents with a CMS in place of each one's data, everything else as it came. */
export async function signDocuments(
  documents: Documents,
  key: SimulatedKey,
  {signingTime, breaksSignature}: SigningOptions,
): Promise<Documents> {
  const attached = documents.signMethod === 'CMS_WITH_DATA';
  const signed = structuredClone(documents);
  for (const {document} of signed.documentsToSign) {
    const content = Buffer.from(document.file.data, 'base64');
    const signingKey = signingKeyOf(key.demoKey);
    const cms = Buffer.from(await makeSignature(content, signingKey, {attached, signingTime}));
    // The value of the signature is the last thing in it.
    if (breaksSignature) cms.writeUInt8(cms.readUInt8(cms.length - 1) ^ 1, cms.length - 1);
    document.file.data = cms.toString('base64');
  }
  return signed;
}
