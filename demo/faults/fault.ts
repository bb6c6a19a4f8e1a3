import {HTTP_OPERATIONS} from '../../src/adapter/http-operations.ts';
import {SESSION_OPERATIONS} from '../../src/adapter/session-operations.ts';
import {SIGNING_SESSION_OPERATIONS} from '../../src/adapter/signing-session-operations.ts';

/*
 * Failures on purpose, for demonstrations, stories and tests: what they are, and how they stand in an
 * address: `?fault=verifyBankDetails:status-503&fault=ncalayer:closes-midway`.
 */

/** All calls of the contract by their names. */
export const OPERATIONS = {
  ...HTTP_OPERATIONS,
  ...SIGNING_SESSION_OPERATIONS,
  ...SESSION_OPERATIONS,
} as const;

export type CallName = keyof typeof OPERATIONS;

export const CALL_NAMES = Object.keys(OPERATIONS) as readonly CallName[];

/** What a kind of fault does, and the bounds of its number where it has one. */
interface Kind {
  readonly meaning: string;
  readonly number?: {readonly usual: number; readonly from: number; readonly to: number};
}

const MILLISECONDS = {usual: 5000, from: 1, to: 120_000};

/** What can happen to a call. */
const CALL_KINDS = {
  slow: {meaning: 'The answer comes so many milliseconds late', number: MILLISECONDS},
  unreachable: {meaning: 'The connection breaks before the call arrives'},
  'lost-answer': {meaning: 'The call is carried out, then the connection breaks'},
  silent: {meaning: 'No answer ever comes'},
  status: {
    meaning: 'The server answers with this status',
    number: {usual: 503, from: 400, to: 599},
  },
  'state-database': {meaning: 'The state database of individuals does not answer'},
  'expired-session': {meaning: 'The person has to sign in again'},
  'changed-amount': {meaning: 'The first payment order has lost one tenge meanwhile'},
  'not-json': {meaning: 'A page comes instead of JSON, as proxies like to answer'},
  'wrong-json': {meaning: 'The JSON is not of the contract'},
  'truncated-body': {meaning: 'The second half of the answer is missing'},
} as const satisfies Readonly<Record<string, Kind>>;

/** What can happen with NCALayer. */
const NCALAYER_KINDS = {
  absent: {meaning: 'The program does not run'},
  blocked: {meaning: 'The browser refuses the connection'},
  'closes-midway': {meaning: 'The program goes away instead of answering'},
  'wrong-key': {meaning: "Another person's key signs"},
  'expired-key': {meaning: 'A key signs that has expired'},
  silent: {meaning: 'The person does nothing in the window of the program'},
  late: {meaning: 'The answer comes so many milliseconds late', number: MILLISECONDS},
} as const satisfies Readonly<Record<string, Kind>>;

/** What can happen with a phone. */
const PHONE_KINDS = {
  absent: {meaning: 'Nobody scans the code'},
  blocked: {meaning: 'The server makes no code'},
  'closes-midway': {meaning: 'The person declines on the phone'},
  'wrong-key': {meaning: "Another person's key signs"},
  'expired-key': {meaning: 'A key signs that has expired'},
  silent: {meaning: 'The document is on the phone, where the person does nothing'},
  expired: {meaning: 'The code expires'},
  late: {meaning: 'The receipt comes so many milliseconds late', number: MILLISECONDS},
} as const satisfies Readonly<Record<string, Kind>>;

/** The kinds by what they befall. */
export const FAULT_KINDS = {call: CALL_KINDS, ncalayer: NCALAYER_KINDS, phone: PHONE_KINDS};

interface Extent {
  /** Milliseconds, or a status. */
  readonly number?: number;
  /** Only the first time. */
  readonly isOnce?: true;
}

export type CallFault = Extent & {
  readonly target: CallName;
  readonly kind: keyof typeof CALL_KINDS;
};
export type NcalayerFault = Extent & {
  readonly target: 'ncalayer';
  readonly kind: keyof typeof NCALAYER_KINDS;
};
export type PhoneFault = Extent & {
  readonly target: 'phone';
  readonly kind: keyof typeof PHONE_KINDS;
};
export type Fault = CallFault | NcalayerFault | PhoneFault;

export const isOfNcalayer = (fault: Fault): fault is NcalayerFault => fault.target === 'ncalayer';
export const isOfPhone = (fault: Fault): fault is PhoneFault => fault.target === 'phone';
export const isOfCall = (fault: Fault): fault is CallFault =>
  !isOfNcalayer(fault) && !isOfPhone(fault);

/** The kinds of what it befalls; `undefined` for what there is not. */
function kindsOf(target: string): Readonly<Record<string, Kind>> | undefined {
  if (target === 'ncalayer' || target === 'phone') return FAULT_KINDS[target];
  return Object.hasOwn(OPERATIONS, target) ? CALL_KINDS : undefined;
}

const FORM = /^(\w+):([a-z-]+?)(?:-(\d{1,6}))?(:once)?$/;

/** `verifyBankDetails:status-503`, `submit:lost-answer:once`; `undefined` for what there is not. */
export function parseFault(text: string): Fault | undefined {
  const [, target = '', kind = '', digits, once] = FORM.exec(text) ?? [];
  const kinds = kindsOf(target);
  const known = kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!known || (once && kinds !== CALL_KINDS)) return undefined;
  const {number: bounds} = known;
  const number = digits === undefined ? bounds?.usual : Number(digits);
  if (!bounds && number !== undefined) return undefined;
  if (bounds && number !== undefined && (number < bounds.from || number > bounds.to)) {
    return undefined;
  }
  // Target and kind have been found in the same table.
  return {
    target,
    kind,
    ...(number === undefined ? {} : {number}),
    ...(once ? {isOnce: true} : {}),
  } as Fault;
}

export const formatFault = ({target, kind, number, isOnce}: Fault): string =>
  `${target}:${kind}${number === undefined ? '' : `-${number}`}${isOnce ? ':once' : ''}`;

/** The parameter of an address. */
const PARAMETER = 'fault';

/** What an address asks for, and what of it is no fault that there is. */
export interface AskedFaults {
  readonly faults: readonly Fault[];
  readonly unknown: readonly string[];
}

/** @param search as of `location.search`. */
export function faultsIn(search: string): AskedFaults {
  const texts = new URLSearchParams(search).getAll(PARAMETER);
  const read = texts.map((text) => ({text, fault: parseFault(text)}));
  return {
    faults: read.flatMap(({fault}) => fault ?? []),
    unknown: read.flatMap(({text, fault}) => (fault ? [] : [text])),
  };
}

/** The address with these faults and no others. */
export function withFaultsInAddress(address: string, faults: readonly Fault[]): string {
  const url = new URL(address);
  url.searchParams.delete(PARAMETER);
  for (const fault of faults) url.searchParams.append(PARAMETER, formatFault(fault));
  return url.href;
}
