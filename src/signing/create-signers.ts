import type {Signer} from './signer.ts';

export interface SignersOptions {
  /** Where NCALayer listens; its usual address unless told otherwise. */
  readonly ncalayerAddress?: string | undefined;
  /** Lets NCALayer offer keys of test authorities. The fund's server still decides. */
  readonly acceptTestCertificates?: boolean | undefined;
}

/** The ways to sign that this page can offer. Their code is loaded when the first one is used. */
export const createSigners = ({
  ncalayerAddress,
  acceptTestCertificates = false,
}: SignersOptions): readonly Signer[] => [
  {
    method: 'ncalayer',
    async sign(request) {
      const {NcalayerSigner} = await import('./ncalayer/ncalayer-signer.ts');
      const address = ncalayerAddress ? {address: ncalayerAddress} : {};
      return new NcalayerSigner({...address, acceptTestCertificates}).sign(request);
    },
  },
];
