import {css} from 'lit';

export const styles = css`
  .root,
  .document,
  .signing {
    display: grid;
    gap: calc(4 * var(--_unit));
  }

  .root {
    gap: calc(8 * var(--_unit));
  }

  .document {
    gap: calc(2 * var(--_unit));
  }

  /* A sheet of paper: the text is shown as it stands, line by line. */
  .paper {
    padding: calc(5 * var(--_unit));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--enpc-document-surface, var(--_raised));
    font-variant-numeric: tabular-nums lining-nums;
    white-space: pre-wrap;
  }

  /* A way to sign has a second line: the circle stands beside the first. */
  .choice {
    align-items: start;
    padding-block: calc(2 * var(--_unit));
  }

  .small {
    font-size: 0.875em;
  }

  /* A place without words is there all the same, but takes no room. */
  .signing > [data-announce]:not(:has(*)) {
    position: absolute;
  }

  [data-announce] {
    display: grid;
    gap: calc(3 * var(--_unit));
  }

  .hash {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  }
`;
