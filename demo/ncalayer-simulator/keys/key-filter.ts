import type {SimulatedKey} from '../../simulators/simulated-key.ts';

/** Which certificates a request trusts. */
export type TrustedChain =
  /** Left out of the request: those of the National Certification Authority, so no DEMO key. */
  | {readonly of: 'nca'}
  /** An empty list: any, without a check. */
  | {readonly of: 'anybody'}
  /** Those below one of the given authorities, Base64 of DER. */
  | {readonly of: 'listed'; readonly authorities: readonly string[]};

/** Which keys a person may choose for a request. The others are shown all the same. */
export interface KeyFilter {
  /** Whether keys kept as files, the only ones the simulator has, are asked for. */
  readonly allowsFiles: boolean;
  readonly chain: TrustedChain;
  /** All of them must stand in the certificate. */
  readonly extendedKeyUsages: readonly string[];
  readonly iin: string | undefined;
  readonly bin: string | undefined;
  /** Hexadecimal. */
  readonly serialNumber: string | undefined;
  readonly allowsExpired: boolean;
  readonly allowsRevoked: boolean;
}

/** Filters nothing. */
export const ANY_KEY: KeyFilter = {
  allowsFiles: true,
  chain: {of: 'anybody'},
  extendedKeyUsages: [],
  iin: undefined,
  bin: undefined,
  serialNumber: undefined,
  allowsExpired: true,
  allowsRevoked: true,
};

/** Why a key cannot be chosen. */
export type KeyObstacle =
  | 'storage'
  | 'chain'
  | 'person'
  | 'organisation'
  | 'purpose'
  | 'certificate'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked';

/** The first reason why the request does not let the key be chosen; undefined when it does. */
export function obstacleOf(
  key: SimulatedKey,
  filter: KeyFilter,
  now: Date,
): KeyObstacle | undefined {
  if (!filter.allowsFiles) return 'storage';
  if (!isTrusted(key, filter.chain)) return 'chain';
  if (filter.iin !== undefined && filter.iin !== key.iin) return 'person';
  if (filter.bin !== undefined && filter.bin !== key.bin) return 'organisation';
  if (!filter.extendedKeyUsages.every((usage) => key.extendedKeyUsages.includes(usage))) {
    return 'purpose';
  }
  if (!hasSerialNumber(key, filter.serialNumber)) return 'certificate';
  if (!filter.allowsExpired && now > key.notAfter) return 'expired';
  if (!filter.allowsExpired && now < key.notBefore) return 'not-yet-valid';
  if (!filter.allowsRevoked && key.kind === 'revoked') return 'revoked';
  return undefined;
}

function isTrusted({demoKey}: SimulatedKey, chain: TrustedChain): boolean {
  switch (chain.of) {
    case 'nca':
      return false;
    case 'anybody':
      return true;
    case 'listed':
      return demoKey.chainDer.some((authority) => chain.authorities.includes(authority));
  }
}

const hasSerialNumber = (key: SimulatedKey, wanted: string | undefined): boolean =>
  wanted === undefined || key.serialNumber === wanted.toLowerCase();
