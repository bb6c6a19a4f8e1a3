import {css} from 'lit';

/** Headings, facts and numbers: money and account numbers are set, not just printed. */
export const typography = css`
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }

  h2 {
    font-size: 1.44em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.3;
  }

  h4 {
    font-size: 1em;
    font-weight: 650;
  }

  p,
  li {
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .quiet {
    color: var(--_quiet);
  }

  .number {
    font-variant-numeric: tabular-nums lining-nums;
  }

  .account-number {
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: 0.02em;
  }

  .money {
    font-variant-numeric: tabular-nums lining-nums;
  }

  .money .currency {
    font-weight: 400;
  }

  /* Facts: term and value side by side, one below the other where it is narrow. */
  .facts {
    display: grid;
    gap: calc(2 * var(--_unit)) calc(6 * var(--_unit));
  }

  .facts > div {
    display: grid;
    grid-template-columns: min(40%, 17em) 1fr;
    gap: calc(3 * var(--_unit));
    align-items: baseline;
  }

  .facts dt {
    color: var(--_quiet);
    text-wrap: balance;
  }

  /* A column of a table is at least as wide as its longest word. */
  table {
    overflow-wrap: break-word;
  }

  @container (inline-size < 30em) {
    .facts {
      row-gap: calc(3 * var(--_unit));
    }

    .facts > div {
      grid-template-columns: 1fr;
      gap: 0;
    }

    table {
      overflow-wrap: anywhere;
    }
  }
`;
