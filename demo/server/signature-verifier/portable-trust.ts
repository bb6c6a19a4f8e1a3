import {Certificate} from 'pkijs';
import {derOf} from '../../pki/der.ts';
import type {RevocationList} from './read-revocation-list.ts';
import type {TrustStore} from './trust-store.ts';
import type {TrustMode} from './verdict.ts';

/** A trust store as it can be sent to a thread: certificates as DER, all else as it is. */
export interface PortableTrust {
  readonly mode: TrustMode;
  readonly anchors: readonly Uint8Array<ArrayBuffer>[];
  readonly intermediates: readonly Uint8Array<ArrayBuffer>[];
  readonly revocationLists: readonly PortableRevocationList[];
}

type PortableRevocationList = Omit<RevocationList, 'issuer'> & {
  readonly issuer: Uint8Array<ArrayBuffer>;
};

export const packTrust = (store: TrustStore): PortableTrust => ({
  mode: store.mode,
  anchors: store.anchors.map(derOf),
  intermediates: store.intermediates.map(derOf),
  revocationLists: store.revocationLists.map((list) => ({...list, issuer: derOf(list.issuer)})),
});

/** The store again. Its lists were verified when they were read, so they are not once more. */
export const unpackTrust = (packed: PortableTrust): TrustStore => ({
  mode: packed.mode,
  anchors: packed.anchors.map(certificateOf),
  intermediates: packed.intermediates.map(certificateOf),
  revocationLists: packed.revocationLists.map((list) => ({
    ...list,
    issuer: certificateOf(list.issuer),
  })),
});

const certificateOf = (der: Uint8Array<ArrayBuffer>): Certificate => Certificate.fromBER(der);
