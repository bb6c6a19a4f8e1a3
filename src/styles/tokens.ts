import {css} from 'lit';

/**
 * The look's few public tokens (`--enpc-…`) with their defaults, and what derives from them (`--_…`,
 * private). Dark follows the page's own `color-scheme`. Browsers without `light-dark()` (before
 * 2024, common on old office computers) get the light colours.
 *
 * They stand on the frame around all that an element draws, where no rule of the page reaches: a page
 * that has `* {… !important}` changes the element's own box, and nothing inside of it.
 */
export const tokens = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    --_accent: var(--enpc-accent, #00656b);
    --_on-accent: var(--enpc-on-accent, #ffffff);
    --_surface: var(--enpc-surface, #ffffff);
    --_raised: var(--enpc-surface-raised, #f4f7f7);
    --_text: var(--enpc-text, #17262b);
    --_quiet: var(--enpc-text-quiet, #4a5c63);
    --_border: var(--enpc-border, #6b7d84);
    --_danger: var(--enpc-danger, #b3261e);
    --_success: var(--enpc-success, #1a6b3a);
    --_warning: var(--enpc-warning, #855700);
    --_focus: var(--enpc-focus, #17262b);
    --_line: var(--enpc-line, #d3dcdf);
    --_tint: #e8f1f1;
    --_radius: var(--enpc-radius, 8px);
    --_unit: var(--enpc-space, 4px);
    --_font: var(--enpc-font, inherit);

    /* Whatever the page lets down to us; then what we do take from it. */
    all: initial;
    color-scheme: inherit;
    font-family: var(--_font);
    pointer-events: inherit;
    visibility: inherit;
    display: block;
    container-type: inline-size;
    box-sizing: border-box;
    direction: ltr;
    color: var(--_text);
    font-size: max(1rem, 16px);
    line-height: 1.5;
    /* Large letters in a narrow column break a word rather than leave the page. */
    overflow-wrap: anywhere;
  }

  @supports (color: light-dark(#000, #fff)) {
    .frame {
      --_accent: var(--enpc-accent, light-dark(#00656b, #74cbd2));
      --_on-accent: var(--enpc-on-accent, light-dark(#ffffff, #05272a));
      --_surface: var(--enpc-surface, light-dark(#ffffff, #101a1d));
      --_raised: var(--enpc-surface-raised, light-dark(#f4f7f7, #18252a));
      --_text: var(--enpc-text, light-dark(#17262b, #e9f1f3));
      --_quiet: var(--enpc-text-quiet, light-dark(#4a5c63, #adbec4));
      --_border: var(--enpc-border, light-dark(#6b7d84, #82969e));
      --_danger: var(--enpc-danger, light-dark(#b3261e, #ffa399));
      --_success: var(--enpc-success, light-dark(#1a6b3a, #85d9a5));
      --_warning: var(--enpc-warning, light-dark(#855700, #f2c46d));
      --_focus: var(--enpc-focus, light-dark(#17262b, #ffffff));
      --_line: var(--enpc-line, color-mix(in srgb, var(--_border) 30%, var(--_surface)));
      --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    }
  }

  .root {
    font-size: calc(1em * var(--_scale, 1));
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
    /* What is focused comes out from under a header or footer of the host that stays in sight. */
    scroll-margin-block: var(--enpc-scroll-margin, 8px);
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }

  /* The heading that focus is moved to: it is no control, so it shows no ring. */
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }

  [hidden] {
    display: none !important;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
