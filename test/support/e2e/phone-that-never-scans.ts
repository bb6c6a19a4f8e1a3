import type {Signer} from '../../../src/signing/signer.ts';
import {SESSION} from '../flow-samples.ts';

/** Shows the code, and waits. */
export const phoneThatNeverScans = (qrText = SESSION.qrText): Signer => ({
  method: 'egov-qr',
  sign({onProgress}) {
    const session = {...SESSION, qrText};
    const deadline = Date.now() + session.remainingMs;
    onProgress({waitsFor: 'scan', session, deadline, isConnectionLost: false});
    return new Promise(() => undefined);
  },
});
