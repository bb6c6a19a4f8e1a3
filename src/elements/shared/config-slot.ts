import {html, type TemplateResult} from 'lit';
import {configured, type ConfigurableElement} from './configured-elements.ts';

/** After a failure of the network. */
const RETRY_MS = 2000;

/** Whether there is a configuration that may still bring an adapter. */
export const awaitsConfig = (element: Element): boolean =>
  !configured.has(element) && element.querySelector(':scope > [slot=config]') !== null;

/**
 * Takes the JSON of a page without scripts: `<script type="application/json" slot="config">`, which the
 * parser may add late. Nothing of it is ever shown, whatever the page's style sheet says.
 */
export const configSlot = (element: ConfigurableElement): TemplateResult =>
  html`<slot name="config" hidden @slotchange=${() => read(element)}></slot>`;

function read(element: ConfigurableElement): void {
  import('./configuration.ts').then(
    ({configure}) => configure(element),
    () => setTimeout(read, RETRY_MS, element),
  );
}
