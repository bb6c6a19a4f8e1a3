/**
 * The script of a page with a panel that signs with NCALayer, where the page's address says that it
 * listens, or with a phone that never scans.
 */
import '../../../src/define/sign-panel.ts';
import {createSigners} from '../../../src/signing/create-signers.ts';
import {APPLICANT, DOCUMENT} from '../flow-samples.ts';
import {phoneThatNeverScans} from './phone-that-never-scans.ts';

const ncalayerAddress = new URLSearchParams(location.search).get('ncalayer') ?? '';
const panel = document.createElement('sign-panel');
panel.locale = 'en';
panel.signers = [...createSigners({ncalayerAddress}), phoneThatNeverScans()];
panel.document = DOCUMENT;
panel.applicant = APPLICANT;
panel.addEventListener('document-signed', () => {
  document.title = 'signed';
});
document.body.append(panel);
