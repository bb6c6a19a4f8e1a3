import type {Page} from 'puppeteer-core';
import {eventually} from './eventually.ts';

/**
 * The next answer to a call never comes to the page, as on a network that has stopped: the server
 * has done what it was asked for, and the page still waits.
 */
export class HeldAnswer {
  #isHeld = false;

  /** @param path the end of the call's address, for example `/applications`. */
  static async of(page: Page, method: string, path: string): Promise<HeldAnswer> {
    const answer = new HeldAnswer();
    const session = await page.createCDPSession();
    session.on('Fetch.requestPaused', ({requestId, request}) => {
      if (request.method === method && !answer.#isHeld) answer.#isHeld = true;
      else void session.send('Fetch.continueRequest', {requestId});
    });
    const patterns = [{urlPattern: `*${path}`, requestStage: 'Response' as const}];
    await session.send('Fetch.enable', {patterns});
    return answer;
  }

  /** Waits until the server has answered. */
  isHeld(): Promise<void> {
    return eventually(() => this.#isHeld, 'an answer is held back');
  }
}
