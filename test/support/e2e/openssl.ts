import {execFile} from 'node:child_process';
import {X509Certificate} from 'node:crypto';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {AuthorityFolders} from '../../../demo/certificate-authority/authority-state.ts';

const run = promisify(execFile);

/**
 * Whether OpenSSL, which shares no code with the demo, accepts a detached RSA signature and the
 * chain to the DEMO root.
 *
 * @throws {Error} when there is no OpenSSL, or its answer is not about the signature.
 */
export async function opensslAccepts(
  {document, cms}: {readonly document: Uint8Array; readonly cms: Uint8Array},
  {anchorsFolder, intermediatesFolder}: AuthorityFolders,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'refund-openssl-'));
  const file = (name: string): string => join(folder, name);
  try {
    await writeFile(file('document'), document);
    await writeFile(file('cms'), cms);
    const certificates = [
      join(intermediatesFolder, 'issuing-rsa.cer'),
      join(anchorsFolder, 'root-rsa.cer'),
    ].map(async (certificate) => new X509Certificate(await readFile(certificate)).toString());
    await writeFile(file('chain'), (await Promise.all(certificates)).join(''));
    await run('openssl', [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('cms')],
      ...['-content', file('document'), '-out', file('content')],
      ...['-CAfile', file('chain')],
    ]);
    return true;
  } catch (error) {
    const {stderr = ''} = error as {readonly stderr?: string};
    if (stderr.includes('content verify error')) return false;
    throw error;
  } finally {
    await rm(folder, {recursive: true});
  }
}
