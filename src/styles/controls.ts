import {css} from 'lit';

/** Buttons, fields, checkboxes, and the boxes that tell a state by word, shape and colour. */
export const controls = css`
  button,
  input {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_unit));
    min-block-size: 44px;
    padding: calc(2 * var(--_unit)) calc(5 * var(--_unit));
    border: 2px solid var(--_accent);
    border-radius: var(--enpc-button-radius, var(--_radius));
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }

  .button:disabled {
    border-color: var(--_border);
    border-style: dashed;
    background: transparent;
    color: var(--_quiet);
    text-decoration: none;
    cursor: not-allowed;
  }

  .link-button {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
    cursor: pointer;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_unit));
  }

  .buttons:not(:has(*)) {
    display: none;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: calc(1.375 * max(1rem, 16px));
    block-size: calc(1.375 * max(1rem, 16px));
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .field {
    display: grid;
    gap: var(--_unit);
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .field > input {
    inline-size: min(100%, 23em);
    min-block-size: 48px;
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    border: 1px solid var(--enpc-field-border, var(--_border));
    border-radius: var(--_radius);
    background: var(--enpc-field-surface, var(--_surface));
    font-size: 1.125em;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: 0.04em;
  }

  .field input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices {
    display: grid;
    gap: var(--_unit);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_unit));
    min-block-size: 44px;
    cursor: pointer;
  }

  .choice input {
    flex: none;
  }

  .choice .quiet {
    display: block;
  }

  .problem {
    color: var(--_danger);
    font-weight: 600;
  }

  .problem.mended {
    color: var(--_success);
  }

  .message {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: calc(3 * var(--_unit));
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border: 1px solid var(--_tone);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_ground, color-mix(in srgb, var(--_tone) 9%, var(--_surface)));
    --_tone: var(--_border);
  }

  .message > svg {
    margin-block-start: 0.125em;
    color: var(--_tone);
  }

  .message > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_unit));
    min-inline-size: 0;
  }

  .danger {
    --_tone: var(--_danger);
  }

  .success {
    --_tone: var(--_success);
  }

  .warning {
    --_tone: var(--_warning);
  }

  /* The sign hangs beside the words, also where they need two lines. */
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: var(--_unit);
    padding-inline-start: 1.1em;
    text-indent: -1.1em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Drawings keep the colours of the page unless told. */
  @media (forced-colors: active) {
    svg.icon {
      color: CanvasText !important;
    }
  }

  @container (inline-size < 30em) {
    .button {
      inline-size: 100%;
    }

    .message {
      gap: calc(2 * var(--_unit));
      padding-inline: calc(3 * var(--_unit));
    }

    /* All twenty characters in their groups stay in sight. */
    .field > input {
      padding-inline: calc(2 * var(--_unit));
      font-size: clamp(16px, 6cqi, 1em);
      letter-spacing: normal;
    }
  }
`;
