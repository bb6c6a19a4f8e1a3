import {fullNameOf, INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import type {PersonId} from '../demo-server.ts';

export const personOf = (id: PersonId): (typeof INVENTED_PEOPLE)[number] => {
  const person = INVENTED_PEOPLE.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`nobody was invented as ${id}`);
  return person;
};

/** What must stay between the person, the form and the fund: IIN, names, account number. */
export function personalDataOf(id: PersonId, iban: string): readonly string[] {
  const person = personOf(id);
  return [person.iin, fullNameOf(person), person.surname, person.patronymic, iban].filter(
    (text) => text !== '',
  );
}

/** The texts in which something personal stands, however it is spaced, escaped or cased. */
export function findPersonalData(
  texts: Iterable<string>,
  personalData: readonly string[],
): readonly string[] {
  const wanted = personalData.map(plain);
  return [...texts].filter((text) => {
    const seen = [plain(text), plain(unescaped(text))];
    return wanted.some((personal) => seen.some((version) => version.includes(personal)));
  });
}

const plain = (text: string): string => text.replace(/[\s\u00a0+_-]/gu, '').toUpperCase();

/** The text with its percent signs resolved; as it is when they mean something else. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
