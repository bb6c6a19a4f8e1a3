import {Worker} from 'node:worker_threads';
import {packTrust} from './portable-trust.ts';
import type {TrustStore} from './trust-store.ts';
import type {ThreadReply, ThreadRequest} from './verifier-thread.ts';
import type {Verdict} from './verdict.ts';
import type {SignatureToVerify} from './verify-signature.ts';

interface Task {
  readonly signature: SignatureToVerify;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was told last. */
  trust?: TrustStore;
  /** What it does now. */
  task: Task | undefined;
}

const THREAD = new URL('start-verifier-thread.js', import.meta.url);

/**
 * `verifySignature` on threads of its own, so that the server answers all else while signatures are
 * verified: their mathematics takes many times as long as any other answer. Threads start with the
 * first signatures; what comes when all are busy waits its turn.
 *
 * Written here because pools on npm send everything with each task: a real revocation list, with a
 * hundred thousand numbers, would cost more than the check. Here a thread is told it once.
 */
export class VerifierPool {
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Task[] = [];
  #isClosed = false;

  constructor(size: number) {
    this.#size = size;
  }

  /** As `verifySignature`. Rejects, too, when the thread ends or the pool is closed before the verdict. */
  readonly verify = (signature: SignatureToVerify): Promise<Verdict> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({signature, resolve, reject});
      this.#distribute();
    });

  /** Ends the threads; what they have not answered is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#distribute();
    await Promise.all([...this.#threads].map(({worker}) => worker.terminate()));
  }

  #distribute(): void {
    if (this.#isClosed) {
      for (const {reject} of this.#waiting.splice(0)) reject(new Error('the verifier is closed'));
    }
    while (this.#waiting.length > 0) {
      const thread = this.#idleThread();
      const task = thread && this.#waiting.shift();
      if (!task) return;
      this.#give(thread, task);
    }
  }

  #idleThread(): Thread | undefined {
    const idle = [...this.#threads].find(({task}) => task === undefined);
    if (idle || this.#threads.size >= this.#size) return idle;
    return this.#startThread();
  }

  #give(thread: Thread, task: Task): void {
    const {trust, ...signature} = task.signature;
    try {
      if (thread.trust !== trust) send(thread, {trust: packTrust(trust)});
      thread.trust = trust;
      send(thread, {signature});
      thread.task = task;
    } catch (error) {
      task.reject(error);
    }
  }

  #startThread(): Thread {
    // It loads TypeScript by itself, however the server was started.
    const thread: Thread = {worker: new Worker(THREAD, {execArgv: []}), task: undefined};
    this.#threads.add(thread);
    thread.worker.on('message', (reply: ThreadReply) => {
      const {task} = thread;
      thread.task = undefined;
      if ('verdict' in reply) task?.resolve(reply.verdict);
      else task?.reject(reply.failure);
      this.#distribute();
    });
    const end = (reason: unknown): void => {
      this.#threads.delete(thread);
      thread.task?.reject(reason);
      this.#distribute();
    };
    thread.worker.on('error', end);
    thread.worker.on('exit', () => end(new Error('the verifier thread has ended')));
    return thread;
  }
}

function send({worker}: Thread, request: ThreadRequest): void {
  worker.postMessage(request);
}
