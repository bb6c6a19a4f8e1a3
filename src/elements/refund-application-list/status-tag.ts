import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {ApplicationStatus} from '../../domain/refund-application.ts';
import type {ListCatalog} from '../../i18n/catalogs/list.ts';
import {drawing} from '../shared/icons.ts';

type TagTone = 'neutral' | 'under-way' | 'success' | 'danger' | 'warning';

const CIRCLE = svg`<circle cx="10" cy="10" r="8" />`;

/** A shape of its own for each status, so that colour is never the only difference. */
const LOOKS: Readonly<
  Record<ApplicationStatus, readonly [tone: TagTone, shape: SVGTemplateResult]>
> = {
  registered: ['neutral', svg`<path d="M5 2.5h7l3 3v12H5zM8 9h4M8 12.5h4" />`],
  'in-review': ['under-way', svg`${CIRCLE}<path d="M10 5.5V10l3 2" />`],
  approved: ['success', svg`<path d="m3.5 10.5 4.5 4.5 8.5-10" />`],
  'sent-to-bank': ['under-way', svg`<path d="M2.5 10h14M11.5 5l5 5-5 5" />`],
  executed: ['success', svg`${CIRCLE}<path d="m6.5 10.5 2.5 2.5 4.5-5.5" />`],
  rejected: ['danger', svg`${CIRCLE}<path d="m7 7 6 6M13 7l-6 6" />`],
  'returned-by-bank': ['warning', svg`<path d="M8 4 3.5 8.5 8 13M3.5 8.5h9a4 4 0 0 1 0 8H9" />`],
  withdrawn: ['neutral', svg`${CIRCLE}<path d="M6.5 10h7" />`],
  unknown: ['neutral', svg`${CIRCLE}<path d="M6.5 10h.1M10 10h.1M13.5 10h.1" />`],
};

/** How far the fund has come: a word, a shape and a colour. */
export function statusTag(status: ApplicationStatus, words: ListCatalog): TemplateResult {
  const [tone, shape] = LOOKS[status];
  return html`<span class="tag ${tone}" part="status-tag"
    >${drawing(shape)}${words.statuses[status]}</span
  >`;
}
