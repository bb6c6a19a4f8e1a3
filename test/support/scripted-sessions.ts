import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import type {CallOptions, SigningSessionAdapter} from '../../src/adapter/refund-adapter.ts';

type CallName = keyof SigningSessionAdapter;
type ParametersOf<Name extends CallName> = Parameters<SigningSessionAdapter[Name]>;
type Answer<Name extends CallName> = Awaited<ReturnType<SigningSessionAdapter[Name]>>;

/** One call that was made, and how it will end: as the test says, by its signal, or never. */
export class SessionCall<Name extends CallName = CallName> {
  readonly name: Name;
  readonly parameters: ParametersOf<Name>;
  readonly promise: Promise<Answer<Name>>;
  isOpen = true;
  #resolve: (answer: Answer<Name>) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(name: Name, parameters: ParametersOf<Name>) {
    this.name = name;
    this.parameters = parameters;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const {signal} = parameters.at(-1) as CallOptions;
    signal.addEventListener('abort', () => this.reject(signal.reason));
  }

  answer(answer: Answer<Name>): void {
    this.isOpen = false;
    this.#resolve(answer);
  }

  fail(failure: AdapterFailure): void {
    this.reject(new AdapterError(failure));
  }

  reject(reason: unknown): void {
    this.isOpen = false;
    this.#reject(reason);
  }
}

/** The fund's calls for signing with a phone: notes what is asked, and the test answers. */
export class ScriptedSessions implements SigningSessionAdapter {
  readonly calls: SessionCall[] = [];
  /** The largest number of calls that were ever open together. */
  mostOpen = 0;
  /** Told of each call as it is made. */
  onCall: (call: SessionCall) => void = () => undefined;

  /** How often a call was made. */
  count(name: CallName): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** The call made last, which has to be the named one and still open. */
  open<Name extends CallName>(name: Name): SessionCall<Name> {
    const last = this.calls.at(-1);
    if (last?.name !== name) throw new Error(`${name} was not called last, but ${last?.name}`);
    if (!last.isOpen) throw new Error(`${name} is over`);
    return last as unknown as SessionCall<Name>;
  }

  createSession(...parameters: ParametersOf<'createSession'>) {
    return this.#note('createSession', parameters);
  }

  resumeSession(...parameters: ParametersOf<'resumeSession'>) {
    return this.#note('resumeSession', parameters);
  }

  waitForChange(...parameters: ParametersOf<'waitForChange'>) {
    return this.#note('waitForChange', parameters);
  }

  cancelSession(...parameters: ParametersOf<'cancelSession'>) {
    return this.#note('cancelSession', parameters);
  }

  #note<Name extends CallName>(name: Name, parameters: ParametersOf<Name>): Promise<Answer<Name>> {
    const call = new SessionCall(name, parameters);
    this.calls.push(call as unknown as SessionCall);
    this.mostOpen = Math.max(this.mostOpen, this.calls.filter(({isOpen}) => isOpen).length);
    this.onCall(call as unknown as SessionCall);
    return call.promise;
  }
}
