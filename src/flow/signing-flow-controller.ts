import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Signature} from '../domain/signature.ts';
import {isSigningError} from '../signing/signing-error.ts';
import type {Signer, SigningRequest} from '../signing/signer.ts';
import {
  CHOOSING,
  nextSigningFlow,
  type SigningFlow,
  type SigningFlowEvent,
} from './signing-flow.ts';

export interface SigningFlowHost extends ReactiveControllerHost {
  /** Called once for each signature that was made. */
  documentSigned(signature: Signature): void;
}

/** Runs the chosen signer, one signing at a time; leaving the page or the step aborts it. */
export class SigningFlowController implements ReactiveController {
  #flow: SigningFlow = CHOOSING;
  #aborter: AbortController | undefined;
  readonly #host: SigningFlowHost;

  constructor(host: SigningFlowHost) {
    this.#host = host;
    host.addController(this);
  }

  get flow(): SigningFlow {
    return this.#flow;
  }

  hostDisconnected(): void {
    this.reset();
  }

  async start(
    signer: Signer,
    request: Omit<SigningRequest, 'signal' | 'onProgress'>,
  ): Promise<void> {
    if (this.#flow.step === 'signing') return;
    const aborter = new AbortController();
    this.#aborter = aborter;
    const {signal} = aborter;
    this.#send({type: 'started'});
    try {
      const result = await signer.sign({
        ...request,
        signal,
        onProgress: (progress) => {
          if (!signal.aborted) this.#send({type: 'progressed', progress});
        },
      });
      if (signal.aborted) return;
      if (result.outcome === 'cancelled') {
        this.#send({type: 'cancelled'});
        return;
      }
      this.#send({type: 'signed', signature: result.signature});
      this.#host.documentSigned(result.signature);
    } catch (error) {
      if (signal.aborted) return;
      const code = isSigningError(error) ? error.code : 'signing-failed';
      this.#send({type: 'failed', code});
      if (!isSigningError(error)) reportError(error);
    }
  }

  /** The person gives up waiting. */
  cancel(): void {
    this.#aborter?.abort();
    this.#send({type: 'cancelled'});
  }

  /** Forgets the signing: for another document, another way to sign, or an absent element. */
  reset(): void {
    this.#aborter?.abort();
    this.#send({type: 'reset'});
  }

  #send(event: SigningFlowEvent): void {
    this.#flow = nextSigningFlow(this.#flow, event);
    this.#host.requestUpdate();
  }
}
