/**
 * The script of a page with nothing but a panel that shows the code named by the page's `data-text`,
 * as a person sees it after choosing to sign with a phone.
 */
import '../../../src/define/sign-panel.ts';
import {APPLICANT, DOCUMENT} from '../flow-samples.ts';
import {phoneThatNeverScans} from './phone-that-never-scans.ts';

const panel = document.createElement('sign-panel');
panel.method = 'egov-qr';
panel.signers = [phoneThatNeverScans(document.body.dataset['text'])];
panel.document = DOCUMENT;
panel.applicant = APPLICANT;
document.body.append(panel);
