import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import type {Signature} from '../../src/domain/signature.ts';
import {
  SigningFlowController,
  type SigningFlowHost,
} from '../../src/flow/signing-flow-controller.ts';
import {CHOOSING} from '../../src/flow/signing-flow.ts';
import {SigningError} from '../../src/signing/signing-error.ts';
import {APPLICANT, DOCUMENT, SIGNATURE} from '../support/flow-samples.ts';
import {reportedErrors} from '../support/reported-errors.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';

class FakeHost implements SigningFlowHost {
  readonly signatures: Signature[] = [];
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;

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
    expect(controller.flow).to.deep.equal({step: 'signed', signature: SIGNATURE});
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
    expect(controller.flow).to.deep.equal({step: 'choosing', cancelled: true});
    expect(host.signatures).to.be.empty;
  });

  it('names what failed', async () => {
    const signing = controller.start(signer, REQUEST);
    signer.call.fail(new SigningError('wrong-person'));
    await signing;
    expect(controller.flow).to.deep.equal({step: 'failed', code: 'wrong-person'});
  });

  it('reports a mistake in the signer, and the person can begin again', async () => {
    const mistake = new TypeError('undefined is not a function');
    const errors = await reportedErrors(async () => {
      const signing = controller.start(signer, REQUEST);
      signer.call.fail(mistake);
      await signing;
    });
    expect(errors).to.deep.equal([mistake]);
    expect(controller.flow).to.deep.equal({step: 'failed', code: 'signing-failed'});
    void controller.start(signer, REQUEST);
    expect(controller.flow.step).to.equal('signing');
  });

  describe('cancelled in the page', () => {
    it('stops waiting, and hears nothing of that signing any more', async () => {
      const signing = controller.start(signer, REQUEST);
      const {request} = signer.call;
      controller.cancel();
      expect(request.signal.aborted).to.equal(true);
      expect(controller.flow).to.deep.equal({step: 'choosing', cancelled: true});
      request.onProgress('checking');
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await signing;
      expect(controller.flow).to.deep.equal({step: 'choosing', cancelled: true});
      expect(host.signatures).to.be.empty;
    });

    it('does not disturb the signing that is begun after it', async () => {
      const former = controller.start(signer, REQUEST);
      const [first] = signer.calls;
      controller.cancel();
      const signing = controller.start(signer, REQUEST);
      first?.fail(new SigningError('connection-lost'));
      await former;
      expect(controller.flow).to.deep.equal({step: 'signing', progress: 'connecting'});
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await signing;
      expect(host.signatures).to.deep.equal([SIGNATURE]);
    });
  });

  it('is aborted and forgotten when its element leaves the page', async () => {
    void controller.start(signer, REQUEST);
    host.controller?.hostDisconnected?.();
    expect(signer.call.request.signal.aborted).to.equal(true);
    expect(controller.flow).to.equal(CHOOSING);
  });
});
