import '../../../src/define.ts';
import {HttpRefundAdapter} from '../../../src/adapter/http-refund-adapter.ts';
import {formatIban} from '../../../src/i18n/format.ts';
import {element} from './element.ts';
import {currentLanguage, textOf} from './language.ts';
import {loadFacts, requireSession, startPage} from './page.ts';
import {loadSession} from './portal-api.ts';
import {simulateFaults} from './simulated-faults.ts';

/** Where the contract is served. */
const BASE_URL = '/api/refund';

let {csrfToken} = await requireSession();
const facts = await loadFacts();
const faulty = await simulateFaults(facts, BASE_URL);
const form = document.querySelector('enpc-refund-form');

if (form) {
  form.ncalayerAddress = facts.ncalayerAddress;
  form.acceptTestCertificates = facts.trust === 'demo';
  // eGov Mobile may bring the person back into another tab.
  form.storage = localStorage;
  form.adapter = new HttpRefundAdapter({
    baseUrl: BASE_URL,
    ...(faulty ? {fetch: faulty.fetch} : {}),
    csrfToken: currentCsrfToken,
    signingSessions: true,
    session: true,
  });
}
startPage({
  facts,
  onLanguage: () => {
    form?.setAttribute('locale', currentLanguage());
    faulty?.writeBand();
    writeAccounts();
  },
});

/** Asked for before each write: the person may have signed in again in another tab. */
async function currentCsrfToken(): Promise<string> {
  // Without an answer the write itself will tell what is wrong.
  const session = await loadSession().catch(() => undefined);
  csrfToken = session?.csrfToken ?? csrfToken;
  return csrfToken;
}

/** The numbers to try, and what the demo answers to each. */
function writeAccounts(): void {
  const rows = facts.accounts.flatMap(({iban, answer}) => {
    const number = document.createElement('dt');
    number.textContent = formatIban(iban);
    const meaning = document.createElement('dd');
    meaning.textContent = textOf(`accounts.${answer}`);
    return [number, meaning];
  });
  element('#accounts', HTMLElement).replaceChildren(...rows);
}
