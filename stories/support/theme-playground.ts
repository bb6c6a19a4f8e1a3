import {
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {measurePairs, type MeasuredPair} from './contrast.ts';
import {EXAMPLE_THEMES, loadExampleTheme, type ExampleTheme} from './example-themes.ts';
import {
  changedTokens,
  DEFAULT_TOKENS,
  themeStyleSheet,
  type Scheme,
  type ThemeTokens,
} from './theme-tokens.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const COPIED_MS = 2000;
/** Until the elements that are looked at have been drawn. */
const MEASURED_AFTER_MS = 100;

/** `--enpc-surface-raised` -> `Surface raised` */
function labelOf(token: string): string {
  const words = token.replace('--enpc-', '').replaceAll('-', ' ');
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

const isColour = (value: string): boolean => value.startsWith('#');

/** Browsers take only the long form. */
const longForm = (colour: string): string =>
  colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;

/** Of each kind of letter and edge, where it is told apart worst. */
function worstOf(pairs: readonly MeasuredPair[]): readonly MeasuredPair[] {
  const worst = new Map<string, MeasuredPair>();
  for (const pair of pairs) {
    const [kind = ''] = pair.what.split(' on ');
    const known = worst.get(kind);
    if (!known || pair.contrast < known.contrast) worst.set(kind, pair);
  }
  return [...worst.values()];
}

const isPoor = ({contrast, least}: MeasuredPair): boolean => contrast < least;

/**
 * Changes the base tokens of the elements that lie in it, says how well everything is told apart, and
 * has the style sheet for it. For designers; no part of the package.
 */
export class ThemePlayground extends LitElement {
  static override properties: PropertyDeclarations = {
    theme: {state: true},
    scheme: {state: true},
    measured: {state: true},
    copying: {state: true},
  };

  static override styles = css`
    :host {
      display: block;
      font:
        1rem/1.5 system-ui,
        'Segoe UI',
        'DejaVu Sans',
        sans-serif;
      color: CanvasText;
      background: Canvas;
      overflow-wrap: anywhere;
    }

    .tools,
    .preview,
    .tokens {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      align-items: start;
    }

    .preview {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
      margin-block-start: 2rem;
      background: var(--enpc-surface);
      color: var(--enpc-text);
    }

    .preview.light {
      color-scheme: light;
    }

    .preview.dark {
      color-scheme: dark;
    }

    .tokens,
    fieldset {
      gap: 0.25rem 1rem;
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }

    .tokens {
      margin-block: 1rem;
    }

    legend {
      padding: 0;
      font-weight: 600;
    }

    label {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 44px;
    }

    input,
    select,
    button {
      font: inherit;
      min-block-size: 44px;
      min-inline-size: 44px;
    }

    input[type='number'] {
      inline-size: 5rem;
    }

    h2,
    h3 {
      margin-block: 1rem 0.25rem;
      line-height: 1.25;
    }

    table {
      border-collapse: collapse;
    }

    th,
    td {
      padding: 0.25rem 1rem 0.25rem 0;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }

    .poor {
      font-weight: 700;
    }

    pre {
      margin: 0;
      padding: 1rem;
      border: 1px solid;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `;

  private theme: ThemeTokens = DEFAULT_TOKENS;
  private scheme: Scheme = 'light';
  private measured: readonly MeasuredPair[] = [];
  private copying: 'not asked' | 'done' | 'refused' = 'not asked';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The style sheet for the tokens as they are. */
  get styleSheet(): string {
    return themeStyleSheet(changedTokens(this.theme));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) this.copying = 'not asked';
  }

  protected override updated(): void {
    const {style} = this.renderRoot.querySelector<HTMLElement>('.preview') ?? this;
    for (const name of [...style].filter((property) => property.startsWith('--'))) {
      style.removeProperty(name);
    }
    for (const [name, value] of this.theme) {
      style.setProperty(name, value[this.scheme]);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#measure(), MEASURED_AFTER_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`
      <div lang="en">
        <h2>Theme page</h2>
        <p>
          Change the base tokens: the elements below follow at once. Light and dark have values of
          their own; the switch says whose you change and see.
        </p>
        <div class="tools">
          <label
            >Start with
            <select id="start" @change=${this.#handleStart}>
              <option value="">the default look</option>
              ${EXAMPLE_THEMES.map((name) => html`<option value=${name}>${name}</option>`)}
            </select>
          </label>
          <fieldset @change=${this.#handleScheme}>
            <legend>Scheme</legend>
            ${SCHEMES.map(
              (scheme) =>
                html`<label
                  ><input
                    type="radio"
                    name="scheme"
                    value=${scheme}
                    .checked=${scheme === this.scheme}
                  />${scheme}</label
                >`,
            )}
          </fieldset>
        </div>
        <div class="tokens" @input=${this.#handleToken}>
          ${[...DEFAULT_TOKENS.keys()].map((name) => this.#renderToken(name))}
        </div>
        ${this.#renderContrasts()}
        <h3>Your style sheet</h3>
        <pre><code id="style-sheet">${this.styleSheet}</code></pre>
        <p>
          <button id="copy" type="button" @click=${this.#handleCopy}>
            ${this.copying === 'done' ? 'Copied' : 'Copy the CSS'}
          </button>
        </p>
        <p id="copy-news" role="status">
          ${
            this.copying === 'refused'
              ? 'The browser does not let this page copy. The style sheet is selected: press Ctrl+C, on a Mac ⌘C.'
              : ''
          }
        </p>
      </div>
      <div class="preview ${this.scheme}"><slot></slot></div>
    `;
  }

  #renderToken(name: string): TemplateResult {
    const value = this.theme.get(name)?.[this.scheme] ?? '';
    const field = isColour(value)
      ? html`<input type="color" name=${name} .value=${longForm(value)} />`
      : html`<input
          type="number"
          name=${name}
          min="0"
          max="48"
          .value=${String(parseFloat(value))}
        />`;
    return html`<label>${field} ${labelOf(name)}</label>`;
  }

  #renderContrasts(): TemplateResult {
    const poor = this.measured.filter(isPoor).length;
    return html`<h3>Contrast</h3>
      <p id="verdict" role="status">
        ${
          poor > 0
            ? `Not enough in ${poor} places: letters need 4.5:1, edges and the ring of the focus 3:1.`
            : 'Enough everywhere: letters have 4.5:1 or more, edges and the ring of the focus 3:1.'
        }
      </p>
      <table>
        <caption>
          Where each is told apart worst
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Contrast</th>
          </tr>
        </thead>
        <tbody>
          ${worstOf(this.measured).map(
            (pair) =>
              html`<tr class=${isPoor(pair) ? 'poor' : ''}>
                <th scope="row">${pair.what}</th>
                <td>
                  ${pair.contrast.toFixed(2)}${isPoor(pair) ? ` – below ${pair.least}:1` : ''}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #measure(): void {
    const drawn = [...this.children]
      .flatMap((child) => [child, ...child.querySelectorAll('*')])
      .find(({shadowRoot}) => shadowRoot?.querySelector('.frame'));
    if (!drawn) {
      this.#timer = setTimeout(() => this.#measure(), MEASURED_AFTER_MS);
      return;
    }
    const measured = measurePairs(drawn);
    const isNews = measured.some((pair, at) => pair.contrast !== this.measured[at]?.contrast);
    if (isNews) this.measured = measured;
  }

  #handleToken({target}: Event): void {
    const {name, value, type} = target as HTMLInputElement;
    const known = this.theme.get(name);
    if (!known) return;
    const now =
      type === 'color'
        ? {...known, [this.scheme]: value}
        : {light: `${Number(value)}px`, dark: `${Number(value)}px`};
    this.theme = new Map([...this.theme, [name, now]]);
  }

  #handleScheme({target}: Event): void {
    this.scheme = (target as HTMLInputElement).value as Scheme;
  }

  async #handleStart({target}: Event): Promise<void> {
    const {value} = target as HTMLSelectElement;
    this.theme = value ? await loadExampleTheme(value as ExampleTheme) : DEFAULT_TOKENS;
  }

  async #handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.styleSheet);
      this.copying = 'done';
      setTimeout(() => (this.copying = 'not asked'), COPIED_MS);
    } catch {
      this.copying = 'refused';
      const text = this.renderRoot.querySelector('#style-sheet');
      if (text) getSelection()?.selectAllChildren(text);
    }
  }
}
