import {signingKeyOf} from '../../certificate-authority/demo-keys.ts';
import {makeSignature, pemOfSignature} from '../../pki/signature-maker.ts';
import {JavaFailure, JavaJsonObject} from '../java-text.ts';
import {certificatePem} from '../keys/describe-key.ts';
import type {SimulatedKey} from '../../simulators/simulated-key.ts';
import type {Caller, Module, ModuleRequest, SimulatorContext} from '../simulator-context.ts';
import type {SimulatorMode} from '../simulator-settings.ts';
import {readSignArguments} from './sign-arguments.ts';
import type {SignArguments} from './sign-arguments.ts';

export const BASICS = 'kz.gov.pki.knca.basics';

/** A failure in the module's own envelope. */
interface FailureReply {
  readonly status: false;
  readonly code: string;
  readonly message: string;
  readonly details: string;
}

const MESSAGES = {
  GENERAL_ERROR: 'General error.',
  INVOCATION_ERROR: 'An invoked method threw an exception.',
  INVALID_SIGNING_PARAMS: 'Invalid signing params.',
  SIGNING_FAILURE: 'Signing has failed.',
} as const;

/** A person's cancel is no failure on the wire: a success without a result. */
const CANCELLED = {status: true, body: {}} as const;

/** The module that signs in one dialog. */
export function createBasics(context: SimulatorContext): Module {
  return async ({method, args}, caller) => {
    if (method !== 'sign') {
      const details = `java.lang.IllegalArgumentException: ${method} is not defined in ${BASICS}`;
      return failure('GENERAL_ERROR', details);
    }
    const fields = readArguments(args);
    if (fields === undefined) {
      const details = 'java.lang.IllegalArgumentException: wrong number of arguments';
      return failure('GENERAL_ERROR', details);
    }
    let read: SignArguments;
    try {
      read = readSignArguments(fields);
    } catch (error) {
      if (error instanceof JavaFailure) return failure('INVOCATION_ERROR', error.message);
      throw error;
    }
    const limit = limitOfSimulator(read);
    if (limit !== undefined) return failure('INVALID_SIGNING_PARAMS', limit);
    return sign(read, context, caller);
  };
}

/** The module takes a list for no arguments at all. */
function readArguments(args: ModuleRequest['args']): JavaJsonObject | undefined {
  const isObject = typeof args === 'object' && args !== null && !Array.isArray(args);
  return isObject ? new JavaJsonObject(args) : undefined;
}

/** What NCALayer can do and the simulator cannot, said instead of done wrong. */
function limitOfSimulator({format, isDigested, wantsTimestamp}: SignArguments): string | undefined {
  if (format !== 'cms') return 'The simulator signs in the format cms alone.';
  if (isDigested) return 'The simulator signs documents, not their digests.';
  if (wantsTimestamp) return 'The simulator has no timestamp authority.';
  return undefined;
}

async function sign(
  {documents, isAttached, wantsCertificate, filter, language}: SignArguments,
  {dialog, settings, clock}: SimulatorContext,
  {origin, signal}: Caller,
): Promise<unknown> {
  const key = await dialog.ask({
    origin,
    language,
    purpose: 'sign',
    documents: documents.map((document) =>
      document instanceof JavaFailure ? undefined : document,
    ),
    filter,
    signal,
  });
  if (key === undefined) return CANCELLED;
  const signatures: string[] = [];
  for (const document of documents) {
    if (document instanceof JavaFailure) return failure('SIGNING_FAILURE', document.message);
    const options = {attached: isAttached, signingTime: clock()};
    const der = await makeSignature(document, signingKeyOf(key.demoKey), options);
    signatures.push(pemOfSignature(der));
  }
  const {mode} = settings.current;
  return {
    status: true,
    body: {result: resultOf(signatures, key, wantsCertificate ? 'result-with-certificate' : mode)},
  };
}

/** Signatures in the shape of the program's current, older or copied versions. */
function resultOf(signatures: readonly string[], key: SimulatedKey, mode: SimulatorMode): unknown {
  const [only, ...more] = signatures;
  switch (mode) {
    case 'result-as-text':
      return more.length === 0 ? only : signatures;
    case 'result-as-base64':
      return signatures.map((pem) => pem.replace(/-----[^-]+-----|\s/g, ''));
    case 'result-with-certificate':
      return {signatures, certificate: certificatePem(key)};
    default:
      return signatures;
  }
}

const failure = (code: keyof typeof MESSAGES, details: string): FailureReply => ({
  status: false,
  code,
  message: MESSAGES[code],
  details,
});
