/** Where NCALayer listens on the person's own computer. */
export const NCALAYER_ADDRESS = 'wss://127.0.0.1:13579/';

/** Where the National Certification Authority offers the program. */
export const NCALAYER_DOWNLOAD_PAGE = 'https://pki.gov.kz/ncalayer/';

/**
 * The address of the page that shows a person what a script cannot see: a page there means that
 * NCALayer runs and is trusted, a warning that its certificate is not, nothing at all that it does
 * not run.
 */
export const ncalayerCheckPage = (address: string = NCALAYER_ADDRESS): string =>
  address.replace(/^ws/, 'http');
