import {ensureDemoCertificateAuthority} from '../certificate-authority/demo-certificate-authority.ts';
import {MINUTE_MS, type Clock} from './clock.ts';
import type {TrustConfiguration} from './configuration.ts';
import {INVENTED_PEOPLE} from './people/invented-people.ts';
import {loadTrustStore, type TrustStore} from './signature-verifier/trust-store.ts';

/** After this long the files are read again, so that newer revocation lists count. */
const READ_ANEW_MS = 10 * MINUTE_MS;

/**
 * The trust of the configuration; the DEMO authority is minted when it is not there yet.
 *
 * @throws {Error} for the operator, when the files are missing or wrong.
 */
export async function openTrust(
  configuration: TrustConfiguration,
  clock: Clock,
): Promise<() => Promise<TrustStore>> {
  const read = () => readTrust(configuration, clock());
  let readAt = clock().getTime();
  let store = await read();
  return async () => {
    const now = clock().getTime();
    if (now - readAt >= READ_ANEW_MS) {
      store = await read();
      readAt = now;
    }
    return store;
  };
}

async function readTrust(configuration: TrustConfiguration, now: Date): Promise<TrustStore> {
  if (configuration.mode === 'production') {
    return loadTrustStore(configuration);
  }
  const {folder} = configuration;
  const authority = await ensureDemoCertificateAuthority({folder, people: INVENTED_PEOPLE, now});
  const {anchorsFolder, intermediatesFolder, crlFolder} = authority;
  return loadTrustStore({mode: 'demo', anchorsFolder, intermediatesFolder, crlFolder});
}
