import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {authorityExtensions, nameOf} from '../../demo/certificate-authority/certificate-profile.ts';
import {issueCertificate, type Issuer} from '../../demo/certificate-authority/issue.ts';
import {makeKeyPair} from '../../demo/certificate-authority/key-pair.ts';
import {daysFrom, mintRevocationList} from '../../demo/certificate-authority/mint.ts';
import {derOf} from '../../demo/pki/der.ts';
import {NAME_ATTRIBUTE} from '../../demo/pki/object-identifiers.ts';

/** What an operator puts on the disk for production trust: here an invented root and its list. */
export class OperatorTrust {
  readonly folder: string;
  readonly #root: Issuer;

  private constructor(folder: string, root: Issuer) {
    this.folder = folder;
    this.#root = root;
  }

  static async make(now: Date): Promise<OperatorTrust> {
    const folder = await mkdtemp(join(tmpdir(), 'operator-trust-'));
    const keyPair = await makeKeyPair('gost');
    const certificate = await issueCertificate({
      subject: nameOf([[NAME_ATTRIBUTE.commonName, 'INVENTED ROOT OF A TEST']]),
      keyPair,
      notBefore: daysFrom(now, -1),
      notAfter: daysFrom(now, 365),
      extensions: authorityExtensions(),
    });
    const trust = new OperatorTrust(folder, {certificate, privateKey: keyPair.privateKey});
    const {ANCHORS_FOLDER, INTERMEDIATES_FOLDER, REVOCATION_LISTS_FOLDER} = trust.variables;
    for (const each of [ANCHORS_FOLDER, INTERMEDIATES_FOLDER, REVOCATION_LISTS_FOLDER]) {
      await mkdir(each);
    }
    await writeFile(join(ANCHORS_FOLDER, 'root.cer'), derOf(certificate));
    await trust.publishRevocationList(now);
    return trust;
  }

  /** The settings of a server with this trust. */
  get variables() {
    return {
      TRUST: 'production',
      FAULTS: 'false',
      ANCHORS_FOLDER: join(this.folder, 'anchors'),
      INTERMEDIATES_FOLDER: join(this.folder, 'intermediates'),
      REVOCATION_LISTS_FOLDER: join(this.folder, 'lists'),
    };
  }

  /** Replaces the root's list by one of that time. */
  async publishRevocationList(now: Date): Promise<void> {
    const list = await mintRevocationList(this.#root, [], now);
    await writeFile(join(this.variables.REVOCATION_LISTS_FOLDER, 'root.crl'), list);
  }

  async remove(): Promise<void> {
    await rm(this.folder, {recursive: true});
  }
}
