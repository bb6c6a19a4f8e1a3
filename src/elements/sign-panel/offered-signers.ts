import type {SigningSessionAdapter} from '../../adapter/refund-adapter.ts';
import type {SigningMethod} from '../../domain/signature.ts';
import {createSigners, type SignersOptions} from '../../signing/create-signers.ts';
import {isHandheld} from '../../signing/handheld.ts';
import type {Signer} from '../../signing/signer.ts';
import {storageOf, type StorageOwner} from '../../signing/widget-storage.ts';
import {signedInCalls} from '../shared/signed-in-calls.ts';

interface SigningElement
  extends EventTarget, StorageOwner, Omit<SignersOptions, 'signingSessions' | 'storage'> {
  readonly signers: readonly Signer[] | undefined;
  readonly signingSessions: SigningSessionAdapter | undefined;
  readonly method: SigningMethod;
}

/** The ways to sign that an element offers: its own, or those that can be made here. */
export class OfferedSigners {
  readonly #element: SigningElement;

  constructor(element: SigningElement) {
    this.#element = element;
  }

  /** The way that is natural to this device comes first. */
  get all(): readonly Signer[] {
    const {ncalayerAddress, acceptTestCertificates, signingSessions: sessions} = this.#element;
    // Elements that the page has named keep their signings apart.
    const storage = storageOf(this.#element);
    const signingSessions = sessions && signedInCalls(this.#element, sessions);
    const signers =
      this.#element.signers ??
      createSigners({ncalayerAddress, acceptTestCertificates, signingSessions, storage});
    const natural: SigningMethod = isHandheld() ? 'egov-qr' : 'ncalayer';
    return [
      ...signers.filter(({method}) => method === natural),
      ...signers.filter(({method}) => method !== natural),
    ];
  }

  /** A way to sign that is not offered gives way to the first one that is. */
  get chosen(): Signer | undefined {
    return this.by(this.#element.method) ?? this.all[0];
  }

  by(method: SigningMethod): Signer | undefined {
    return this.all.find((signer) => signer.method === method);
  }
}
