import '../../../src/define/refund-application-list.ts';
import {HttpRefundAdapter} from '../../../src/adapter/http-refund-adapter.ts';
import {element} from './element.ts';
import {currentLanguage} from './language.ts';
import {loadFacts, requireSession, startPage} from './page.ts';

/** The demo's fund decides within minutes. */
const REFRESH_SECONDS = 15;

await requireSession();
const facts = await loadFacts();
const list = document.querySelector('refund-application-list');

element('#simulation', HTMLElement).hidden = facts.trust !== 'demo';
if (list) {
  list.refreshSeconds = REFRESH_SECONDS;
  list.adapter = new HttpRefundAdapter({baseUrl: '/api/refund'});
}
startPage({
  facts,
  onLanguage: () => {
    list?.setAttribute('locale', currentLanguage());
  },
});
