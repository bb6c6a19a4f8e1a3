import type {Module} from '../simulator-context.ts';

export const ACCESSORY = 'kz.gov.pki.ncalayerservices.accessory';

const BUNDLES = {
  'kz.gov.pki.osgi.layer.websocket': '0.4.1',
  'kz.gov.pki.osgi.layer.common': '0.3.4',
  'kz.gov.pki.kalkan.knca_provider_jce_kalkan': '0.7.6',
} as const;

/** The module that tells what is installed. Its replies have no envelope. */
export const createAccessory =
  (services: () => readonly string[]): Module =>
  ({method}) => {
    switch (method) {
      case 'getBundles':
        return Promise.resolve(BUNDLES);
      case 'getServices':
        return Promise.resolve({services: services()});
      default:
        return Promise.resolve({
          status: false,
          code: 'GENERAL_ERROR',
          message: 'General error.',
          details: `java.lang.IllegalArgumentException: ${method} is not defined in ${ACCESSORY}`,
        });
    }
  };
