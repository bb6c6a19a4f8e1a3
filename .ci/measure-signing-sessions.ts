/**
 * Measures the reference backend with pages that wait for a phone, over loopback, the server in a
 * process of its own: its memory and its share of a processor while they wait, and how long after
 * the answer to the phone's signature the page has its own.
 *
 *   npx tsx .ci/measure-signing-sessions.ts [pages] [seconds]
 */
import {fork, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readConfiguration} from '../demo/server/configuration.ts';
import {Database} from '../demo/server/database/database.ts';
import {compose, DemoServer} from '../test/support/demo-server.ts';
import {inParts, seedSessions, WaitingPages, type Answer} from '../test/support/waiting-pages.ts';

const SERVER = 'server';
const WAIT_MS = 20_000;
const AT_ONCE = 100;
const SIGNATURES = 100;

interface Start {
  readonly address: string;
  readonly databaseFile: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly documentId: Awaited<ReturnType<typeof compose>>['document']['id'];
  /** Good for every copy of the document. */
  readonly signature: string;
}

interface Usage {
  readonly rssMb: number;
  /** Milliseconds of a processor since the start. */
  readonly cpuMs: number;
}

/** The server's process: tells how to reach it, and its usage whenever it is asked. */
async function serve(): Promise<void> {
  const demo = await DemoServer.start({SIGNING_WAIT_MS: String(WAIT_MS)});
  demo.now = new Date();
  const person = await demo.signIn('one-order');
  const {document} = await compose(person);
  const {cms} = await demo.sign(document, 'one-order');
  const {url} = readConfiguration({DATA_FOLDER: demo.folder}).database;
  const start: Start = {
    address: demo.running.address,
    databaseFile: url,
    headers: person.headers,
    documentId: document.id,
    signature: cms,
  };
  process.send?.(start);
  process.on('message', () => {
    const {user, system} = process.cpuUsage();
    const usage: Usage = {
      rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      cpuMs: Math.round((user + system) / 1000),
    };
    process.send?.(usage);
  });
  process.once('disconnect', () => void demo.stop().then(() => process.exit(0)));
}

async function measure(pageCount: number, seconds: number): Promise<void> {
  const server = fork(import.meta.filename, [SERVER]);
  const start = (await nextMessage(server)) as Start;
  const database = await Database.open({url: start.databaseFile});
  const {documentId} = start;
  const now = Date.now();
  const sessions = await seedSessions(database, 'one-order', documentId, pageCount, now);
  await database.close();
  const pages = new WaitingPages(start.address, start.headers);
  console.log('before anybody waits:', describeUsage(await usageOf(server)));

  const wrong: Answer[] = [];
  let answers = 0;
  let isWaiting = true;
  const waits = new Map<string, Promise<Answer>>();
  const keepWaiting = async (session: (typeof sessions)[number], known: string): Promise<void> => {
    while (isWaiting) {
      const wait = pages.ask(session, known);
      waits.set(session.id, wait);
      const answer = await wait;
      answers++;
      if (answer.status !== 200) wrong.push(answer);
      const {state} = JSON.parse(answer.body) as {state: string};
      if (state === 'signed') return;
      known = state;
    }
  };
  const waiting: Promise<void>[] = [];
  await inParts(sessions, AT_ONCE, async (session) => {
    waiting.push(keepWaiting(session, 'created'));
    await pages.ask(session, 'other');
  });
  const before = await usageOf(server);
  console.log(`${pageCount} pages wait:`, describeUsage(before));
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await usageOf(server);
  const share = ((after.cpuMs - before.cpuMs) / seconds / 10).toFixed(1);
  console.log(`after ${seconds} s of waiting:`, describeUsage(after), `${share} % of a processor`);
  console.log(`${answers} answers to ${pageCount} pages, ${wrong.length} of them failures`);

  const delays: number[] = [];
  for (const session of sessions.slice(0, SIGNATURES)) {
    await pages.phone(session, 'GET');
    const {body} = await pages.phone(session, 'GET', '/document');
    const file = /"data":"[^"]+"/;
    const signed = body.replace(file, `"data":"${start.signature}"`);
    const given = await pages.phone(session, 'PUT', '/document', signed);
    if (given.status !== 200) throw new Error(`a signature was not taken: ${given.body}`);
    let told = await waits.get(session.id);
    while (told && !told.body.includes('"signed"')) {
      await new Promise(setImmediate);
      told = await waits.get(session.id);
    }
    if (told) delays.push(told.at - given.at);
  }
  delays.sort((left, right) => left - right);
  const quantile = (part: number) => (delays[Math.floor(delays.length * part)] ?? 0).toFixed(1);
  console.log(
    `from the answer to a signature to the page's own answer, ${delays.length} times:`,
    `median ${quantile(0.5)} ms, 95 % ${quantile(0.95)} ms, longest ${quantile(0.999)} ms`,
  );
  isWaiting = false;
  pages.close();
  await Promise.allSettled(waiting);
  server.disconnect();
  await once(server, 'exit');
}

async function nextMessage(server: ChildProcess): Promise<unknown> {
  const [message] = (await once(server, 'message')) as [unknown];
  return message;
}

async function usageOf(server: ChildProcess): Promise<Usage> {
  server.send('usage');
  return (await nextMessage(server)) as Usage;
}

const describeUsage = ({rssMb, cpuMs}: Usage): string => `${rssMb} MB, ${cpuMs} ms of a processor`;

const [first = '1000', second = '60'] = process.argv.slice(2);
await (first === SERVER ? serve() : measure(Number(first), Number(second)));
