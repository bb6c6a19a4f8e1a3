import type {MistakeCode} from '../i18n/mistake.ts';
import type {ErrorEntry} from './error-entry.ts';

/** Mistakes of a page's developer, each told once in the console; the element does what it still can. */
export const MISTAKES: Readonly<Record<MistakeCode, ErrorEntry>> = {
  'configuration-unreadable': {
    meaning: 'The text in `<script type="application/json" slot="config">` is no JSON.',
    likelyCause: 'A comma too many, a comment, or a template of the server that was not filled in.',
    cure: 'Check it with any JSON reader. Nothing of it is used.',
    retryable: false,
  },
  'configuration-wrong': {
    meaning: 'The JSON has a name or a value that the element does not know.',
    likelyCause: 'A slip of the pen; the message names the place.',
    cure: 'Compare with the table in the README. Nothing of it is used.',
    retryable: false,
  },
  'continuation-unreadable': {
    meaning: 'What was given to `resume()` is no continuation.',
    likelyCause: 'It was cut or changed on its way.',
    cure: 'Keep the string of `getContinuation()` as it is. The form stays where it is.',
    retryable: false,
  },
  'continuation-newer': {
    meaning: 'The continuation comes from a later version of the package.',
    likelyCause: 'Pages with different versions share it.',
    cure: 'Bring all pages to one version. The form stays where it is.',
    retryable: false,
  },
  'messages-unused': {
    meaning: 'Some words in `messages` take the place of none of ours.',
    likelyCause: 'A key that does not exist, an empty text, or other gaps than the original has.',
    cure: 'The message names the keys. All other words are used.',
    retryable: false,
  },
};
