import {isDeepStrictEqual} from 'node:util';
import {Certificate} from 'pkijs';
import {derOf} from '../pki/der.ts';
import {importPrivateKey} from '../pki/signature-maker.ts';
import {authorityFolders, readAuthorityState, writeAuthorityState} from './authority-state.ts';
import type {AuthorityFolders, AuthorityState, ChainState} from './authority-state.ts';
import type {DemoPerson} from './certificate-profile.ts';
import type {DemoKey} from './demo-keys.ts';
import {serialNumberOf} from './issue.ts';
import {base64, daysFrom, mintChain, mintPersonKeys, mintRevocationList} from './mint.ts';

/** Minted keys are replaced this many days after they were made, well before their year is over. */
const MINT_ANEW_DAYS = 350;

/** Revocation lists are replaced, at a start of the demo, this many days after they were made. */
const LIST_ANEW_DAYS = 20;

export interface DemoCertificateAuthority extends AuthorityFolders {
  readonly keys: readonly DemoKey[];
}

export interface DemoCertificateAuthorityOptions {
  /** Where its files are, and where they are made when they are not there. */
  readonly folder: string;
  /** Who gets keys. */
  readonly people: readonly DemoPerson[];
  /** The clock; the machine's by default. */
  readonly now?: Date;
}

/**
 * The DEMO certificate authority of the folder. It is minted on the first call, used again as
 * long as it is for the same people and valid, and given new revocation lists when they get old.
 */
export async function ensureDemoCertificateAuthority({
  folder,
  people,
  now = new Date(),
}: DemoCertificateAuthorityOptions): Promise<DemoCertificateAuthority> {
  const kept = await readAuthorityState(folder);
  const usable = kept !== undefined && isUsable(kept, people, now);
  const state = usable ? await withFreshLists(kept, now) : await mintState(people, now);
  await writeAuthorityState(folder, state);
  return {...authorityFolders(folder), keys: state.keys};
}

function isUsable(state: AuthorityState, people: readonly DemoPerson[], now: Date): boolean {
  return (
    isDeepStrictEqual(state.people, people.map(plainPerson)) &&
    isBetween(state.mintedAt, now, state.mintAnewAt)
  );
}

async function mintState(people: readonly DemoPerson[], now: Date): Promise<AuthorityState> {
  const minted = await Promise.all(
    (['gost', 'rsa'] as const).map(async (algorithm) => {
      const chain = await mintChain(algorithm, now);
      const keys = await Promise.all(people.map((person) => mintPersonKeys(chain, person, now)));
      const revoked = keys
        .flat()
        .filter(({kind}) => kind === 'revoked')
        .map(({certificateDer}) => serialNumberOf(certificateOf(certificateDer)));
      const list = await mintRevocationList(chain.issuing, revoked, now);
      const chainState: ChainState = {
        algorithm,
        rootDer: base64(derOf(chain.root)),
        issuingDer: base64(derOf(chain.issuing.certificate)),
        issuingPrivateKeyPkcs8: base64(chain.issuingKeyPair.pkcs8),
        revoked: revoked.map(base64),
        revocationListDer: base64(list),
      };
      return {chainState, keys: keys.flat()};
    }),
  );
  return {
    people: people.map(plainPerson),
    mintedAt: now.toISOString(),
    mintAnewAt: daysFrom(now, MINT_ANEW_DAYS).toISOString(),
    ...listTimes(now),
    chains: minted.map(({chainState}) => chainState),
    keys: minted.flatMap(({keys}) => keys),
  };
}

async function withFreshLists(state: AuthorityState, now: Date): Promise<AuthorityState> {
  if (isBetween(state.listedAt, now, state.listAnewAt)) return state;
  const chains = await Promise.all(
    state.chains.map(async (chain) => {
      const certificate = certificateOf(chain.issuingDer);
      const pkcs8 = Buffer.from(chain.issuingPrivateKeyPkcs8, 'base64');
      const privateKey = await importPrivateKey(chain.algorithm, pkcs8);
      const revoked = chain.revoked.map((serialNumber) => Buffer.from(serialNumber, 'base64'));
      const list = await mintRevocationList({certificate, privateKey}, revoked, now);
      return {...chain, revocationListDer: base64(list)};
    }),
  );
  return {...state, ...listTimes(now), chains};
}

function listTimes(now: Date): Pick<AuthorityState, 'listedAt' | 'listAnewAt'> {
  return {
    listedAt: now.toISOString(),
    listAnewAt: daysFrom(now, LIST_ANEW_DAYS).toISOString(),
  };
}

function plainPerson({id, iin, surname, givenName, patronymic}: DemoPerson): DemoPerson {
  return {id, iin, surname, givenName, patronymic};
}

function certificateOf(base64Der: string): Certificate {
  return Certificate.fromBER(new Uint8Array(Buffer.from(base64Der, 'base64')));
}

/** The end is left out: at that moment the time is over. */
function isBetween(from: string, now: Date, to: string): boolean {
  return Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(to);
}
