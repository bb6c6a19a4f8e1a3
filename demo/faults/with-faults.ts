import {
  HttpRefundAdapter,
  type HttpRefundAdapterOptions,
} from '../../src/adapter/http-refund-adapter.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';
import {isOfNcalayer, type Fault} from './fault.ts';
import {faultyFetch} from './faulty-fetch.ts';
import {faultyWebSocket} from './faulty-web-socket.ts';
import {fetchFrom} from './fund-behind-fetch.ts';

/** Leads nowhere. */
const SIMULATED_FUND = 'https://simulated-fund.invalid/api';

/**
 * An adapter behind the HTTP contract, in memory, some of whose calls fail. The requests, the reading
 * of answers, the limits of time and the repeated reads are those of `HttpRefundAdapter`.
 */
export function withFaults(
  adapter: RefundAdapter,
  faults: readonly Fault[],
  options: Pick<HttpRefundAdapterOptions, 'timeoutMs' | 'retryDelayMs'> = {},
): RefundAdapter {
  return new HttpRefundAdapter({
    ...options,
    baseUrl: SIMULATED_FUND,
    fetch: faultyFetch(fetchFrom(adapter, SIMULATED_FUND), SIMULATED_FUND, faults),
    signingSessions: adapter.signingSessions !== undefined,
    session: adapter.session !== undefined,
  });
}

/**
 * Has the page's connections to NCALayer fail, as long as it lives or until the returned function is
 * called.
 *
 * @param address where NCALayer listens.
 * @param base makes the connections that do not fail.
 */
export function letNcalayerFail(
  faults: readonly Fault[],
  address: string,
  base = globalThis.WebSocket,
): () => void {
  const {WebSocket: pageSocket} = globalThis;
  const fault = faults.find(isOfNcalayer);
  globalThis.WebSocket = fault ? faultyWebSocket(base, address, fault) : base;
  return () => {
    globalThis.WebSocket = pageSocket;
  };
}
