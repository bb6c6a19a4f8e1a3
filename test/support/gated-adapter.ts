import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import type {MemoryCall} from '../../src/adapter/memory-scenarios.ts';
import type {RefundAdapter} from '../../src/adapter/refund-adapter.ts';

interface Gate {
  isReached: boolean;
  isFailing: boolean;
  readonly passed: Promise<void>;
  readonly open: () => void;
  readonly fail: (failure: AdapterFailure) => void;
}

function makeGate(): Gate {
  let open: () => void = () => undefined;
  let reject: (error: AdapterError) => void = () => undefined;
  const passed = new Promise<void>((resolve, refuse) => {
    open = resolve;
    reject = refuse;
  });
  // A call that nobody makes is nobody's failure.
  passed.catch(() => undefined);
  return {
    isReached: false,
    isFailing: false,
    passed,
    open,
    fail: (failure) => {
      reject(new AdapterError(failure));
    },
  };
}

/** A fund on a road with gates: calls wait at a closed one, and go through or fail as the test says. */
export class GatedRoad {
  readonly adapter: RefundAdapter;
  readonly #gates = new Map<PropertyKey, Gate>();

  constructor(fund: MemoryRefundAdapter) {
    this.adapter = new Proxy<RefundAdapter>(fund, {
      get: (_, name) => {
        const value: unknown = Reflect.get(fund, name, fund);
        if (typeof value !== 'function') return value;
        return async (...parameters: unknown[]): Promise<unknown> => {
          const gate = this.#gates.get(name);
          if (gate) gate.isReached = true;
          if (gate?.isFailing) this.#gates.delete(name);
          await gate?.passed;
          return Reflect.apply(value, fund, parameters);
        };
      },
    });
  }

  close(call: MemoryCall): void {
    this.#gates.set(call, makeGate());
  }

  /** Whether somebody waits at the call's gate. */
  isReached(call: MemoryCall): boolean {
    return this.#gates.get(call)?.isReached ?? false;
  }

  /** What waits goes through, and so does what comes. */
  open(): void {
    for (const gate of this.#gates.values()) gate.open();
    this.#gates.clear();
  }

  /** What waits at the call's gate fails, or what comes to it first; made again, it goes through. */
  fail(call: MemoryCall, failure: AdapterFailure): void {
    const gate = this.#gates.get(call);
    if (!gate) return;
    gate.isFailing = true;
    gate.fail(failure);
    if (gate.isReached) this.#gates.delete(call);
  }
}
