import {css} from 'lit';

/** On a screen a quiet sheet; on paper a letter, with what a screen does not show in full. */
export const styles = css`
  .root {
    display: grid;
    gap: calc(6 * var(--_unit));
  }

  section {
    display: grid;
    gap: calc(3 * var(--_unit));
  }

  [data-announce]:not(:has(*)) {
    position: absolute;
  }

  /* As on a bill: what it was for, and how much. */
  .sums > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(6 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
    max-inline-size: 44em;
  }

  .sums dt {
    font-variant-numeric: tabular-nums lining-nums;
  }

  /* An amount that does not fit beside its name has a line of its own, and is never broken. */
  .sums dd {
    flex: 1 auto;
    text-align: end;
  }

  .sums .total {
    border-block-end: 0;
    font-weight: 650;
  }

  .total dd {
    font-size: 1.2em;
  }

  .hash {
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
  }

  .next {
    display: grid;
    gap: var(--_unit);
    padding-inline-start: 1.25em;
  }

  .thanks {
    font-weight: 650;
  }

  @media not print {
    .paper {
      display: none !important;
    }
  }

  @media print {
    .frame {
      /* Ink on paper, whatever the screen is like. */
      color-scheme: only light;
      color: #000;
    }

    .screen {
      display: none !important;
    }

    h3.paper {
      font-size: 1.44em;
    }

    .sums > div,
    .facts > div {
      break-inside: avoid;
    }

    h4 {
      break-after: avoid;
    }
  }
`;
