/** The single file's part of the authority on account numbers says what the whole of it says. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import * as whole from 'ibantools';
import {build, type Rolldown} from 'vite';
import {kazakhIbanAlone} from '../../.ci/single-file/kazakh-iban-alone.ts';
import {parseIban} from '../../src/domain/parse-iban.ts';
import {
  accountNumbers,
  CHARACTERS,
  DIGITS,
  textOf,
  withCharacter,
  withSwap,
} from '../support/account-numbers.ts';

/** A module as it is in the single file. */
async function inSingleFile<Module>(path: string): Promise<Module> {
  const [built] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [kazakhIbanAlone],
    build: {write: false, minify: false, lib: {entry: path, formats: ['es'], fileName: 'module'}},
  })) as Rolldown.RolldownOutput[];
  const code = built?.output[0].code ?? '';
  assert.match(code, /\bKZ: ?\{/);
  assert.doesNotMatch(code, /\bKG: ?\{/);
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Module;
}

/** Countries whose numbers ibantools knows, one right number of each. */
const FOREIGN = [
  'DE89370400440532013000',
  'GB29NWBK60161331926819',
  'NL91ABNA0417164300',
  'FR1420041010050500013M02606',
];

describe('ibantools in the single file, with the rules of Kazakhstan alone', () => {
  let alone: Pick<typeof whole, 'isValidIBAN'>;
  let form: {readonly parseIban: typeof parseIban};

  before(async () => {
    alone = await inSingleFile(fileURLToPath(import.meta.resolve('ibantools')));
    form = await inSingleFile(join(import.meta.dirname, '../../src/domain/parse-iban.ts'));
  });

  const saysTheSame = (text: string): void => {
    assert.equal(alone.isValidIBAN(text), whole.isValidIBAN(text), text);
    assert.deepEqual(form.parseIban(text), parseIban(text), text);
  };

  it('takes every right number of a bank of the directory', () => {
    fc.assert(
      fc.property(accountNumbers, (number) => {
        assert.ok(alone.isValidIBAN(number), number);
        saysTheSame(number);
      }),
    );
  });

  it('says of numbers with a slip what the whole says', () => {
    const places = fc.nat({max: 19});
    const characters = fc.constantFrom(...CHARACTERS);
    fc.assert(
      fc.property(accountNumbers, places, characters, (number, place, character) => {
        saysTheSame(withCharacter(number, place, character));
        saysTheSame(withSwap(number, Math.min(place, 18)));
        saysTheSame(number.slice(0, place));
        saysTheSame(number + character);
      }),
    );
  });

  it('says of anything that begins like a number of Kazakhstan what the whole says', () => {
    const digits = fc.tuple(textOf(DIGITS, 5), textOf(CHARACTERS, 13));
    fc.assert(fc.property(digits, ([first, rest]) => saysTheSame(`KZ${first}${rest}`)));
    for (const text of ['', 'KZ', 'kz84722c000012345678', 'KZ84 722C 0000 1234 5678']) {
      saysTheSame(text);
    }
  });

  for (const number of FOREIGN) {
    it(`does not know ${number}, which the form refuses for its country before it asks`, () => {
      assert.ok(whole.isValidIBAN(number), 'a right number');
      assert.ok(!alone.isValidIBAN(number));
      const answer = form.parseIban(number);
      assert.equal(answer.ok ? 'right' : answer.problem.code, 'ibanCountry');
    });
  }
});
