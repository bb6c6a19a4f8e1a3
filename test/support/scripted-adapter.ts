import type {CallOptions, RefundAdapter} from '../../src/adapter/refund-adapter.ts';

type CallName = Exclude<keyof RefundAdapter, 'signingSessions' | 'session' | 'clockAheadMs'>;
type ParametersOf<Name extends CallName> = Parameters<RefundAdapter[Name]>;
type Answer<Name extends CallName> = Awaited<ReturnType<RefundAdapter[Name]>>;

/** One call that was made, and how it will end: as the test says, or never. */
export class ScriptedCall<Name extends CallName = CallName> {
  readonly name: Name;
  readonly parameters: ParametersOf<Name>;
  readonly promise: Promise<Answer<Name>>;
  #resolve: (answer: Answer<Name>) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(name: Name, parameters: ParametersOf<Name>) {
    this.name = name;
    this.parameters = parameters;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get signal(): AbortSignal {
    return (this.parameters.at(-1) as CallOptions).signal;
  }

  answer(answer: Answer<Name>): void {
    this.#resolve(answer);
  }

  fail(reason: unknown): void {
    this.#reject(reason);
  }
}

/**
 * An adapter that only notes its calls; the test answers each when and how it likes. It does not
 * heed the signal, so that an answer can come too late.
 */
export class ScriptedAdapter implements RefundAdapter {
  readonly calls: ScriptedCall[] = [];

  /** The calls of one name, in their order. */
  callsOf<Name extends CallName>(name: Name): readonly ScriptedCall<Name>[] {
    const isOfName = (call: ScriptedCall): boolean => call.name === name;
    return this.calls.filter(isOfName) as unknown as readonly ScriptedCall<Name>[];
  }

  /** The latest call of one name, once it has been made that many times. */
  async call<Name extends CallName>(name: Name, times = 1): Promise<ScriptedCall<Name>> {
    const deadline = Date.now() + 12_000;
    while (Date.now() < deadline) {
      const call = this.callsOf(name)[times - 1];
      if (call) return call;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`${name} was not called ${times} times`);
  }

  loadRefundForm(...parameters: ParametersOf<'loadRefundForm'>) {
    return this.#note('loadRefundForm', parameters);
  }

  verifyBankDetails(...parameters: ParametersOf<'verifyBankDetails'>) {
    return this.#note('verifyBankDetails', parameters);
  }

  composeDocument(...parameters: ParametersOf<'composeDocument'>) {
    return this.#note('composeDocument', parameters);
  }

  findDocument(...parameters: ParametersOf<'findDocument'>) {
    return this.#note('findDocument', parameters);
  }

  submit(...parameters: ParametersOf<'submit'>) {
    return this.#note('submit', parameters);
  }

  findReceipt(...parameters: ParametersOf<'findReceipt'>) {
    return this.#note('findReceipt', parameters);
  }

  loadSignedDocument(...parameters: ParametersOf<'loadSignedDocument'>) {
    return this.#note('loadSignedDocument', parameters);
  }

  listApplications(...parameters: ParametersOf<'listApplications'>) {
    return this.#note('listApplications', parameters);
  }

  #note<Name extends CallName>(name: Name, parameters: ParametersOf<Name>): Promise<Answer<Name>> {
    const call = new ScriptedCall(name, parameters);
    this.calls.push(call as unknown as ScriptedCall);
    return call.promise;
  }
}
