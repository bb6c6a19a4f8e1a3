import {html, type TemplateResult} from 'lit';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {withStorage, type WidgetStorage} from '../../signing/widget-storage.ts';

/** That the person has folded it away: nothing about who they are. */
const FOLDED_KEY = 'enpc-refund-form.intro-folded';

/**
 * Before the person starts: who the service is for, what they need, where the money goes and when it is
 * closed, as the memo says it. Folded away once read, and from then on one line.
 */
export function introView(texts: Catalog, storage: WidgetStorage | undefined): TemplateResult {
  const isFolded = withStorage(storage, (kept) => kept.getItem(FOLDED_KEY));
  const handleToggle = ({target}: Event): void => {
    const {open} = target as HTMLDetailsElement;
    withStorage(storage, (kept) => {
      if (open) kept.removeItem(FOLDED_KEY);
      else kept.setItem(FOLDED_KEY, 'yes');
    });
  };
  return html`<details class="intro" ?open=${!isFolded} @toggle=${handleToggle}>
    <summary>${texts.intro.heading}</summary>
    <ul>
      <li>${texts.intro.erroneous}</li>
      <li>${texts.intro.edsRequired}</li>
      <li>${texts.intro.refundTo}</li>
      <li>${texts.intro.availability}</li>
    </ul>
  </details>`;
}
