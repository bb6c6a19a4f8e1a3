import {asNetworkFailure} from '../adapter/adapter-error.ts';
import type {SigningSessionAdapter} from '../adapter/refund-adapter.ts';
import type {Signer} from './signer.ts';
import type {WidgetStorage} from './widget-storage.ts';

export interface SignersOptions {
  /** Where NCALayer listens; its usual address unless told otherwise. */
  readonly ncalayerAddress?: string | undefined;
  /** Lets NCALayer offer keys of test authorities. The fund's server still decides. */
  readonly acceptTestCertificates?: boolean | undefined;
  /** The fund's calls for signing with a phone; without them there is no such way. */
  readonly signingSessions?: SigningSessionAdapter | undefined;
  /** Where a signing with a phone is found again after a reload; `sessionStorage` when left out. */
  readonly storage?: WidgetStorage | undefined;
}

/** The ways to sign that this page can offer. Their code is loaded when the first one is used. */
export function createSigners({
  ncalayerAddress,
  acceptTestCertificates = false,
  signingSessions,
  storage,
}: SignersOptions): readonly Signer[] {
  const ncalayer: Signer = {
    method: 'ncalayer',
    async sign(request) {
      const {NcalayerSigner} = await import('./ncalayer/ncalayer-signer.ts').catch(
        asNetworkFailure,
      );
      const address = ncalayerAddress ? {address: ncalayerAddress} : {};
      return new NcalayerSigner({...address, acceptTestCertificates}).sign(request);
    },
  };
  if (!signingSessions) return [ncalayer];
  const egovQr: Signer = {
    method: 'egov-qr',
    hearsWithdrawal: true,
    async sign(request) {
      const {EgovQrSigner} = await import('./egov-qr/egov-qr-signer.ts').catch(asNetworkFailure);
      return new EgovQrSigner(signingSessions, storage).sign(request);
    },
  };
  return [ncalayer, egovQr];
}
