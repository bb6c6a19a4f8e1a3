import {html, type TemplateResult} from 'lit';
import type {FormField, ReportedProblem} from '../../flow/filled.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {IbanCatalog} from '../../i18n/catalogs/iban.ts';
import {describeReported} from '../../i18n/describe.ts';
import {fillPlural} from '../../i18n/translate.ts';
import {messageBox} from './message-box.ts';

/**
 * After an action with problems: how many there are, and a way to each. The words are those beside
 * the field; what has been mended since keeps its place. Focus belongs on its heading, which says it all aloud.
 */
export function problemSummary(
  problems: readonly ReportedProblem[],
  leadTo: (field: FormField) => void,
  texts: Catalog,
  iban?: IbanCatalog,
): TemplateResult {
  const link = (reported: ReportedProblem): TemplateResult => {
    const {field} = reported;
    const handleClick = (event: Event): void => {
      event.preventDefault();
      leadTo(field);
    };
    return html`<li>
      <a href="#${field}" @click=${handleClick}>${describeReported(reported, texts, iban)}</a>
    </li>`;
  };
  return html`<section class="summary" part="error-summary" aria-labelledby="problems-heading">
    ${messageBox(
      'danger',
      html`<h3 id="problems-heading" tabindex="-1">
          ${fillPlural(texts.language, texts.problems.heading, problems.length)}
        </h3>
        <ul>
          ${problems.map(link)}
        </ul>`,
    )}
  </section>`;
}
