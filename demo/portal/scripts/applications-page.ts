import {AdapterError} from '../../../src/adapter/adapter-error.ts';
import {HttpRefundAdapter} from '../../../src/adapter/http-refund-adapter.ts';
import type {ApplicationSummary} from '../../../src/domain/refund-application.ts';
import {formatDateTime, formatMoney, maskIban} from '../../../src/i18n/format.ts';
import {element} from './element.ts';
import {currentLanguage, text} from './language.ts';
import {loadFacts, requireSession, startPage} from './page.ts';

await requireSession();
const status = element('#applications-status', HTMLElement);
const list = element('#applications', HTMLElement);
const adapter = new HttpRefundAdapter({baseUrl: '/api/refund'});
let applications: readonly ApplicationSummary[] | 'loading' | 'failed' = 'loading';

startPage({facts: await loadFacts(), onLanguage: write});
applications = await adapter
  .listApplications({signal: new AbortController().signal})
  .catch((error: unknown) => {
    if (error instanceof AdapterError) return 'failed' as const;
    throw error;
  });
write();

function write(): void {
  if (typeof applications === 'string') {
    status.textContent = text(
      applications === 'loading' ? 'applications.loading' : 'failure.server',
    );
    return;
  }
  status.textContent = applications.length === 0 ? text('applications.empty') : '';
  list.hidden = applications.length === 0;
  list.replaceChildren(...applications.map(card));
}

/** One application as a list of facts: it reads as well on a phone as on a wide screen. */
function card({receipt, status: state}: ApplicationSummary): HTMLElement {
  const facts: readonly (readonly [label: string, value: string])[] = [
    [text('applications.submitted'), formatDateTime(receipt.submittedAt)],
    [text('applications.amount'), formatMoney(receipt.total, currentLanguage())],
    [
      text('applications.account'),
      `${receipt.bankName[currentLanguage()]}, ${maskIban(receipt.iban)}`,
    ],
    [text('applications.status'), text(`status.${state}`)],
  ];
  const heading = document.createElement('h2');
  const number = document.createElement('span');
  number.className = 'application-number';
  number.textContent = receipt.applicationNumber;
  heading.append(`${text('applications.number')} `, number);
  const definitions = document.createElement('dl');
  for (const [label, value] of facts) {
    const term = document.createElement('dt');
    term.textContent = label;
    const description = document.createElement('dd');
    description.textContent = value;
    definitions.append(term, description);
  }
  const article = document.createElement('article');
  article.append(heading, definitions);
  return article;
}
