import type {Page} from 'puppeteer-core';

/** The page's question how a signing session stands. */
const STATE_PATH = /\/signing-sessions\/[^/]+\/state$/;

interface Question {
  readonly page: Page;
  /** Seconds of the browser's one clock. */
  readonly from: number;
  end?: {readonly at: number; readonly hasFailed: boolean};
}

/** What pages ask about signing sessions, as their browser sends it. */
export class StateQuestions {
  readonly #questions: Question[] = [];

  /** From now on; a question that is open already is not seen. */
  async follow(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const byRequest = new Map<string, Question>();
    const end = (requestId: string, at: number, hasFailed: boolean): void => {
      const question = byRequest.get(requestId);
      if (question) question.end ??= {at, hasFailed};
    };
    session.on('Network.requestWillBeSent', ({requestId, request, timestamp}) => {
      if (!STATE_PATH.test(new URL(request.url).pathname)) return;
      const question = {page, from: timestamp};
      byRequest.set(requestId, question);
      this.#questions.push(question);
    });
    session.on('Network.loadingFinished', ({requestId, timestamp}) => {
      end(requestId, timestamp, false);
    });
    session.on('Network.loadingFailed', ({requestId, timestamp}) => {
      end(requestId, timestamp, true);
    });
    // What a page had open when it was left ends with it, and not always with a word.
    session.on('Page.frameNavigated', ({frame}) => {
      if (frame.parentId !== undefined) return;
      for (const [requestId, {from}] of byRequest) end(requestId, from, true);
    });
    await session.send('Network.enable');
    await session.send('Page.enable');
  }

  /** How many have been asked so far. */
  get count(): number {
    return this.#questions.length;
  }

  get failedCount(): number {
    return this.#questions.filter(({end}) => end?.hasFailed).length;
  }

  /** The pages that have a question open, one for each question. */
  get waiting(): readonly Page[] {
    return this.#open.map(({page}) => page);
  }

  /** The pages that have asked from the n-th question on, each once. */
  askersSince(count: number): readonly Page[] {
    return [...new Set(this.#questions.slice(count).map(({page}) => page))];
  }

  /** The most questions that were open at one moment, from the n-th question on. */
  mostAtOnceSince(count: number): number {
    const asked = this.#questions.slice(count);
    const openAt = (moment: number): number =>
      asked.filter(({from, end}) => from <= moment && moment < (end?.at ?? Infinity)).length;
    return Math.max(0, ...asked.map(({from}) => openAt(from)));
  }

  get #open(): readonly Question[] {
    return this.#questions.filter(({page, end}) => !end && !page.isClosed());
  }
}
