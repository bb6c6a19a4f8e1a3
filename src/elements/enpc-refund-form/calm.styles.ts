import {css} from 'lit';

/** One question of the form at a time, in larger letters. */
export const calmStyles = css`
  :host([calm]) .frame {
    --_scale: 1.25;
  }

  .calm {
    display: grid;
    gap: calc(6 * var(--_unit));
    min-inline-size: 0;
  }

  .calm-position {
    color: var(--_quiet);
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .calm .filling > section,
  .calm .sign {
    padding-block-start: 0;
    border: 0;
  }

  /* The short hint stands for the longer ones. */
  .calm .filling > section > h3 + p.quiet {
    display: none;
  }

  .calm bank-details-fields {
    --_hint: none;
  }

  .calm:not(.orders) > .intro,
  .calm:not(.orders) > .filling > section:nth-of-type(1),
  .calm:not(.check) > .filling > section:nth-of-type(2),
  .calm:not(.account) > .filling > section:nth-of-type(3),
  .calm:not(.check) > .sign {
    display: none;
  }

  .calm-ways {
    justify-content: space-between;
  }
`;
