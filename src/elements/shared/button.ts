import {html, type TemplateResult} from 'lit';

/** A native button in our look; a screen has one main button, and the others are quieter. */
export const button = (
  text: string,
  look: 'primary' | 'quiet',
  handleClick: () => void,
): TemplateResult =>
  html`<button
    type="button"
    class="button ${look}"
    part="button button-${look}"
    @click=${handleClick}
  >
    ${text}
  </button>`;
