/**
 * Writes cms-samples.ts, and simulated-signatures.ts of the demo: signatures as NCALayer returns them, made with the `openssl` command (3.0
 * or newer) by an authority that lives for this one run. The keys are ECDSA for shortness: the page
 * reads who signed and never verifies. The verifier of the demo server has samples of its own.
 *
 *     npx tsx test/support/make-cms-samples.ts
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

// Invented: the check digits are right, the dates of birth lie ahead, the BIN is nobody's.
const IIN = '910314600125';
const OTHER_IIN = '870727550349';
const BIN = '990540001238';

const SIGNING = '1.3.6.1.5.5.7.3.4';
const SIGNING_IN = '1.3.6.1.5.5.7.3.2';
const INDIVIDUAL = '1.2.398.3.3.4.1.1';
const LEGAL_ENTITY = '1.2.398.3.3.4.1.2';
const EMPLOYEE = '1.2.398.3.3.4.1.2.5';

const VALID_FROM = '20260101000000Z';
const VALID_TO = '20270101000000Z';

interface Key {
  readonly subject: string;
  readonly usages: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

const personOf = (iin: string): string =>
  `/CN=СЫНАҚОВА СЫНАҚ/SN=СЫНАҚОВА/serialNumber=IIN${iin}/C=KZ`;

const person: Key = {subject: personOf(IIN), usages: [SIGNING, INDIVIDUAL]};

const KEYS = {
  person,
  otherPerson: {...person, subject: personOf(OTHER_IIN)},
  expired: {...person, from: '20240101000000Z', to: '20250101000000Z'},
  notYetValid: {...person, from: '20510101000000Z', to: '20520101000000Z'},
  authentication: {...person, usages: [SIGNING_IN, INDIVIDUAL]},
  organisation: {
    subject: `/O=ЖШС "СЫНАҚ, ЖӘНЕ СЕРІКТЕСТЕР"/OU=BIN${BIN}${personOf(IIN)}`,
    usages: [SIGNING, LEGAL_ENTITY, EMPLOYEE],
  },
  informationSystem: {
    subject: `/CN=СЫНАҚ ЖҮЙЕСІ/OU=BIN${BIN}/C=KZ`,
    usages: [SIGNING, LEGAL_ENTITY],
  },
  withoutUsages: {...person, usages: []},
  withoutIin: {...person, subject: '/CN=СЫНАҚОВА СЫНАҚ/C=KZ'},
} satisfies Record<string, Key>;

type KeyName = keyof typeof KEYS;

const folder = mkdtempSync(join(tmpdir(), 'cms-samples-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-utf8'];

function makeAuthority(): void {
  writeFileSync(
    at('ca.cnf'),
    [
      '[ca]',
      'default_ca=demo',
      '[demo]',
      'new_certs_dir=.',
      'database=index.txt',
      'rand_serial=yes',
      'default_md=sha256',
      'policy=any',
      'unique_subject=no',
      'preserve=yes',
      '[any]',
      ...['C', 'O', 'OU', 'CN', 'SN', 'serialNumber'].map((name) => `${name}=optional`),
    ].join('\n'),
  );
  writeFileSync(at('index.txt'), '');
  openssl('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=DEMO');
}

function makeKey(name: KeyName): void {
  const {subject, usages, from = VALID_FROM, to = VALID_TO}: Key = KEYS[name];
  openssl(
    'req',
    '-new',
    ...NEW_KEY,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    subject,
  );
  const extensions = ['basicConstraints=CA:false'];
  if (usages.length > 0) extensions.push(`extendedKeyUsage=${usages.join(',')}`);
  writeFileSync(at('extensions.cnf'), extensions.join('\n'));
  const files = [
    '-in',
    `${name}.csr`,
    '-out',
    `${name}.pem`,
    '-cert',
    'ca.pem',
    '-keyfile',
    'ca.key',
  ];
  const dates = ['-startdate', from, '-enddate', to, '-extfile', 'extensions.cnf'];
  openssl('ca', '-batch', '-utf8', '-notext', '-config', 'ca.cnf', ...files, ...dates);
}

function sign(name: KeyName, ...options: string[]): string {
  const key = ['-signer', `${name}.pem`, '-inkey', `${name}.key`];
  openssl(
    'cms',
    '-sign',
    '-binary',
    '-in',
    'document.txt',
    '-outform',
    'DER',
    '-out',
    'cms.der',
    ...key,
    ...options,
  );
  return readFileSync(at('cms.der')).toString('base64');
}

/** The authority's certificate comes first, so that a reader of the first one reads a wrong name. */
function signWithChain(): string {
  const cms = sign('person', '-certfile', 'ca.pem');
  const listed = openssl('pkcs7', '-inform', 'DER', '-in', 'cms.der', '-print_certs', '-noout');
  if (!/^subject=CN = DEMO$/m.exec(listed.split('\n\n')[0] ?? '')) throw new Error(listed);
  return cms;
}

try {
  makeAuthority();
  writeFileSync(at('document.txt'), 'The document of the tests.\n');
  const names = Object.keys(KEYS) as KeyName[];
  names.forEach(makeKey);
  const samples = {
    ...Object.fromEntries(names.map((name) => [name, sign(name)])),
    attached: sign('person', '-nodetach'),
    chainFirst: signWithChain(),
    indefiniteLength: sign('person', '-nodetach', '-stream'),
    twoSigners: sign('person', '-signer', 'otherPerson.pem', '-inkey', 'otherPerson.key'),
    withoutCertificate: sign('person', '-nocerts'),
    namedByKeyIdentifier: sign('person', '-keyid'),
  };
  const text = [
    '// Made by make-cms-samples.ts, which says how. Nobody’s keys, nobody’s numbers.',
    `export const SAMPLE_IIN = '${IIN}';`,
    `export const SAMPLE_VALID_FROM = Date.UTC(2026, 0, 1);`,
    `export const SAMPLE_VALID_TO = Date.UTC(2027, 0, 1);`,
    '',
    '/** Base64 of DER, named after what is special about each; `person` is as it should be. */',
    'export const CMS_SAMPLES = {',
    ...Object.entries(samples).map(([name, cms]) => `  ${name}:\n    '${cms}',`),
    '} as const;',
    '',
  ].join('\n');
  writeFileSync(fileURLToPath(new URL('cms-samples.ts', import.meta.url)), text);
  const simulated = [
    '// Made by test/support/make-cms-samples.ts, which says how. Nobody’s keys, nobody’s numbers.',
    `export const SIMULATED_IIN = '${IIN}';`,
    '',
    '/** Base64 of DER: what NCALayer returns when it is simulated in a page. No server takes them. */',
    'export const SIMULATED_SIGNATURES = {',
    `  valid:\n    '${sign('person')}',`,
    `  expired:\n    '${sign('expired')}',`,
    '} as const;',
    '',
  ].join('\n');
  const inDemo = new URL('../../demo/faults/simulated-signatures.ts', import.meta.url);
  writeFileSync(fileURLToPath(inDemo), simulated);
} finally {
  rmSync(folder, {recursive: true});
}
