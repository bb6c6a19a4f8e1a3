import {pause, unlessAborted} from '../../src/adapter/abortable.ts';
import type {WireProblemReport, WireRefundForm} from '../../src/adapter/wire-schemas.ts';
import type {WireSigningSessionState} from '../../src/adapter/signing-session-schemas.ts';
import {callOf, type ContractCall} from './call-of.ts';
import {isOfCall, isOfPhone, OPERATIONS, type CallFault, type Fault} from './fault.ts';

/** A request on its way. */
interface Exchange {
  readonly call: ContractCall;
  readonly signal: AbortSignal;
  /** Carries the request out. */
  readonly send: () => Promise<Response>;
}

/** Tells from the answers of a real server. */
const CORRELATION = {'x-correlation-id': 'simulated-fault'};
const RETRY_AFTER = {'retry-after': '20'};
/** How long a question about a phone is held. */
const HELD_MS = 1500;

const REPORTS: Readonly<Record<number, WireProblemReport>> = {
  401: {code: 'unauthenticated'},
  403: {code: 'forbidden'},
  404: {code: 'not-found'},
  429: {code: 'too-many-requests'},
  503: {code: 'maintenance'},
};

const problem = (status: number, report: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(report, {status, headers: {...CORRELATION, ...headers}});

const answerWith = (status: number): Response =>
  problem(
    status,
    REPORTS[status] ?? {code: 'server'},
    status === 429 || status === 503 ? RETRY_AFTER : {},
  );

/** What `fetch` itself throws when a connection breaks. */
const brokenConnection = (): never => {
  throw new TypeError('The connection was broken on purpose');
};

const never = new Promise<never>(() => undefined);

/**
 * Makes requests as `fetch` does, and lets those fail that are asked to. What fails does so below the
 * adapter, whose reading of answers is the real one.
 *
 * @param send carries requests out.
 * @param baseUrl where the contract is served; other requests go through.
 */
export function faultyFetch(
  send: typeof fetch,
  baseUrl: string,
  faults: readonly Fault[],
): typeof fetch {
  const ofCalls = faults.filter(isOfCall);
  const phone = faults.find(isOfPhone);
  const spent = new Set<Fault>();
  let codeEndsAt = Infinity;

  const dueFor = ({name}: ContractCall): readonly CallFault[] => {
    const due = ofCalls.filter((fault) => fault.target === name && !spent.has(fault));
    for (const fault of due) if (fault.isOnce) spent.add(fault);
    return due;
  };

  const changedAmount = async (): Promise<Response> => {
    const response = await send(`${baseUrl}/form`);
    const form = (await response.json()) as WireRefundForm;
    const [first, ...others] = form.orders;
    const orders = first ? [{...first, available: oneTengeLess(first.available)}, ...others] : [];
    return problem(409, {code: 'amounts-changed', current: {...form, orders}});
  };

  const failCall = async (fault: CallFault, {call, signal, send: real}: Exchange) => {
    const {successStatus: status} = OPERATIONS[call.name];
    switch (fault.kind) {
      case 'slow':
        await pause(fault.number ?? 0, signal);
        return real();
      case 'unreachable':
        return brokenConnection();
      case 'lost-answer':
        await real();
        return brokenConnection();
      case 'silent':
        return unlessAborted(never, signal);
      case 'status':
        return answerWith(fault.number ?? 503);
      case 'state-database':
        return problem(503, {code: 'state-database'}, RETRY_AFTER);
      case 'expired-session':
        return answerWith(401);
      case 'changed-amount':
        return changedAmount();
      case 'not-json':
        return new Response('<!doctype html><title>Gateway</title>', {
          status,
          headers: CORRELATION,
        });
      case 'wrong-json':
        return problem(status, {simulated: 'not of the contract'});
      case 'truncated-body': {
        const text = await (await real()).text();
        return new Response(text.slice(0, text.length / 2), {status, headers: CORRELATION});
      }
    }
  };

  /** A slow answer may be a wrong one as well. */
  const failAll = (due: readonly CallFault[], exchange: Exchange): Promise<Response> => {
    const [first, ...others] = [...due].sort(
      (left, right) => Number(right.kind === 'slow') - Number(left.kind === 'slow'),
    );
    if (!first) return exchange.send();
    return failCall(first, {...exchange, send: () => failAll(others, exchange)});
  };

  /** How the code of a phone stands, by the fault; `undefined` where the server is to tell. */
  const phoneState = (): WireSigningSessionState | undefined => {
    const remainingMs = Math.max(0, Math.round(codeEndsAt - Date.now()));
    const rejected = (reason: 'iin-mismatch-session' | 'certificate-expired') =>
      ({state: 'rejected', refusal: {code: 'signature-rejected', reason}}) as const;
    switch (phone?.kind) {
      case 'absent':
        return remainingMs > 0 ? {state: 'created', remainingMs} : {state: 'expired'};
      case 'silent':
        return remainingMs > 0 ? {state: 'fetched', remainingMs} : {state: 'expired'};
      case 'closes-midway':
        return {state: 'declined'};
      case 'wrong-key':
        return rejected('iin-mismatch-session');
      case 'expired-key':
        return rejected('certificate-expired');
      case 'expired':
        return {state: 'expired'};
      case 'blocked':
      case 'late':
      case undefined:
        return undefined;
    }
  };

  const throughPhone = async (exchange: Exchange): Promise<Response> => {
    const {call, signal} = exchange;
    if (call.name === 'createSession') {
      if (phone?.kind === 'blocked') return answerWith(503);
      const response = await exchange.send();
      const {remainingMs} = (await response.clone().json()) as {readonly remainingMs?: number};
      codeEndsAt = Date.now() + (remainingMs ?? 0);
      return response;
    }
    const state = call.name === 'waitForChange' ? phoneState() : undefined;
    if (state) {
      await pause(HELD_MS, signal);
      return Response.json(state, {headers: CORRELATION});
    }
    const response = await exchange.send();
    if (phone?.kind === 'late' && call.name === 'waitForChange') {
      const {state: told} = (await response.clone().json()) as {readonly state?: string};
      if (told === 'signed') await pause(phone.number ?? 0, signal);
    }
    return response;
  };

  return async (input, init = {}) => {
    const call = callOf(baseUrl, input, init);
    if (!call) return send(input, init);
    const signal = init.signal ?? new AbortController().signal;
    const exchange = {call, signal, send: () => send(input, init)};
    return failAll(dueFor(call), {...exchange, send: () => throughPhone(exchange)});
  };
}

function oneTengeLess(amount: string): string {
  const [tenge = '', tiyn = '00'] = amount.split('.');
  return `${BigInt(tenge) - 1n}.${tiyn}`;
}
