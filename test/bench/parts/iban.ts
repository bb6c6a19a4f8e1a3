import {createRequire} from 'node:module';
import {join} from 'node:path';
import {isValidIBAN} from 'ibantools';
import {diagnoseIban} from '../../../src/domain/iban.ts';
import {BENCH_FOLDER, type Measured} from '../results.ts';
import type {Extent} from '../plan.ts';
import {median, rounded} from '../statistics.ts';

const LETTERS_AND_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const TIMES = 5;

/** The same numbers in each run. */
class Dice {
  #state = 12_345;

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  text(alphabet: string, length: number): string {
    return Array.from({length}, () => alphabet[this.below(alphabet.length)]).join('');
  }
}

const remainder = (iban: string): number => {
  const rearranged = [...iban.slice(4), ...iban.slice(0, 4)];
  const digits = rearranged.map((character) => parseInt(character, 36)).join('');
  return Number(BigInt(digits) % 97n);
};

/** Complete numbers of twenty characters: right ones, misprinted ones, and such as nobody issues. */
function accountNumbers(count: number): readonly string[] {
  const dice = new Dice();
  const numbers: string[] = [];
  while (numbers.length < count) {
    const account = dice.text(DIGITS, 3) + dice.text(LETTERS_AND_DIGITS, 13);
    const check = String(98 - remainder(`KZ00${account}`)).padStart(2, '0');
    const right = `KZ${check}${account}`;
    const place = 2 + dice.below(17);
    const misprint = dice.text(LETTERS_AND_DIGITS, 1);
    const [first = '', second = ''] = right.slice(place);
    numbers.push(
      right,
      right.slice(0, place) + misprint + right.slice(place + 1),
      right.slice(0, place) + second + first + right.slice(place + 2),
      `KZ${['00', '01', '98', '99'][dice.below(4)] ?? ''}${account}`,
      `KZ${dice.text(LETTERS_AND_DIGITS, 18)}`,
    );
  }
  return numbers.slice(0, count);
}

/** The diagnosis of each key beside libraries that only say yes or no: how fast, and where they differ. */
export function measureIban({accountNumbers: count}: Extent): Measured {
  const installed = createRequire(join(BENCH_FOLDER, 'package.json'));
  const iban = installed('iban') as {isValid: (text: string) => boolean};
  const fast = installed('fast-iban') as {validateIBAN: (text: string) => boolean};
  const checks: Readonly<Record<string, (text: string) => boolean>> = {
    widget: (text) => diagnoseIban(text) === undefined,
    ibantools: (text) => isValidIBAN(text),
    iban: (text) => iban.isValid(text),
    'fast-iban': (text) => {
      try {
        return fast.validateIBAN(text);
      } catch {
        // It throws for a shape that it does not like.
        return false;
      }
    },
  };
  const numbers = accountNumbers(count);
  const authority = numbers.map((number) => isValidIBAN(number));
  const times = new Map<string, number[]>(Object.keys(checks).map((name) => [name, []]));
  const differences = new Map<string, number>();
  for (let time = 0; time <= TIMES; time++) {
    for (const [name, check] of Object.entries(checks)) {
      const start = process.cpuUsage();
      const answers = numbers.map(check);
      if (time > 0) times.get(name)?.push(process.cpuUsage(start).user / 1000);
      differences.set(name, answers.filter((answer, index) => answer !== authority[index]).length);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, taken]) => [
      name,
      {
        'ns each': rounded((median(taken) * 1e6) / count, 0),
        'differs from ibantools': differences.get(name) ?? 0,
        numbers: count,
      },
    ]),
  );
}
