import {css} from 'lit';

/** Signing with a phone: the code beside what to do with it, one below the other where it is narrow. */
export const phoneStyles = css`
  .code,
  .picture,
  .guide,
  .other-way,
  .install {
    display: grid;
    gap: calc(4 * var(--_unit));
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }

  .code > *,
  .guide > * {
    inline-size: 100%;
  }

  .other-way,
  .install {
    gap: calc(2 * var(--_unit));
  }

  .install p:has(a) {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_unit)) calc(6 * var(--_unit));
  }

  .install a {
    min-block-size: 24px;
  }

  details > .code {
    padding-block-start: calc(3 * var(--_unit));
  }

  /* White in every scheme: a light code on a dark ground is not read. */
  .plate {
    display: grid;
    gap: var(--_unit);
    justify-items: center;
    /* Around the picture of 280 px. */
    inline-size: min(100%, 298px);
    aspect-ratio: 1 / 1.125;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #ffffff;
    color: #00565b;
    color-scheme: light;
    forced-color-adjust: none;
  }

  button.plate {
    aspect-ratio: auto;
    cursor: pointer;
  }

  .plate span {
    min-block-size: 24px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .enlarged .plate {
    inline-size: min(100%, 90vmin);
  }

  .enlarged .plate .qr-image {
    inline-size: 100%;
  }

  .time-left {
    font-weight: 600;
  }

  .compared .control-code {
    display: block;
    font-size: 1.73em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: 0.04em;
  }

  .compared > div {
    grid-template-columns: min(40%, 9em) 1fr;
  }

  .phone-steps {
    display: grid;
    gap: calc(3 * var(--_unit));
    padding-inline-start: 1.75em;
  }

  .phone-steps li::marker {
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .phone-steps li {
    position: relative;
    padding-inline-start: 2em;
  }

  .phone-steps .icon {
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: 0.125em;
    color: var(--_accent);
    stroke-width: 1.5;
  }

  .button[aria-disabled='true'] {
    border-color: var(--_border);
    border-style: dashed;
    background: transparent;
    color: var(--_quiet);
    cursor: default;
  }

  @media (forced-colors: active) {
    .plate:focus-visible {
      outline-color: Highlight;
    }
  }

  @container (inline-size >= 37.5em) {
    .code:not(.enlarged) {
      grid-template-columns: 298px minmax(0, 1fr);
      gap: calc(8 * var(--_unit));
    }
  }

  @container (inline-size < 30em) {
    .compared > div {
      grid-template-columns: 1fr;
    }
  }
`;
