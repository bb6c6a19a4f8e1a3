import {createHash} from 'node:crypto';
import {Certificate} from 'pkijs';
import type {RelativeDistinguishedNames} from 'pkijs';
import type {DemoKeyKind} from '../certificate-authority/certificate-profile.ts';
import {loadDemoKeys} from '../certificate-authority/demo-keys.ts';
import type {DemoKey} from '../certificate-authority/demo-keys.ts';
import {NAME_ATTRIBUTE} from '../pki/object-identifiers.ts';
import type {KeyAlgorithmName} from '../pki/signature-maker.ts';
import {
  extendedKeyUsages,
  nameText,
  nameValues,
  serialNumberHex,
} from '../server/signature-verifier/read-certificate.ts';

/** A DEMO key with what its certificate says, as far as a person or a request can ask for it. */
export interface SimulatedKey {
  /** Names the key between a simulator and its window. */
  readonly id: string;
  /** How the key's file would be called on the person's disk. */
  readonly fileName: string;
  readonly kind: DemoKeyKind;
  readonly algorithm: KeyAlgorithmName;
  readonly personName: string;
  readonly iin: string;
  readonly organisation: string | undefined;
  readonly bin: string | undefined;
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly extendedKeyUsages: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly certificate: Certificate;
  readonly demoKey: DemoKey;
}

const DEMO_MARKS = ['DEMO', 'NOT NCA'];

/**
 * Reads the keys of a DEMO certificate authority's folder.
 *
 * @throws {Error} for the operator when there are none, and when one of them was issued by anybody
 *   else than a DEMO authority: a simulator never handles a real person's key.
 */
export async function loadSimulatedKeys(folder: string): Promise<readonly SimulatedKey[]> {
  const keys = (await loadDemoKeys(folder)).map(simulatedKeyOf);
  if (keys.length === 0) throw new Error(`There is no key in ${folder}.`);
  for (const {certificate} of keys) assertIssuedByDemoAuthority(certificate);
  return keys;
}

function assertIssuedByDemoAuthority({issuer}: Certificate): void {
  const name = nameText(issuer);
  if (!DEMO_MARKS.every((mark) => name.includes(mark))) {
    throw new Error(`A simulator signs with DEMO keys alone; "${name}" is no DEMO authority.`);
  }
}

function simulatedKeyOf(demoKey: DemoKey): SimulatedKey {
  const der = new Uint8Array(Buffer.from(demoKey.certificateDer, 'base64'));
  const certificate = Certificate.fromBER(der);
  const {subject} = certificate;
  const id = createHash('sha256').update(der).digest('hex').slice(0, 16);
  return {
    id,
    fileName: fileNameOf(demoKey, id),
    kind: demoKey.kind,
    algorithm: demoKey.algorithm,
    personName: [NAME_ATTRIBUTE.commonName, NAME_ATTRIBUTE.givenName]
      .flatMap((type) => nameValues(subject, type))
      .join(' '),
    iin: numberAfter('IIN', subject, NAME_ATTRIBUTE.serialNumber) ?? '',
    organisation: nameValues(subject, NAME_ATTRIBUTE.organisation)[0],
    bin: numberAfter('BIN', subject, NAME_ATTRIBUTE.organisationalUnit),
    serialNumber: serialNumberHex(certificate.serialNumber),
    extendedKeyUsages: extendedKeyUsages(certificate),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
    certificate,
    demoKey,
  };
}

/** The authority writes `IIN` and `BIN` in front of the numbers. */
function numberAfter(
  prefix: string,
  subject: RelativeDistinguishedNames,
  type: string,
): string | undefined {
  return nameValues(subject, type)
    .find((value) => value.startsWith(prefix))
    ?.slice(prefix.length);
}

/** After the pattern of the authority's own files, with DEMO in front. */
function fileNameOf({algorithm, kind}: DemoKey, id: string): string {
  const family = algorithm === 'gost' ? 'GOST512' : 'RSA256';
  const purpose = kind === 'authentication-only' ? 'AUTH_' : '';
  return `DEMO_${purpose}${family}_${id}.p12`;
}
