import {availableParallelism} from 'node:os';
import {join, resolve} from 'node:path';
import * as z from 'zod';
import {isIdentificationNumber} from '../../src/domain/identification-number.ts';
import {NCALAYER_ADDRESS} from '../../src/signing/ncalayer/ncalayer-address.ts';
import type {DatabaseAddress} from './database/database.ts';
import type {OwnPerson} from './people/seed-people.ts';

/** Whose certificates the server trusts: the DEMO authority's, or the operator's anchors. Never both. */
export type TrustConfiguration =
  | {readonly mode: 'demo'; readonly folder: string}
  | {
      readonly mode: 'production';
      readonly anchorsFolder: string;
      readonly intermediatesFolder: string;
      readonly crlFolder: string;
    };

export interface Configuration {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly database: DatabaseAddress;
  readonly trust: TrustConfiguration;
  /** Where pages find NCALayer, or its simulator. */
  readonly ncalayerAddress: string;
  /** Whether the simulator listens there, so that the pages say so. */
  readonly isNcalayerSimulated: boolean;
  readonly documentMinutes: number;
  readonly sessionMinutes: number;
  /** How long a QR code can be scanned and signed. */
  readonly signingSessionMs: number;
  /** How long a page's question about a signing session is held; 0 for an answer at once. */
  readonly signingWaitMs: number;
  /** On how many threads signatures are verified; one processor less than there are unless set. */
  readonly verifierThreads: number;
  /** Where phones reach the server, without a slash at the end; its own address unless set. */
  readonly publicAddress?: string;
  /** What a link that opens eGov Mobile on the same phone begins with; an encoded address follows. */
  readonly appLinkAddress: string;
  /** Where the simulated phone is shown, when it stands in for eGov Mobile. */
  readonly phoneSimulatorAddress?: string;
  /** Where a phone leads the person back to; the portal's page of the service unless set. */
  readonly returnAddress?: string;
  /** BIN of the organisation that asks for the signature, as a phone shows it. */
  readonly organisationBin: string;
  readonly otherBank: 'refuse' | 'warn';
  /** Whether cookies are for HTTPS alone, as behind a TLS proxy; by default for production trust. */
  readonly secureCookies: boolean;
  /** Whether tests may have the server fail on purpose. Never with production trust. */
  readonly faults: boolean;
  readonly ownPerson?: OwnPerson;
}

const DEFAULT_PORT = 8080;

/** An origin, so that the addresses in QR codes are short. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i;

const minutes = z.coerce.number().int().min(1).max(1440);
const flag = z.stringbool().default(false);

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  DATA_FOLDER: z.string().default(join(import.meta.dirname, '..', '.data')),
  DATABASE_URL: z.string().optional(),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  TRUST: z.enum(['demo', 'production']).default('demo'),
  ANCHORS_FOLDER: z.string().optional(),
  INTERMEDIATES_FOLDER: z.string().optional(),
  REVOCATION_LISTS_FOLDER: z.string().optional(),
  NCALAYER_ADDRESS: z
    .string()
    .regex(/^wss?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i)
    .default(NCALAYER_ADDRESS),
  NCALAYER_SIMULATED: flag,
  DOCUMENT_MINUTES: minutes.default(15),
  SESSION_MINUTES: minutes.default(60),
  SIGNING_SESSION_SECONDS: z.coerce.number().int().min(1).max(3600).default(300),
  SIGNING_WAIT_MS: z.coerce.number().int().min(0).max(60_000).default(20_000),
  VERIFIER_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.max(1, availableParallelism() - 1)),
  PUBLIC_ADDRESS: z.string().regex(ORIGIN).optional(),
  APP_LINK_ADDRESS: z
    .string()
    .regex(/^https?:\/\/[!-~]+$/)
    .default('https://m.egov.kz/mobileSign/?link='),
  RETURN_ADDRESS: z.url({protocol: /^https?$/}).optional(),
  ORGANISATION_BIN: z
    .string()
    .regex(/^\d{12}$/)
    .default('000000000000'),
  OTHER_BANK: z.enum(['refuse', 'warn']).default('refuse'),
  SECURE_COOKIES: z.stringbool().optional(),
  FAULTS: flag,
  OWN_PERSON_IIN: z.string().refine(isIdentificationNumber, 'is not an IIN').optional(),
  OWN_PERSON_SURNAME: z.string().optional(),
  OWN_PERSON_GIVEN_NAME: z.string().optional(),
  OWN_PERSON_PATRONYMIC: z.string().default(''),
  OWN_PERSON_PASSWORD: z.string().min(8).optional(),
});

type Environment = z.infer<typeof environment>;

/**
 * Reads the settings of the server from environment variables, once, at the start.
 *
 * @throws {Error} that names each variable that is wrong; never its value.
 */
export function readConfiguration(variables: NodeJS.ProcessEnv): Configuration {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const complaints = result.error.issues.map(
      ({path, message}) => `${path.join('.')}: ${message}`,
    );
    throw new Error(`The configuration is wrong. ${complaints.join('; ')}`);
  }
  const values = result.data;
  if (values.FAULTS && values.TRUST === 'production') {
    throw new Error('FAULTS is for tests and cannot be used with TRUST=production');
  }
  const {PUBLIC_ADDRESS: publicAddress, RETURN_ADDRESS: returnAddress} = values;
  if (values.TRUST === 'production' && publicAddress?.startsWith('http:')) {
    throw new Error('PUBLIC_ADDRESS has to be https with TRUST=production');
  }
  const ownPerson = ownPersonOf(values);
  return {
    host: values.HOST,
    port: values.PORT,
    database: databaseOf(values),
    trust: trustOf(values),
    ncalayerAddress: values.NCALAYER_ADDRESS,
    isNcalayerSimulated: values.NCALAYER_SIMULATED,
    documentMinutes: values.DOCUMENT_MINUTES,
    sessionMinutes: values.SESSION_MINUTES,
    signingSessionMs: values.SIGNING_SESSION_SECONDS * 1000,
    signingWaitMs: values.SIGNING_WAIT_MS,
    verifierThreads: values.VERIFIER_THREADS,
    ...(publicAddress === undefined ? {} : {publicAddress: publicAddress.replace(/\/$/, '')}),
    appLinkAddress: values.APP_LINK_ADDRESS,
    ...(returnAddress === undefined ? {} : {returnAddress}),
    organisationBin: values.ORGANISATION_BIN,
    otherBank: values.OTHER_BANK,
    secureCookies: values.SECURE_COOKIES ?? values.TRUST === 'production',
    faults: values.FAULTS,
    ...(ownPerson ? {ownPerson} : {}),
  };
}

/** Each trust has a file of its own, so that invented people never meet real ones in one database. */
function databaseOf(values: Environment): DatabaseAddress {
  const file = join(resolve(values.DATA_FOLDER), `refund-${values.TRUST}.db`);
  return {
    url: values.DATABASE_URL ?? `file:${file}`,
    ...(values.DATABASE_AUTH_TOKEN === undefined ? {} : {authToken: values.DATABASE_AUTH_TOKEN}),
  };
}

function trustOf(values: Environment): TrustConfiguration {
  const {TRUST, ANCHORS_FOLDER, INTERMEDIATES_FOLDER, REVOCATION_LISTS_FOLDER} = values;
  if (TRUST === 'demo') {
    if (ANCHORS_FOLDER !== undefined) {
      throw new Error('ANCHORS_FOLDER needs TRUST=production: demo trust is never mixed with it');
    }
    return {mode: 'demo', folder: join(resolve(values.DATA_FOLDER), 'certificate-authority')};
  }
  if (!ANCHORS_FOLDER || !INTERMEDIATES_FOLDER || !REVOCATION_LISTS_FOLDER) {
    throw new Error(
      'TRUST=production needs ANCHORS_FOLDER, INTERMEDIATES_FOLDER and REVOCATION_LISTS_FOLDER',
    );
  }
  return {
    mode: 'production',
    anchorsFolder: resolve(ANCHORS_FOLDER),
    intermediatesFolder: resolve(INTERMEDIATES_FOLDER),
    crlFolder: resolve(REVOCATION_LISTS_FOLDER),
  };
}

function ownPersonOf(values: Environment): OwnPerson | undefined {
  const iin = values.OWN_PERSON_IIN;
  if (iin === undefined) return undefined;
  const {OWN_PERSON_SURNAME: surname, OWN_PERSON_GIVEN_NAME: givenName} = values;
  const password = values.OWN_PERSON_PASSWORD;
  if (!surname || !givenName || !password) {
    throw new Error(
      'OWN_PERSON_IIN needs OWN_PERSON_SURNAME, OWN_PERSON_GIVEN_NAME and OWN_PERSON_PASSWORD',
    );
  }
  return {iin, surname, givenName, patronymic: values.OWN_PERSON_PATRONYMIC, password};
}
