import {css, html, LitElement} from 'lit';
import {followPublicEvents} from './public-events.ts';

interface Entry {
  readonly name: string;
  readonly detail: string;
}

/** The events of a story's elements as they come, the newest first. */
class EventLog extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font:
        0.875rem/1.5 ui-monospace,
        monospace;
    }

    li {
      overflow-wrap: anywhere;
    }
  `;

  #entries: readonly Entry[] = [];
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = followPublicEvents((name, detail) => {
      const frozen = Object.isFrozen(detail) ? '' : ' (not frozen)';
      this.#entries = [{name, detail: `${JSON.stringify(detail)}${frozen}`}, ...this.#entries];
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render(): unknown {
    return html`<h2>Events</h2>
      <ol>
        ${this.#entries.map(({name, detail}) => html`<li>${name} ${detail}</li>`)}
      </ol>`;
  }
}

if (!customElements.get('event-log')) customElements.define('event-log', EventLog);
