import {css} from 'lit';

export const styles = css`
  .empty {
    padding: calc(4 * var(--_unit));
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    line-height: 1.4;
  }

  th,
  td {
    padding: calc(3 * var(--_unit)) calc(2 * var(--_unit));
    text-align: start;
    vertical-align: middle;
  }

  thead th {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 600;
    vertical-align: bottom;
  }

  thead tr,
  tbody tr {
    border-block-end: 1px solid var(--_line);
  }

  tbody th {
    font-weight: 600;
  }

  .amount {
    text-align: end;
  }

  .tick {
    inline-size: 44px;
    padding-inline: calc(2.75 * var(--_unit));
  }

  .tick input {
    display: block;
  }

  /* The whole row is the checkbox's label. */
  tbody tr:has(input:enabled),
  tbody tr:has(input:enabled) label {
    cursor: pointer;
  }

  tbody tr:hover,
  tbody tr.ticked {
    background: var(--enpc-row-ticked, var(--_tint));
  }

  tbody tr:has(input:disabled) {
    background: none;
    color: var(--_quiet);
  }

  /* The row is the target, so the row shows the focus. */
  tbody tr:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  /* Only together with the row's: older browsers cannot show the row's. */
  tbody tr:has(input:focus-visible) input {
    outline: none;
    box-shadow: none;
  }

  .requested {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }

  .cell-label {
    display: none;
    color: var(--_quiet);
    font-weight: 400;
  }

  tfoot th {
    font-weight: 600;
    text-align: end;
  }

  .total {
    font-size: 1.2em;
    font-weight: 650;
  }

  .problem {
    margin-block-end: calc(2 * var(--_unit));
  }

  /* A list too long to be drawn whole scrolls in a frame of its own, between its header and total. */
  .find {
    margin-block-end: calc(4 * var(--_unit));
  }

  .scroller {
    max-block-size: 32em;
    min-block-size: 12em;
    overflow: auto;
    border-block: 1px solid var(--_line);
    overflow-anchor: none;
  }

  .scroller table {
    table-layout: fixed;
  }

  .scroller tbody tr:not(.gap) {
    block-size: var(--_row-height, 48px);
  }

  .scroller .gap {
    border: 0;
    background: none;
  }

  .scroller .gap td {
    padding: 0;
  }

  .scroller thead,
  .scroller tfoot {
    position: sticky;
    inset-block: 0;
    z-index: 1;
    background: var(--_surface);
  }

  @media print {
    .find {
      display: none;
    }

    .scroller {
      max-block-size: none;
    }
  }

  /* Below a long list the total stays in sight, and never over the row that has the focus. */
  @container (inline-size >= 34em) {
    tbody:has(tr:nth-child(8)) + tfoot {
      position: sticky;
      inset-block-end: 0;
      background: var(--_surface);
      box-shadow: 0 -1px var(--_line);
    }

    tbody input {
      scroll-margin-block: 5em;
    }
  }

  /* Cards. The roles in the markup keep what a changed display would take from a table. */
  @container (inline-size < 34em) {
    table,
    tbody,
    tfoot,
    thead {
      display: block;
      overflow-wrap: anywhere;
    }

    thead th {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    thead tr,
    tfoot tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
    }

    tfoot th {
      flex: 1 1 7em;
      text-align: start;
    }

    tfoot td {
      margin-inline-start: auto;
    }

    .tick-all {
      display: flex;
      align-items: center;
      gap: calc(3 * var(--_unit));
      min-block-size: 44px;
    }

    .tick-all .visually-hidden {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin: 0;
      clip-path: none;
      white-space: normal;
    }

    thead .tick {
      inline-size: auto;
    }

    tbody tr {
      display: grid;
      grid-template-columns: 44px 1fr;
      padding-block: calc(2 * var(--_unit));
    }

    .scroller tbody tr:not(.gap) {
      block-size: var(--_row-height);
    }

    tbody .tick {
      grid-row: 1 / span 4;
    }

    tbody th,
    tbody td:not(.tick) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(2 * var(--_unit));
      align-items: baseline;
      justify-content: space-between;
      padding: calc(0.5 * var(--_unit)) calc(2 * var(--_unit));
      text-align: end;
    }

    .cell-label {
      display: inline;
      font-size: 0.875em;
      text-align: start;
    }

    /* The value stands at the end, also where it needs a line of its own. */
    .cell-label + * {
      margin-inline-start: auto;
    }
  }
`;
