/** Red, green and blue from 0 to 1. */
type Colour = readonly [number, number, number];

/** As browsers write what they have computed: `rgb(0, 101, 107)`, `color(srgb 0.9 0.94 0.94)`. */
function readColour(computed: string): Colour {
  const [red = 0, green = 0, blue = 0] = computed.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const whole = computed.startsWith('rgb') ? 255 : 1;
  return [red / whole, green / whole, blue / whole];
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance (WCAG 2.2). */
function luminanceOf(computed: string): number {
  const [red, green, blue] = readColour(computed).map(linear) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two computed colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map(luminanceOf)
    .sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What stands on what in the elements, and how well it has to be told apart (WCAG 1.4.3, 1.4.11). */
export interface Pair {
  readonly what: string;
  readonly front: string;
  readonly ground: string;
  readonly least: 4.5 | 3;
}

/** The grounds of the elements, by the name that people have for them. */
const tintOf = (token: string): string =>
  `color-mix(in srgb, var(--_${token}) 9%, var(--_surface))`;

const GROUNDS = {
  surface: 'var(--_surface)',
  'a raised part': 'var(--_raised)',
  'a ticked row': 'var(--enpc-row-ticked, var(--_tint))',
  'a message': tintOf('border'),
  'a message of a success': tintOf('success'),
  'a message of a warning': tintOf('warning'),
  'a message of an error': tintOf('danger'),
  'the summary of errors': `var(--enpc-summary-surface, ${tintOf('danger')})`,
  'the document': 'var(--enpc-document-surface, var(--_raised))',
  'a field': 'var(--enpc-field-surface, var(--_surface))',
} as const;

type Ground = keyof typeof GROUNDS;

const ALL = Object.keys(GROUNDS) as readonly Ground[];

const pairs = (
  what: string,
  front: string,
  least: Pair['least'],
  ...grounds: readonly Ground[]
): readonly Pair[] =>
  grounds.map((ground) => ({what: `${what} on ${ground}`, front, ground: GROUNDS[ground], least}));

/** Every pair of letters and their ground, and of a control's edge and what is around it. */
const PAIRS: readonly Pair[] = [
  {
    what: 'Letters on the accent',
    front: 'var(--_on-accent)',
    ground: 'var(--_accent)',
    least: 4.5,
  },
  ...pairs('Letters', 'var(--_text)', 4.5, ...ALL),
  ...pairs('Quiet letters', 'var(--_quiet)', 4.5, ...ALL),
  ...pairs('Links and buttons', 'var(--_accent)', 4.5, ...ALL),
  ...pairs('What is wrong', 'var(--_danger)', 4.5, 'surface', 'a message of an error'),
  ...pairs('What is right', 'var(--_success)', 4.5, 'surface', 'a message of a success'),
  ...pairs('What needs care', 'var(--_warning)', 4.5, 'surface', 'a message of a warning'),
  ...pairs('Edges', 'var(--_border)', 3, 'surface', 'a raised part', 'a message'),
  ...pairs('Edges of fields', 'var(--enpc-field-border, var(--_border))', 3, 'surface', 'a field'),
  ...pairs('Edges of a field with an error', 'var(--_danger)', 3, 'a field'),
  ...pairs('The ring of the focus', 'var(--_focus)', 3, ...ALL),
];

export interface MeasuredPair extends Pair {
  readonly contrast: number;
}

/** Measures the pairs as an element computes them where it stands; it has to be drawn. */
export function measurePairs({shadowRoot}: Element): readonly MeasuredPair[] {
  const probe = document.createElement('span');
  shadowRoot?.querySelector('.frame')?.append(probe);
  const measured = PAIRS.map((pair) => {
    const [front, ground] = [pair.front, pair.ground].map((colour) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    });
    return {...pair, contrast: contrastOf(front ?? '', ground ?? '')};
  });
  probe.remove();
  return measured;
}
