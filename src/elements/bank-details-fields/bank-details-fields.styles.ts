import {css} from 'lit';

export const styles = css`
  .frame {
    --_code-font:
      ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }

  .root {
    display: grid;
    gap: calc(6 * var(--_unit));
  }

  .automatic {
    max-inline-size: none;
    padding: calc(4 * var(--_unit));
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }

  /* Who asks in shorter words hides them. */
  #iban-hint,
  #verify-hint {
    display: var(--_hint, block);
  }

  p.warning {
    color: var(--_warning);
    font-weight: 600;
  }

  /* The groups of four are drawn behind the text, which stays as it was typed. */
  .field #iban {
    --_spacing: 0.2em;
    --_group: calc(4 * (1ch + var(--_spacing)));
    --_start: calc(0.06em - var(--_spacing) / 2);
    direction: ltr;
    font-family: var(--_code-font);
    letter-spacing: var(--_spacing);
    text-transform: uppercase;
    background-image:
      repeating-linear-gradient(
        to right,
        var(--_border) 0 calc(var(--_group) - 0.3em),
        transparent 0 var(--_group)
      ),
      repeating-linear-gradient(
        to right,
        var(--_tint) 0 calc(var(--_group) - 0.12em),
        transparent 0 calc(2 * var(--_group))
      );
    background-origin: content-box;
    background-position:
      calc(var(--_start) + 0.09em) 100%,
      var(--_start);
    background-size:
      calc(5 * var(--_group)) 2px,
      calc(5 * var(--_group)) 100%;
    background-repeat: no-repeat;
  }

  .field #iban.ungrouped {
    background-image: none;
  }

  .field #iban.without-country {
    --_start: calc(0.06em - var(--_spacing) / 2 - var(--_group) / 2);
    background-clip: content-box;
  }

  .iban-state,
  #iban-news {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_unit));
  }

  .iban-state {
    min-block-size: 1.5em;
  }

  .verification {
    justify-items: start;
    gap: calc(3 * var(--_unit));
  }

  .verification [data-announce] {
    justify-self: stretch;
  }

  /* Where colours are forced, a drawing behind a text is left out; these are the forced ones. */
  @media (forced-colors: active) {
    .field #iban {
      --_tint: transparent;
      --_border: FieldText;
      --_danger: FieldText;
      background-color: Field;
      color: FieldText;
      forced-color-adjust: none;
    }
  }

  @container (inline-size < 30em) {
    .field #iban {
      --_spacing: 0.1em;
    }
  }

  @container (inline-size < 18em) {
    .field #iban {
      --_spacing: 0.02em;
      padding-inline: var(--_unit);
    }
  }
`;
