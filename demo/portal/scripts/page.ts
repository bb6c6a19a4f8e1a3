import {startLanguage, text} from './language.ts';
import {loadFacts, loadSession, signOut, type PortalSession} from './portal-api.ts';
import {signInAgain} from './sign-in-dialog.ts';
import type {PortalFacts} from '../../server/portal-routes.ts';

export interface PageOptions {
  readonly facts: PortalFacts;
  /** Called at the start and after each change of the language. */
  readonly onLanguage?: () => void;
}

/** What every page has: the words, the language switch and the band that says it is a demo. */
export function startPage({facts, onLanguage}: PageOptions): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  }
  startLanguage(() => {
    writeBand(facts);
    onLanguage?.();
  });
}

/** The session, with the person's name in the header; whoever has none goes to sign in. */
export async function requireSession(): Promise<PortalSession> {
  const session = await loadSession();
  if (!session) return leave();
  const name = document.querySelector('#person-name');
  if (name) name.textContent = session.fullName;
  document.querySelector('#sign-out')?.addEventListener('click', () => {
    // The person may have signed in again since the page came.
    void loadSession()
      .then((current) => current && signOut(current))
      .finally(() => location.assign('/'));
  });
  document.addEventListener('refund-auth-required', (event) => {
    event.respondWith(signInAgain(session));
  });
  return session;
}

export {loadFacts};

/** Never comes back: the page is left. */
function leave(): Promise<never> {
  location.replace('/');
  return new Promise(() => undefined);
}

function writeBand(facts: PortalFacts): void {
  const sentences = [
    text(facts.trust === 'demo' ? 'demo.people' : 'demo.payments'),
    text(facts.trust === 'demo' ? 'demo.trust.demo' : 'demo.trust.production'),
    text(facts.isSimulated ? 'demo.simulated' : 'demo.notSimulated'),
  ];
  const band = document.querySelector('#demo-facts');
  if (facts.phoneSimulatorAddress) sentences.push(text('demo.phoneSimulated'));
  band?.replaceChildren(`${sentences.join(' ')} `);
  if (facts.isSimulated) {
    const address = facts.ncalayerAddress.replace(/^ws/, 'http');
    band?.append(simulatorLink('open-simulator', address, text('demo.openSimulator')), ' ');
  }
  if (facts.phoneSimulatorAddress) {
    band?.append(simulatorLink('open-phone', facts.phoneSimulatorAddress, text('demo.openPhone')));
  }
}

function simulatorLink(id: string, href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  return Object.assign(link, {
    id,
    href,
    target: '_blank',
    rel: 'noopener',
    textContent: `${words} (${text('portal.newTab')})`,
  });
}
