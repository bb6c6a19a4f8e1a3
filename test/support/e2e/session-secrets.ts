import {hashOf} from '../../../demo/server/secret.ts';
import {unescaped} from './personal-data.ts';

type Row = Readonly<Record<string, unknown>>;

/** The columns with the hashes of what nobody else may have, and how many characters that has. */
const SECRETS = [
  {name: 'a poll secret', column: 'secret_sha256', length: 43},
  {name: 'the token of a code', column: 'token_sha256', length: 22},
  {name: 'a phone’s bearer', column: 'bearer_sha256', length: 43},
] as const;

/** The characters of secrets: base64url. */
const WORD = /[\w-]+/g;

/** Which secrets of any of the sessions stand in the texts, by name, each once. */
export function findSessionSecrets(
  texts: Iterable<string>,
  sessions: readonly Row[],
): readonly string[] {
  const words = new Set(
    [...texts].flatMap((text) => [text, unescaped(text)]).flatMap((text) => text.match(WORD) ?? []),
  );
  return SECRETS.filter(({column, length}) => {
    const hashes = new Set(sessions.map((row) => row[column]));
    return [...words].some((word) =>
      partsOf(word, length).some((part) => hashes.has(hashOf(part))),
    );
  }).map(({name}) => name);
}

/** The token in its own address, as in a link to eGov Mobile on the same phone. */
export const withoutTokenAddress = (address: string): string =>
  unescaped(address).replace(/\/mgovSign\/[\w-]{22}(?![\w-])/g, '');

/** What a storage holds, as one text, without the form's ticket; that is JSON in JSON. */
export const withoutTicket = (stored: string): string => stored.replace(TICKET, '');

const TICKET =
  /"enpc-refund-form\.signing-session":"\{\\"id\\":\\"[\w-]+\\",\\"secret\\":\\"[\w-]+\\",\\"documentId\\":\\"[\w-]+\\"\}"/;

const partsOf = (word: string, length: number): readonly string[] =>
  Array.from({length: Math.max(0, word.length - length + 1)}, (_, from) =>
    word.slice(from, from + length),
  );
