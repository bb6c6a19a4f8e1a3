import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAdapterError} from '../adapter/adapter-error.ts';
import type {RefundReceipt} from '../domain/refund-application.ts';
import type {Signature, SigningMethod} from '../domain/signature.ts';
import type {SubmissionRefusal} from '../domain/submission-refusal.ts';
import {isSigningError} from '../signing/signing-error.ts';
import type {Signer, SigningOutcome, SigningProgress, SigningRequest} from '../signing/signer.ts';
import {
  CHOOSING,
  nextSigningFlow,
  type SigningFlow,
  type SigningFlowEvent,
  type SigningProblem,
} from './signing-flow.ts';

/** Hears what came of a signing, once for each. */
export interface SigningFlowHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  documentSigned(signature: Signature): void;
  /** The fund has taken what was signed on the phone. */
  applicationSubmitted(receipt: RefundReceipt): void;
  submissionRefused(refusal: SubmissionRefusal): void;
  /** @param correlationId the server's name for the exchange, where there was one. */
  signingFailed(problem: SigningProblem, correlationId: string | undefined): void;
}

/** What is shown until the signer speaks. */
const FIRST_PROGRESS: Readonly<Record<SigningMethod, SigningProgress>> = {
  ncalayer: 'connecting',
  'egov-qr': {waitsFor: 'code'},
};

/** One signing that goes on. */
interface Run {
  readonly signer: Signer;
  readonly leaving: AbortController;
  readonly withdrawal: AbortController;
}

/** Runs the chosen signer, one signing at a time; leaving the page or the step aborts it. */
export class SigningFlowController implements ReactiveController {
  #flow: SigningFlow = CHOOSING;
  #run: Run | undefined;
  /** Fulfilled when the last signing that was begun is over. */
  #over = Promise.resolve();
  readonly #host: SigningFlowHost;

  constructor(host: SigningFlowHost) {
    this.#host = host;
    host.addController(this);
  }

  get flow(): SigningFlow {
    return this.#flow;
  }

  /** A page that moves the element takes it out and puts it in again at once: that ends nothing. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.reset();
    });
  }

  start(
    signer: Signer,
    request: Omit<SigningRequest, 'signal' | 'withdrawal' | 'onProgress'>,
  ): Promise<void> {
    if (this.#run) return this.#over;
    const run = {signer, leaving: new AbortController(), withdrawal: new AbortController()};
    this.#run = run;
    this.#send({type: 'started', progress: FIRST_PROGRESS[signer.method]});
    this.#over = this.#sign(run, {
      ...request,
      signal: run.leaving.signal,
      withdrawal: run.withdrawal.signal,
      onProgress: (progress) => {
        if (this.#run === run) this.#send({type: 'progressed', progress});
      },
    });
    return this.#over;
  }

  /**
   * The person gives up waiting. Fulfilled when nothing is waited for any more: the outcome may still
   * be a success, when the phone was quicker.
   */
  async cancel(): Promise<void> {
    const run = this.#run;
    if (!run) return;
    if (run.signer.hearsWithdrawal) {
      run.withdrawal.abort();
      this.#send({type: 'withdrawn'});
      await this.#over;
    } else {
      this.#leave();
      this.#send({type: 'ended', end: 'cancelled'});
    }
  }

  /** Forgets the signing: for another document, another way to sign, or an absent element. */
  reset(): void {
    this.#leave();
    this.#send({type: 'reset'});
  }

  #leave(): void {
    this.#run?.leaving.abort();
    this.#run = undefined;
  }

  async #sign(run: Run, request: SigningRequest): Promise<void> {
    try {
      const result = await run.signer.sign(request);
      if (this.#run !== run) return;
      this.#run = undefined;
      this.#tell(result);
    } catch (error) {
      if (this.#run !== run) return;
      this.#run = undefined;
      const problem = problemOf(error);
      this.#send({type: 'failed', problem});
      this.#host.signingFailed(problem, isAdapterError(error) ? error.correlationId : undefined);
    }
  }

  #tell(result: SigningOutcome): void {
    switch (result.outcome) {
      case 'signed':
        this.#send({type: 'signed'});
        this.#host.documentSigned(result.signature);
        break;
      case 'submitted':
        this.#send({type: 'signed'});
        this.#host.applicationSubmitted(result.receipt);
        break;
      case 'refused':
        this.#send({type: 'ended', end: 'refused'});
        this.#host.submissionRefused(result.refusal);
        break;
      case 'held-back':
        this.#send({type: 'ended', end: 'refused'});
        break;
      default:
        this.#send({type: 'ended', end: result.outcome});
    }
  }

  #send(event: SigningFlowEvent): void {
    this.#flow = nextSigningFlow(this.#flow, event);
    this.#host.requestUpdate();
  }
}

function problemOf(error: unknown): SigningProblem {
  if (isSigningError(error)) return {of: 'signing', code: error.code};
  if (isAdapterError(error)) return {of: 'server', failure: error.failure};
  // A mistake in a signer: the person gets a way on, its developer gets the error.
  reportError(error);
  return {of: 'signing', code: 'signing-failed'};
}
