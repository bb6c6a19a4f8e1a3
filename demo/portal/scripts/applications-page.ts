import '../../../src/define/refund-application-list.ts';
import {HttpRefundAdapter} from '../../../src/adapter/http-refund-adapter.ts';
import {element} from './element.ts';
import {currentLanguage} from './language.ts';
import {loadFacts, requireSession, startPage} from './page.ts';
import {simulateFaults} from './simulated-faults.ts';

/** The demo's fund decides within minutes. */
const REFRESH_SECONDS = 15;
/** Where the contract is served. */
const BASE_URL = '/api/refund';

await requireSession();
const facts = await loadFacts();
const faulty = await simulateFaults(facts, BASE_URL);
const list = document.querySelector('refund-application-list');

element('#simulation', HTMLElement).hidden = facts.trust !== 'demo';
if (list) {
  list.refreshSeconds = REFRESH_SECONDS;
  list.adapter = new HttpRefundAdapter({
    baseUrl: BASE_URL,
    ...(faulty ? {fetch: faulty.fetch} : {}),
  });
}
startPage({
  facts,
  onLanguage: () => {
    list?.setAttribute('locale', currentLanguage());
    faulty?.writeBand();
  },
});
