import {css} from 'lit';

/** The number repeated in groups with its places marked, and where to find it. */
export const styles = css`
  .repetition {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1ch;
    font-family: var(--_code-font);
    font-size: 1.125em;
    letter-spacing: 0.1em;
  }

  mark {
    background: color-mix(in srgb, var(--_danger) 9%, var(--_surface));
    color: var(--_danger);
    font-weight: 700;
    text-decoration: underline 3px;
    text-underline-offset: 0.2em;
  }

  .where {
    display: grid;
    gap: calc(2 * var(--_unit));
    padding-block-start: calc(2 * var(--_unit));
  }

  .where ul {
    padding-inline-start: 1.25em;
  }

  @container (inline-size < 30em) {
    .repetition {
      gap: 0 0.75ch;
      font-size: 1em;
    }
  }
`;
