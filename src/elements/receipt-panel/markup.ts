/** Text that is HTML already: made by `markup` alone, which writes everything else as text. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type {Markup};

type Content = Markup | string | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const written = (content: Content): string => {
  if (typeof content === 'string') {
    return content.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  }
  return content instanceof Markup ? content.text : content.map(written).join('\n');
};

/** HTML for a file, in which whatever is filled in stays text. No page's policy has a say in it. */
export const markup = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(String.raw({raw: pieces}, ...contents.map(written)));

export const NO_MARKUP = new Markup('');
