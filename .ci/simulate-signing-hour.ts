/**
 * Simulates what an hour in which many people sign means for the fund's servers: how often they are
 * called, how many questions wait at once, how many processors the signatures take, how much is
 * sent. A calculation with dice, in memory alone: nothing is called.
 *
 *   npx tsx .ci/simulate-signing-hour.ts [people]
 */
import {SHORT_POLL_MS} from '../src/signing/egov-qr/poll-session.ts';

/** What one call takes; `stories/performance.mdx` says how that was measured. */
const COST = {
  /** Calls of a person who signs in, fills in the form and has the document issued. */
  callsBeforeSigning: 14,
  /** Bytes that the fund's answers of a whole refund take, without questions. */
  bytesOfRefund: 17_000,
  bytesOfQuestion: 560,
  /** Milliseconds of a processor. */
  verification: 75,
  call: 5,
};

/** What people do, as shares and in seconds. */
const PEOPLE = {
  withPhone: 0.7,
  /** Of those with a phone: they turn to other things, and the code expires. */
  giveUp: 0.1,
  beforeSigning: [60, 240],
  scanning: [5, 40],
  signing: [10, 60],
} as const;

const HOUR = 3600;
/** Until the last of those who came within the hour has ended. */
const HORIZON = HOUR + 1500;

interface Settings {
  readonly name: string;
  /** `SIGNING_WAIT_MS` in seconds. */
  readonly waitSeconds: number;
  /** `SIGNING_SESSION_SECONDS`. */
  readonly sessionSeconds: number;
  /** Whether half of all come in the first ten minutes, as after an announcement. */
  readonly isRush: boolean;
}

/** The same throws in each run. */
class Dice {
  #state = 20_261_126;

  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }

  between([least, most]: readonly [number, number]): number {
    return least + this.next() * (most - least);
  }
}

/** What falls into each second. */
class Seconds {
  readonly calls = new Float64Array(HORIZON);
  readonly questions = new Float64Array(HORIZON);
  readonly verifications = new Float64Array(HORIZON);
  readonly waitingPages = new Float64Array(HORIZON);
  bytes = 0;

  count(kind: 'calls' | 'questions' | 'verifications', second: number): void {
    const at = Math.min(Math.floor(second), HORIZON - 1);
    this[kind][at] = (this[kind][at] ?? 0) + 1;
  }

  wait(from: number, to: number): void {
    for (let second = Math.floor(from); second < Math.min(to, HORIZON); second++) {
      this.waitingPages[second] = (this.waitingPages[second] ?? 0) + 1;
    }
  }
}

const arrival = (dice: Dice, isRush: boolean): number =>
  isRush && dice.next() < 0.5 ? dice.next() * 600 : dice.next() * HOUR;

/** The questions of one page, from the code to its end; `news` are moments that are answered at once. */
function ask(seconds: Seconds, from: number, news: readonly number[], waitSeconds: number): void {
  const end = news.at(-1) ?? from;
  let now = from;
  for (let quick = 0; now < end;) {
    seconds.count('questions', now);
    seconds.bytes += COST.bytesOfQuestion;
    if (waitSeconds > 0) {
      const [next = end] = news.filter((moment) => moment > now);
      now = Math.min(next, now + waitSeconds);
    } else {
      quick++;
      now += (SHORT_POLL_MS[Math.min(quick, SHORT_POLL_MS.length - 1)] ?? 0) / 1000;
    }
  }
  seconds.wait(from, end);
}

function simulate(people: number, {waitSeconds, sessionSeconds, isRush}: Settings): Seconds {
  const dice = new Dice();
  const seconds = new Seconds();
  for (let person = 0; person < people; person++) {
    const start = arrival(dice, isRush);
    const ready = start + dice.between(PEOPLE.beforeSigning);
    for (let call = 0; call < COST.callsBeforeSigning; call++) {
      seconds.count('calls', start + ((ready - start) * call) / COST.callsBeforeSigning);
    }
    seconds.bytes += COST.bytesOfRefund;
    if (dice.next() >= PEOPLE.withPhone) {
      const signed = ready + dice.between(PEOPLE.signing);
      seconds.count('calls', signed);
      seconds.count('verifications', signed);
      continue;
    }
    if (dice.next() < PEOPLE.giveUp) {
      ask(seconds, ready, [ready + sessionSeconds], waitSeconds);
      continue;
    }
    const scanned = ready + dice.between(PEOPLE.scanning);
    const fetched = scanned + 1;
    const signed = Math.min(fetched + dice.between(PEOPLE.signing), ready + sessionSeconds);
    // The page begins the session; the phone asks what it is about, and for the document, and answers.
    for (const moment of [ready, scanned, fetched, signed]) seconds.count('calls', moment);
    seconds.count('verifications', signed);
    ask(seconds, ready, [scanned, fetched, signed], waitSeconds);
  }
  return seconds;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const most = (values: Float64Array): number =>
  values.reduce((top, value) => Math.max(top, value), 0);
/** Of a minute, because a queue evens out what a second brings. */
const busiestMinute = (values: Float64Array): number => {
  let top = 0;
  for (let second = 0; second + 60 <= values.length; second++) {
    top = Math.max(top, sum(values.subarray(second, second + 60)) / 60);
  }
  return top;
};

const SETTINGS: readonly Settings[] = [
  {name: 'as set by default', waitSeconds: 20, sessionSeconds: 300, isRush: false},
  {name: 'held for 60 s', waitSeconds: 60, sessionSeconds: 300, isRush: false},
  {name: 'held for 5 s', waitSeconds: 5, sessionSeconds: 300, isRush: false},
  {name: 'not held at all', waitSeconds: 0, sessionSeconds: 300, isRush: false},
  {name: 'codes for 120 s', waitSeconds: 20, sessionSeconds: 120, isRush: false},
  {name: 'codes for 900 s', waitSeconds: 20, sessionSeconds: 900, isRush: false},
  {name: 'default, half within ten minutes', waitSeconds: 20, sessionSeconds: 300, isRush: true},
  {name: 'not held, half within ten minutes', waitSeconds: 0, sessionSeconds: 300, isRush: true},
];

const people = Number(process.argv[2] ?? 100_000);
const whole = (value: number): string => Math.round(value).toLocaleString('en');
console.log(`${whole(people)} people within one hour\n`);
console.log(
  '| Settings | Questions in all | Questions a page | Questions a second, busiest minute | Other calls a second, busiest minute | Pages that wait at once | Signatures a second, busiest minute | Processors for signatures | Processors for all else | Mbit/s on average |',
);
console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
for (const settings of SETTINGS) {
  const {calls, questions, verifications, waitingPages, bytes} = simulate(people, settings);
  const [asked, signed] = [sum(questions), busiestMinute(verifications)];
  const otherPerSecond = busiestMinute(calls);
  const askedPerSecond = busiestMinute(questions);
  const cells = [
    settings.name,
    whole(asked),
    (asked / people / PEOPLE.withPhone).toFixed(1),
    whole(askedPerSecond),
    whole(otherPerSecond),
    whole(most(waitingPages)),
    whole(signed),
    ((signed * COST.verification) / 1000).toFixed(1),
    (((askedPerSecond + otherPerSecond) * COST.call) / 1000).toFixed(1),
    ((bytes * 8) / HOUR / 1e6).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
