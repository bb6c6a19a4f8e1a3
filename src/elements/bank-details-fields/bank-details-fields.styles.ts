import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    --_code-font:
      ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }

  .root {
    display: grid;
    gap: calc(6 * var(--_unit));
  }

  .automatic {
    max-inline-size: none;
    padding: calc(4 * var(--_unit));
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }

  p.warning {
    color: var(--_warning);
    font-weight: 600;
  }

  /* The groups of four are drawn behind the text, which stays as it was typed. */
  .field #iban {
    --_step: calc(1ch + 0.14em);
    direction: ltr;
    font-family: var(--_code-font);
    letter-spacing: 0.14em;
    text-transform: uppercase;
    background-image: repeating-linear-gradient(
      to right,
      var(--_tint) 0 calc(4 * var(--_step)),
      transparent 0 calc(8 * var(--_step))
    );
    background-origin: content-box;
    background-clip: content-box;
    background-position: -0.07em 0;
    background-size: calc(20 * var(--_step)) 100%;
    background-repeat: no-repeat;
  }

  .field #iban.ungrouped {
    background-image: none;
  }

  .field #iban.without-country {
    background-position: calc(-2 * var(--_step) - 0.07em) 0;
  }

  .field > :empty {
    margin-block-end: calc(-1 * var(--_unit));
  }

  .repetition {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1ch;
    font-family: var(--_code-font);
    font-size: 1.125em;
    letter-spacing: 0.14em;
  }

  mark {
    background: var(--_danger-tint);
    color: var(--_danger);
    font-weight: 700;
    text-decoration: underline 3px;
    text-underline-offset: 0.2em;
  }

  .iban-state,
  #iban-news {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_unit));
  }

  .iban-state {
    min-block-size: 1.5em;
  }

  .where {
    display: grid;
    gap: calc(2 * var(--_unit));
  }

  .where ul {
    padding-inline-start: 1.25em;
  }

  .verification {
    justify-items: start;
    gap: calc(3 * var(--_unit));
  }

  .verification [role='status'] {
    justify-self: stretch;
  }
`;
