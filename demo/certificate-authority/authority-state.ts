import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import * as z from 'zod';
import {demoKeySchema, KEY_STORE_FILE} from './demo-keys.ts';

/*
 * What the DEMO certificate authority keeps in its folder. `private/authority.json` is the whole
 * of it; the other files are copies for those who need a part: the verifier's anchors,
 * intermediates and revocation lists, and the simulators' keys.
 */

const STATE_FILE = join('private', 'authority.json');

const chainSchema = z.object({
  algorithm: z.enum(['gost', 'rsa']),
  rootDer: z.base64(),
  issuingDer: z.base64(),
  issuingPrivateKeyPkcs8: z.base64(),
  /** Serial numbers, Base64 of their bytes. */
  revoked: z.array(z.base64()),
  revocationListDer: z.base64(),
});

const stateSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      iin: z.string(),
      surname: z.string(),
      givenName: z.string(),
      patronymic: z.string(),
    }),
  ),
  /** Minted, and to be minted anew, at these times (ISO 8601, UTC). */
  mintedAt: z.iso.datetime(),
  mintAnewAt: z.iso.datetime(),
  /** The same for the revocation lists. */
  listedAt: z.iso.datetime(),
  listAnewAt: z.iso.datetime(),
  chains: z.array(chainSchema),
  keys: z.array(demoKeySchema),
});

export type ChainState = z.infer<typeof chainSchema>;
export type AuthorityState = z.infer<typeof stateSchema>;

export interface AuthorityFolders {
  readonly anchorsFolder: string;
  readonly intermediatesFolder: string;
  readonly crlFolder: string;
}

export function authorityFolders(folder: string): AuthorityFolders {
  return {
    anchorsFolder: join(folder, 'anchors'),
    intermediatesFolder: join(folder, 'intermediates'),
    crlFolder: join(folder, 'crl'),
  };
}

/** What an earlier run kept; undefined when there is nothing that can be read. */
export async function readAuthorityState(folder: string): Promise<AuthorityState | undefined> {
  try {
    const text = await readFile(join(folder, STATE_FILE), 'utf8');
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes the state and its public copies. */
export async function writeAuthorityState(folder: string, state: AuthorityState): Promise<void> {
  const {anchorsFolder, intermediatesFolder, crlFolder} = authorityFolders(folder);
  for (const chain of state.chains) {
    const {algorithm} = chain;
    await writeWhole(join(anchorsFolder, `root-${algorithm}.cer`), chain.rootDer);
    await writeWhole(join(intermediatesFolder, `issuing-${algorithm}.cer`), chain.issuingDer);
    await writeWhole(join(crlFolder, `issuing-${algorithm}.crl`), chain.revocationListDer);
  }
  await writeWhole(join(folder, KEY_STORE_FILE), JSON.stringify(state.keys, undefined, 2), 'utf8');
  await writeWhole(join(folder, STATE_FILE), JSON.stringify(state, undefined, 2), 'utf8');
}

/** Renames a finished file into place, so that another process never reads half of one. */
async function writeWhole(
  file: string,
  content: string,
  encoding: 'base64' | 'utf8' = 'base64',
): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, Buffer.from(content, encoding), {mode: 0o600});
  await rename(unfinished, file);
}
