import type {CDPSession, Page} from 'puppeteer-core';
import {eventually} from './eventually.ts';

/**
 * The next answer to a call does not come to the page, as on a network that has stopped: the server
 * has done what it was asked for, and the page still waits.
 */
export class HeldAnswer {
  readonly #session: CDPSession;
  #heldRequest: string | undefined;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** @param path the end of the call's address, for example `/applications`. */
  static async of(page: Page, method: string, path: string): Promise<HeldAnswer> {
    const session = await page.createCDPSession();
    const answer = new HeldAnswer(session);
    session.on('Fetch.requestPaused', ({requestId, request}) => {
      const isHeld = request.method === method && answer.#heldRequest === undefined;
      if (isHeld) answer.#heldRequest = requestId;
      else void session.send('Fetch.continueRequest', {requestId});
    });
    const patterns = [{urlPattern: `*${path}`, requestStage: 'Response' as const}];
    await session.send('Fetch.enable', {patterns});
    return answer;
  }

  /** Waits until the server has answered. */
  isHeld(): Promise<void> {
    return eventually(() => this.#heldRequest !== undefined, 'an answer is held back');
  }

  /** Lets the answer come after all. */
  async arrives(): Promise<void> {
    await this.#session.send('Fetch.continueRequest', {requestId: this.#heldRequest ?? ''});
  }
}
