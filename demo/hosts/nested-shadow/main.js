import 'enpc-refund-form/define.js';
import {ContextProvider} from '@lit/context';
import {refundAdapterContext} from 'enpc-refund-form/adapter/refund-adapter-context.js';
import {fund, ncalayerAddress} from '../fund.js';

/** The host's own element around its pages: it has the adapter, and hands it to whoever asks. */
class PortalShell extends HTMLElement {
  constructor() {
    super();
    new ContextProvider(this, {context: refundAdapterContext, initialValue: fund});
    this.attachShadow({mode: 'open'}).append(document.createElement('refund-page'));
  }
}

/** One of the pages. It knows nothing of the adapter. */
class RefundPage extends HTMLElement {
  constructor() {
    super();
    const form = document.createElement('enpc-refund-form');
    form.ncalayerAddress = ncalayerAddress;
    form.acceptTestCertificates = true;
    this.attachShadow({mode: 'open'}).append(form);
  }
}

customElements.define('refund-page', RefundPage);
customElements.define('portal-shell', PortalShell);

// The event leaves both shadow roots.
document.addEventListener('refund-submitted', ({detail}) => {
  document.querySelector('#submitted').textContent = detail.applicationNumber;
});
for (const button of document.querySelectorAll('[data-language]')) {
  // The form is written in the language of the page around it.
  button.addEventListener('click', () => (document.documentElement.lang = button.dataset.language));
}
