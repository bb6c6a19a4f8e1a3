import {html, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalog.ts';

/** For whom the service is and what is needed, as the memo says it; folds to one line. */
export const introView = (texts: Catalog): TemplateResult =>
  html`<details class="intro" open>
    <summary>${texts.intro.heading}</summary>
    <ul>
      <li>${texts.intro.erroneous}</li>
      <li>${texts.intro.edsRequired}</li>
      <li>${texts.intro.refundTo}</li>
      <li>${texts.intro.availability}</li>
    </ul>
  </details>`;
