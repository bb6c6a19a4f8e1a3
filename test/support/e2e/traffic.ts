import type {Page} from 'puppeteer-core';

/** Where a request goes: pages and scripts, which a cache may keep, or the fund's own answers. */
export type TrafficKind = 'files' | 'fund';

interface Amount {
  requests: number;
  /** What the answers took on the wire, their heads included. */
  bytes: number;
}

/** What a page asks the fund's server for, as its browser counts it. */
export class Traffic {
  readonly #amounts: Record<TrafficKind, Amount> = {
    files: {requests: 0, bytes: 0},
    fund: {requests: 0, bytes: 0},
  };
  /** The calls of the fund, in their order: the method and the path without what is personal. */
  readonly calls: string[] = [];

  async follow(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const kinds = new Map<string, TrafficKind>();
    session.on('Network.requestWillBeSent', ({requestId, request}) => {
      const {pathname, protocol} = new URL(request.url);
      if (!protocol.startsWith('http')) return;
      const kind = pathname.startsWith('/api/') ? 'fund' : 'files';
      kinds.set(requestId, kind);
      this.#amounts[kind].requests++;
      if (kind === 'fund') this.calls.push(`${request.method} ${withoutNames(pathname)}`);
    });
    session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      const kind = kinds.get(requestId);
      if (kind) this.#amounts[kind].bytes += encodedDataLength;
    });
    await session.send('Network.enable');
  }

  of(kind: TrafficKind): Readonly<Amount> {
    return {...this.#amounts[kind]};
  }
}

/** Identifiers are longer than any word of the contract. */
const withoutNames = (path: string): string => path.replace(/\/[\w-]{20,}/g, '/…');
