import {html, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {askBefore, type NavigationTarget} from './refund-navigate-event.ts';

/** A link to somebody else's page, which opens beside ours and learns nothing of it. */
export const newTabLink = (
  href: string,
  text: string,
  texts: Catalog,
  target: NavigationTarget = 'help',
): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer" @click=${askBefore(target)}
    >${text}<span class="visually-hidden"> (${texts.format.newTab})</span></a
  >`;
