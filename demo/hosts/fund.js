/** The fund's server as all bundled hosts reach it, and where the simulated NCALayer listens. */
import {HttpRefundAdapter} from 'enpc-refund-form/adapter/http-refund-adapter.js';

/** What the server has written into the page's head. */
const said = (name) => document.querySelector(`meta[name=${name}]`).content;

/** Made once: another adapter would begin the form anew. */
export const fund = new HttpRefundAdapter({
  baseUrl: '/api/refund',
  csrfToken: () => said('csrf-token'),
  signingSessions: true,
});

export const ncalayerAddress = said('ncalayer-address');
