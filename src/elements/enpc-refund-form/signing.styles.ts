import {css} from 'lit';

/** The second step, the receipt, and amounts that have changed meanwhile. */
export const signingStyles = css`
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8 * var(--_unit));
  }

  /* What has come of it leads. */
  .receipt > .message {
    padding: calc(6 * var(--_unit)) calc(4 * var(--_unit));
    font-size: 1.2em;
  }

  .step-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_unit));
  }

  .changes {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .changes th,
  .changes td {
    padding: var(--_unit) 0 var(--_unit) calc(3 * var(--_unit));
    text-align: end;
  }

  .changes th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  .changes thead th {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 600;
  }

  /* The number of the order above its two amounts. */
  @container (inline-size < 30em) {
    .changes,
    .changes thead,
    .changes tbody {
      display: block;
    }

    .changes tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    .changes th:first-child {
      grid-column: 1 / -1;
    }
  }

  /* A receipt is printed as a letter of its own. */
  @media print {
    .root:has(receipt-panel) > :not(.receipt),
    .receipt > :not(receipt-panel) {
      display: none;
    }
  }
`;
