import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
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

  .iban-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_unit));
    min-block-size: 1.5em;
  }

  .verification {
    justify-items: start;
    gap: calc(3 * var(--_unit));
  }

  .verification [role='status'] {
    justify-self: stretch;
  }
`;
