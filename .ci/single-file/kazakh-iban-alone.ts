import type {Plugin} from 'vite';

/** One line for each country in the authority's table: `countrySpecs.KZ`. */
const TABLE = 'countrySpecs';
const COUNTRY = 'KZ';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key: {readonly name?: string};
}
interface Declaration extends Node {
  readonly declarations?: readonly {
    readonly id: {readonly name?: string};
    readonly init: {readonly properties?: readonly Property[]} | null;
  }[];
}

/**
 * Leaves one line of the table of countries that ibantools decides by: the form asks it about
 * numbers of Kazakhstan alone (`domain/parse-iban.ts`).
 */
export const kazakhIbanAlone: Plugin = {
  name: 'kazakh-iban-alone',
  transform: {
    filter: {id: /\/node_modules\/ibantools\/.+\.js$/},
    handler(code) {
      const {body} = this.parse(code) as unknown as {
        body: readonly (Declaration & {declaration?: Declaration})[];
      };
      const table = body
        .flatMap((statement) => (statement.declaration ?? statement).declarations ?? [])
        .find(({id}) => id.name === TABLE)?.init?.properties;
      const first = table?.at(0);
      const last = table?.at(-1);
      const kept = table?.find(({key}) => key.name === COUNTRY);
      if (!first || !last || !kept) return this.error(`There is no ${TABLE}.${COUNTRY}`);
      return {
        code: code.slice(0, first.start) + code.slice(kept.start, kept.end) + code.slice(last.end),
        map: null,
      };
    },
  },
};
