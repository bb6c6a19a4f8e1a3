/**
 * The script of a page with nothing but a panel that shows the code named by the page's `data-text`,
 * as a person sees it after choosing to sign with a phone.
 */
import '../../../src/define/sign-panel.ts';
import type {Signer} from '../../../src/signing/signer.ts';
import {APPLICANT, DOCUMENT, SESSION} from '../flow-samples.ts';

const session = {...SESSION, qrText: document.body.dataset['text'] ?? ''};

const phoneThatNeverScans: Signer = {
  method: 'egov-qr',
  sign({onProgress}) {
    const deadline = Date.now() + session.remainingMs;
    onProgress({waitsFor: 'scan', session, deadline, isConnectionLost: false});
    return new Promise(() => undefined);
  },
};

const panel = document.createElement('sign-panel');
panel.method = 'egov-qr';
panel.signers = [phoneThatNeverScans];
panel.document = DOCUMENT;
panel.applicant = APPLICANT;
document.body.append(panel);
