import {css} from 'lit';

export const styles = css`
  .frame {
    background: var(--_surface);
  }

  .root {
    display: grid;
    gap: calc(4 * var(--_unit));
    max-inline-size: var(--enpc-width, 60em);
    padding: var(--enpc-padding, calc(4 * var(--_unit)));
  }

  .root > * {
    min-inline-size: 0;
  }

  [data-announce]:not(:has(*)) {
    position: absolute;
  }

  .applications {
    display: grid;
    /* Not none, with which one engine calls it a list no more. */
    list-style-type: '';
    border-block-start: 1px solid var(--_line);
  }

  .applications > li {
    display: grid;
    gap: calc(3 * var(--_unit));
    max-inline-size: none;
    padding-block: calc(5 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_unit)) calc(4 * var(--_unit));
  }

  /* A number stays whole: it has the second line for itself. */
  h3 {
    text-wrap: balance;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_unit));
    padding: var(--_unit) calc(3 * var(--_unit));
    border: 1px solid;
    border-radius: calc(2 * var(--_radius));
    background: color-mix(in srgb, var(--_tone, var(--_quiet)) 9%, var(--_surface));
    color: var(--_tone, var(--_quiet));
    font-weight: 600;
    line-height: 1.3;
  }

  .tag.under-way {
    --_tone: var(--_accent);
  }

  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_unit)) calc(6 * var(--_unit));
  }

  .details dt {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .details dd {
    overflow-wrap: anywhere;
  }

  .reason {
    grid-column: 1 / -1;
    padding-inline-start: calc(3 * var(--_unit));
    border-inline-start: 4px solid var(--_border);
  }

  .button {
    justify-self: start;
  }

  [aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  receipt-panel {
    padding: calc(5 * var(--_unit));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .loading {
    display: grid;
    gap: calc(3 * var(--_unit));
    /* Whoever waits for a moment only sees no flicker. */
    animation: appear 0s 300ms backwards;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .skeleton {
    block-size: 7em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  @container (inline-size >= 56em) {
    .root {
      padding: var(--enpc-padding, calc(8 * var(--_unit)));
    }
  }

  @container (inline-size >= 30em) {
    .details {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .number {
      white-space: nowrap;
    }
  }

  /* The button beside what it belongs to. */
  @container (inline-size >= 44em) {
    .applications > li {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: calc(6 * var(--_unit));
      align-items: center;
    }

    .head,
    receipt-panel {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size < 30em) {
    receipt-panel {
      padding: calc(4 * var(--_unit));
    }
  }

  /* A receipt is printed alone; without one, the list. */
  @media print {
    .root {
      padding: 0;
    }

    .button,
    .root:has(receipt-panel) > :not(.applications),
    .root:has(receipt-panel) li:not(:has(receipt-panel)),
    li:has(receipt-panel) > :not(receipt-panel) {
      display: none !important;
    }

    receipt-panel,
    li:has(receipt-panel),
    .applications:has(receipt-panel) {
      padding: 0;
      border: 0;
    }

    li {
      break-inside: avoid;
    }

    li:has(receipt-panel) {
      break-inside: auto;
    }
  }
`;
