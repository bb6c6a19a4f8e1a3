import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import type {RefundReceipt} from '../../src/domain/refund-application.ts';
import type {Signature} from '../../src/domain/signature.ts';
import type {SubmissionRefusal} from '../../src/domain/submission-refusal.ts';
import {
  SigningFlowController,
  type SigningFlowHost,
} from '../../src/flow/signing-flow-controller.ts';
import {CHOOSING, type SigningProblem} from '../../src/flow/signing-flow.ts';
import type {Signer} from '../../src/signing/signer.ts';
import {SigningError} from '../../src/signing/signing-error.ts';
import {APPLICANT, DOCUMENT, RECEIPT, SIGNATURE} from '../support/flow-samples.ts';
import {reportedErrors} from '../support/reported-errors.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';

class FakeHost implements SigningFlowHost {
  readonly signatures: Signature[] = [];
  readonly receipts: RefundReceipt[] = [];
  readonly refusals: SubmissionRefusal[] = [];
  readonly failures: (readonly [SigningProblem, string | undefined])[] = [];
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;
  isConnected = true;

  addController(controller: ReactiveController): void {
    this.controller = controller;
  }

  removeController(): void {
    throw new Error('a signing stays with its element');
  }

  requestUpdate(): void {
    // Nothing is drawn here.
  }

  documentSigned(signature: Signature): void {
    this.signatures.push(signature);
  }

  applicationSubmitted(receipt: RefundReceipt): void {
    this.receipts.push(receipt);
  }

  submissionRefused(refusal: SubmissionRefusal): void {
    this.refusals.push(refusal);
  }

  signingFailed(problem: SigningProblem, correlationId: string | undefined): void {
    this.failures.push([problem, correlationId]);
  }
}

const REQUEST = {document: DOCUMENT, applicantIin: APPLICANT.iin, language: 'kk'} as const;

describe('SigningFlowController', () => {
  let host: FakeHost;
  let signer: ScriptedSigner;
  let controller: SigningFlowController;

  beforeEach(() => {
    host = new FakeHost();
    signer = new ScriptedSigner();
    controller = new SigningFlowController(host);
  });

  it('asks the signer for what is to be signed', async () => {
    void controller.start(signer, REQUEST);
    expect(signer.call.request).to.include(REQUEST);
    expect(signer.call.request.signal.aborted).to.equal(false);
  });

  it('shows how the signing goes on, and hands over the signature once', async () => {
    const signing = controller.start(signer, REQUEST);
    expect(controller.flow).to.deep.equal({step: 'signing', progress: 'connecting'});
    signer.call.request.onProgress('waiting-for-person');
    expect(controller.flow).to.deep.equal({step: 'signing', progress: 'waiting-for-person'});
    signer.call.answer({outcome: 'signed', signature: SIGNATURE});
    await signing;
    expect(controller.flow).to.deep.equal({step: 'signed'});
    expect(host.signatures).to.deep.equal([SIGNATURE]);
  });

  it('signs once, however often it is asked (scenario 23)', async () => {
    void controller.start(signer, REQUEST);
    void controller.start(signer, REQUEST);
    expect(signer.calls).to.have.length(1);
  });

  it('goes quietly back when the person cancels in the program', async () => {
    const signing = controller.start(signer, REQUEST);
    signer.call.answer({outcome: 'cancelled'});
    await signing;
    expect(controller.flow).to.deep.equal({step: 'choosing', ended: 'cancelled'});
    expect(host.signatures).to.be.empty;
  });

  it('names what failed', async () => {
    const signing = controller.start(signer, REQUEST);
    signer.call.fail(new SigningError('wrong-person'));
    await signing;
    expect(controller.flow).to.deep.equal({
      step: 'failed',
      problem: {of: 'signing', code: 'wrong-person'},
    });
  });

  it('reports a mistake in the signer, and the person can begin again', async () => {
    const mistake = new TypeError('undefined is not a function');
    const errors = await reportedErrors(async () => {
      const signing = controller.start(signer, REQUEST);
      signer.call.fail(mistake);
      await signing;
    });
    expect(errors).to.deep.equal([mistake]);
    expect(controller.flow).to.deep.equal({
      step: 'failed',
      problem: {of: 'signing', code: 'signing-failed'},
    });
    void controller.start(signer, REQUEST);
    expect(controller.flow.step).to.equal('signing');
  });

  describe('cancelled in the page', () => {
    it('stops waiting, and hears nothing of that signing any more', async () => {
      const signing = controller.start(signer, REQUEST);
      const {request} = signer.call;
      void controller.cancel();
      expect(request.signal.aborted).to.equal(true);
      expect(controller.flow).to.deep.equal({step: 'choosing', ended: 'cancelled'});
      request.onProgress('checking');
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await signing;
      expect(controller.flow).to.deep.equal({step: 'choosing', ended: 'cancelled'});
      expect(host.signatures).to.be.empty;
    });

    it('does not disturb the signing that is begun after it', async () => {
      const former = controller.start(signer, REQUEST);
      const [first] = signer.calls;
      void controller.cancel();
      const signing = controller.start(signer, REQUEST);
      first?.fail(new SigningError('connection-lost'));
      await former;
      expect(controller.flow).to.deep.equal({step: 'signing', progress: 'connecting'});
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await signing;
      expect(host.signatures).to.deep.equal([SIGNATURE]);
    });
  });

  describe('with a phone', () => {
    beforeEach(() => {
      signer = new ScriptedSigner('egov-qr', true);
    });

    it('waits for the code first', () => {
      void controller.start(signer, REQUEST);
      expect(controller.flow).to.deep.equal({step: 'signing', progress: {waitsFor: 'code'}});
    });

    it('hands over the receipt once', async () => {
      const signing = controller.start(signer, REQUEST);
      signer.call.answer({outcome: 'submitted', receipt: RECEIPT});
      await signing;
      expect(controller.flow).to.deep.equal({step: 'signed'});
      expect(host.receipts).to.deep.equal([RECEIPT]);
    });

    it('hands over why the fund refuses', async () => {
      const refusal = {code: 'signature-rejected', reason: 'iin-mismatch-session'} as const;
      const signing = controller.start(signer, REQUEST);
      signer.call.answer({outcome: 'refused', refusal});
      await signing;
      expect(controller.flow).to.deep.equal({step: 'choosing', ended: 'refused'});
      expect(host.refusals).to.deep.equal([refusal]);
    });

    it('names what hinders the way to the server', async () => {
      const signing = controller.start(signer, REQUEST);
      signer.call.fail(new AdapterError({code: 'unauthenticated'}));
      await signing;
      const problem = {of: 'server', failure: {code: 'unauthenticated'}};
      expect(controller.flow).to.deep.equal({step: 'failed', problem});
    });

    it('asks the signer to withdraw, and waits for its word', async () => {
      void controller.start(signer, REQUEST);
      const {request} = signer.call;
      let isOver = false;
      const cancelling = controller.cancel().then(() => (isOver = true));
      expect(request.withdrawal.aborted).to.equal(true);
      expect(request.signal.aborted).to.equal(false);
      expect(controller.flow).to.deep.equal({step: 'withdrawing'});
      await Promise.resolve();
      expect(isOver).to.equal(false);
      signer.call.answer({outcome: 'cancelled'});
      await cancelling;
      expect(controller.flow).to.deep.equal({step: 'choosing', ended: 'cancelled'});
    });

    it('hands over the receipt when the phone was quicker than the cancelling', async () => {
      void controller.start(signer, REQUEST);
      const cancelling = controller.cancel();
      signer.call.answer({outcome: 'submitted', receipt: RECEIPT});
      await cancelling;
      expect(host.receipts).to.deep.equal([RECEIPT]);
    });

    it('does not begin another signing while it withdraws', () => {
      void controller.start(signer, REQUEST);
      void controller.cancel();
      void controller.start(signer, REQUEST);
      expect(signer.calls).to.have.length(1);
      expect(controller.flow).to.deep.equal({step: 'withdrawing'});
    });
  });

  it('has nothing to cancel where nothing was begun', async () => {
    await controller.cancel();
    expect(controller.flow).to.equal(CHOOSING);
  });

  it('can begin again after a signer that throws at once', async () => {
    const throwing: Signer = {
      method: 'ncalayer',
      sign: () => {
        throw new SigningError('not-running');
      },
    };
    await controller.start(throwing, REQUEST);
    void controller.start(signer, REQUEST);
    expect(controller.flow.step).to.equal('signing');
  });

  it('goes on when its element is moved', async () => {
    void controller.start(signer, REQUEST);
    host.controller?.hostDisconnected?.();
    await Promise.resolve();
    expect(signer.call.request.signal.aborted).to.equal(false);
    expect(controller.flow.step).to.equal('signing');
  });

  it('is aborted and forgotten when its element leaves the page', async () => {
    void controller.start(signer, REQUEST);
    host.isConnected = false;
    host.controller?.hostDisconnected?.();
    await Promise.resolve();
    expect(signer.call.request.signal.aborted).to.equal(true);
    expect(controller.flow).to.equal(CHOOSING);
  });
});
