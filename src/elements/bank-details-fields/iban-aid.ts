import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {RecipientProblem} from '../../domain/bank-details.ts';
import type {FindBank} from '../../domain/bank-directory.ts';
import {cleanIban, type IbanCleaning} from '../../domain/clean-iban.ts';
import {bankCodeOf, IBAN_LENGTH} from '../../domain/iban.ts';
import {mistakenNumber} from '../../domain/mistaken-number.ts';
import {suspectPlaces, type Suspicion} from '../../domain/suspect-places.ts';
import type {IbanCatalog} from '../../i18n/catalogs/iban.ts';
import type {Language} from '../../domain/language.ts';
import {fill} from '../../i18n/translate.ts';
import {adoptStyles} from '../shared/adopt-styles.ts';
import {styles} from './iban-aid.styles.ts';
import {IbanTyping} from './iban-typing.ts';

/** How many characters of an account number there are, once there is one. */
const counterView = (typed: string, iban: IbanCatalog): unknown => {
  const count = mistakenNumber(typed) ? 0 : [...cleanIban(typed).text].length;
  return count > 0 ? fill(iban.counter, {count, max: IBAN_LENGTH}) : nothing;
};

/** The bank that the number names, and what was changed in the number. */
function newsView(
  typed: string,
  findBank: FindBank | undefined,
  told: readonly IbanCleaning[],
  language: Language,
  iban: IbanCatalog,
): TemplateResult {
  const bank = findBank?.(bankCodeOf(cleanIban(typed).text) ?? '');
  return html`${
    bank ? html`<span>${fill(iban.bank, {bank: bank.name[language]})}</span>` : nothing
  }${told.map((change) => html`<span>${iban.cleaned[change]}</span>`)}`;
}

/** The number in groups of four with the problem's places marked, and words that say the same. */
function placesView(
  problem: RecipientProblem | undefined,
  typed: string,
  findBank: FindBank | undefined,
  iban: IbanCatalog,
): unknown {
  if (!problem) return nothing;
  const {text} = cleanIban(typed);
  const characters = [...text];
  const suspicions = problem.code === 'ibanChecksum' ? suspectPlaces(text, findBank) : [];
  const places = new Set([...placesOf(problem, characters.length), ...suspicions.flatMap(spanOf)]);
  if (places.size === 0) return nothing;
  const words =
    suspicions.length > 0 ? suspicionWords(suspicions, places, iban) : placeWords(places, iban);
  return html`${repetition(characters, places)}${words ? html`<p>${words}</p>` : nothing}`;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({length: last - first + 1}, (_, index) => first + index);

const spanOf = ({place, found}: Suspicion): readonly number[] =>
  range(place, place + found.length - 1);

function placesOf(problem: RecipientProblem, length: number): readonly number[] {
  switch (problem.code) {
    case 'ibanCyrillic':
    case 'ibanCharacter':
    case 'ibanDigitExpected':
      return [problem.place];
    case 'ibanCountry':
      return range(1, problem.found.length);
    case 'ibanUnknownBank':
      return range(5, 7);
    case 'ibanTooLong':
      return range(IBAN_LENGTH + 1, length);
    default:
      return [];
  }
}

/** For the eye alone: the words beside it say the places, and voices read the field itself. */
function repetition(characters: readonly string[], places: ReadonlySet<number>): TemplateResult {
  const groups = range(0, Math.ceil(characters.length / 4) - 1).map((group) =>
    characters.slice(group * 4, group * 4 + 4),
  );
  return html`<p class="repetition" translate="no" aria-hidden="true">
    ${groups.map(
      (group, groupIndex) =>
        html`<span
          >${group.map((character, index) =>
            places.has(groupIndex * 4 + index + 1) ? html`<mark>${character}</mark>` : character,
          )}</span
        >`,
    )}
  </p>`;
}

function placeWords(places: ReadonlySet<number>, iban: IbanCatalog): string | undefined {
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return undefined;
  return fill(iban.place, {group: Math.ceil(place / 4), character: ((place - 1) % 4) + 1});
}

function suspicionWords(
  suspicions: readonly Suspicion[],
  places: ReadonlySet<number>,
  {suspects}: IbanCatalog,
): string {
  const [suspicion, ...others] = suspicions;
  if (!suspicion || others.length > 0) {
    const ordered = [...places].sort((left, right) => left - right);
    return fill(suspects.several, {places: ordered.join(', ')});
  }
  const {kind, place, found, likely} = suspicion;
  if (kind === 'swapped') {
    return fill(suspects.swapped, {first: place, second: place + 1, found, likely});
  }
  // "O" and "0" look the same in many fonts.
  const named = (character: string): string =>
    fill(/\d/.test(character) ? suspects.digit : suspects.letter, {character});
  return fill(suspects['look-alike'], {place, found: named(found), likely: named(likely)});
}

/** Where the number can be found. */
const whereView = ({where}: IbanCatalog): TemplateResult =>
  html`<p>${where.looks}</p>
    <ul>
      <li>${where.app}</li>
      <li>${where.paper}</li>
      <li>${where.branch}</li>
    </ul>
    <p>${where.notCard}</p>`;

const views = {counterView, newsView, placesView, whereView};

export interface IbanAid {
  readonly views: typeof views;
  readonly typing: IbanTyping;
}

/** @throws {Error} when the field has not been drawn yet. */
export function attachIbanAid(host: LitElement): IbanAid {
  const field = host.shadowRoot?.querySelector<HTMLInputElement>('#iban');
  if (!field) throw new Error('there is no field to stand around');
  adoptStyles(host, styles);
  return {views, typing: new IbanTyping(host, field)};
}
