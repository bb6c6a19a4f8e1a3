import type {SigningMethod} from '../../src/domain/signature.ts';
import type {Signer, SigningOutcome, SigningRequest} from '../../src/signing/signer.ts';

/** One signing that was asked for, and how it will end: as the test says, or never. */
class ScriptedSigning {
  readonly request: SigningRequest;
  readonly promise: Promise<SigningOutcome>;
  #resolve: (outcome: SigningOutcome) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(request: SigningRequest) {
    this.request = request;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  answer(outcome: SigningOutcome): void {
    this.#resolve(outcome);
  }

  fail(reason: unknown): void {
    this.#reject(reason);
  }
}

/** A way to sign that only notes what it is asked; it heeds no signal. */
export class ScriptedSigner implements Signer {
  readonly method: SigningMethod;
  readonly hearsWithdrawal?: true;
  readonly calls: ScriptedSigning[] = [];

  constructor(method: SigningMethod = 'ncalayer', hearsWithdrawal = false) {
    this.method = method;
    if (hearsWithdrawal) this.hearsWithdrawal = true;
  }

  /** The latest signing. */
  get call(): ScriptedSigning {
    const last = this.calls.at(-1);
    if (!last) throw new Error('nothing was asked to be signed');
    return last;
  }

  sign(request: SigningRequest): Promise<SigningOutcome> {
    const signing = new ScriptedSigning(request);
    this.calls.push(signing);
    return signing.promise;
  }
}
