import {css} from 'lit';

/** The other ways beside a failure, and the sheet of paper, which no screen shows. */
export const helpStyles = css`
  .help {
    padding-block-start: calc(4 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }

  .ways {
    display: grid;
    gap: calc(3 * var(--_unit));
    padding-block-start: calc(2 * var(--_unit));
  }

  .ways textarea {
    box-sizing: border-box;
    inline-size: 100%;
    field-sizing: content;
    padding: calc(2 * var(--_unit));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    overflow-wrap: anywhere;
  }

  .ways ul {
    padding-inline-start: 1.25em;
  }

  @media screen {
    .paper {
      display: none;
    }
  }

  @media print {
    .root:has(.paper) {
      padding: 0;
    }

    .root:has(.paper) > :not(.paper) {
      display: none;
    }

    .paper {
      display: grid;
      gap: 6mm;
      color: #000000;
      color-scheme: light;
      print-color-adjust: economy;
    }

    .paper table {
      inline-size: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums lining-nums;
    }

    .paper tr {
      break-inside: avoid;
    }

    .paper th,
    .paper td {
      block-size: 9mm;
      padding: 1mm 2mm;
      border: 1px solid #000000;
      text-align: start;
      overflow-wrap: anywhere;
    }

    .paper .amount {
      text-align: end;
    }

    .paper .facts > div {
      break-inside: avoid;
    }

    .paper dt {
      color: inherit;
    }

    .paper .blank {
      min-block-size: 9mm;
      border-block-end: 1px solid #000000;
    }
  }
`;
