import type {PortalFacts} from '../../server/portal-routes.ts';
import type {FaultyPage} from './faulty-page.ts';

/**
 * Has the page fail as its address asks for, and say so: `?fault=submit:lost-answer`. Only where the
 * server allows it, which one with production trust never does; elsewhere nothing of it is loaded.
 *
 * @param baseUrl where the contract is served.
 */
export async function simulateFaults(
  {allowsFaults, ncalayerAddress}: PortalFacts,
  baseUrl: string,
): Promise<FaultyPage | undefined> {
  if (!allowsFaults || !new URLSearchParams(location.search).has('fault')) return undefined;
  const {FaultyPage: Page} = await import('./faulty-page.ts');
  return new Page(baseUrl, ncalayerAddress);
}
