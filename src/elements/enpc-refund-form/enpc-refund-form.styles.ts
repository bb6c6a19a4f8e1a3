import {css} from 'lit';

export const styles = css`
  .frame {
    background: var(--_surface);
  }

  .root,
  .filling {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8 * var(--_unit));
  }

  /* No wider than a letter: amounts stay near what they belong to. */
  .root {
    max-inline-size: var(--enpc-width, 60em);
    padding: var(--enpc-padding, calc(4 * var(--_unit)));
  }

  header {
    display: grid;
    gap: calc(4 * var(--_unit));
  }

  section {
    display: grid;
    gap: calc(3 * var(--_unit));
  }

  /* A place without words is there all the same, but takes no room. */
  [data-announce]:not(:has(*)) {
    position: absolute;
  }

  .filling > section + section,
  .sign {
    padding-block-start: calc(8 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_unit)) calc(6 * var(--_unit));
    list-style: none;
  }

  .steps li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    color: var(--_quiet);
  }

  .steps [aria-current='step'] {
    color: var(--_text);
    font-weight: 650;
  }

  .step-number {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid var(--_border);
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
  }

  [aria-current='step'] .step-number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .done .step-number {
    border: 0;
    color: var(--_success);
  }

  .done .icon {
    inline-size: 100%;
    block-size: 100%;
  }

  .intro {
    padding: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .intro ul,
  .summary ul {
    display: grid;
    gap: calc(2 * var(--_unit));
    padding-inline-start: 1.25em;
  }

  .intro ul {
    padding-block-end: calc(2 * var(--_unit));
  }

  .facts dd:has(.link-button) {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(2 * var(--_unit));
  }

  .loading {
    display: grid;
    gap: calc(3 * var(--_unit));
  }

  /* Whoever waits for a moment only sees no flicker. */
  .loading > :not(h3) {
    animation: appear 0s 300ms backwards;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .skeleton {
    block-size: 3em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .skeleton.short {
    inline-size: 60%;
  }

  .summary {
    --_ground: var(--enpc-summary-surface);
  }

  .summary a {
    color: inherit;
  }

  @container (inline-size >= 56em) {
    .root {
      padding: var(--enpc-padding, calc(8 * var(--_unit)));
    }
  }
`;
