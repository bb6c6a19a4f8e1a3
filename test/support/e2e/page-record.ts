import type {BrowserContext, ConsoleMessage, Page} from 'puppeteer-core';

/** A public event of the form, as a host page receives it. */
interface PublicEvent {
  readonly type: string;
  readonly detail: string;
}

declare global {
  interface Window {
    recordEvent(type: string, detail: string): void;
    recordTitle(title: string): void;
  }
}

/** The browser writes these by itself for answers that a test asked for. */
const EXPECTED_ERRORS =
  /^Failed to load resource: |^WebSocket connection to '[^']+' failed: Error in connection establishment/;

/** Firefox looks for the page's icon by itself, and throws when the page's policy has none. */
const OF_ICON = /blocked the loading of a resource \(img-src\) at \S+\/favicon\.ico /;

/** Runs in the page before its own scripts. Whatever leaves a shadow root is public. */
function observe(): void {
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (event instanceof CustomEvent && event.composed) {
      window.recordEvent(event.type, JSON.stringify(event.detail));
    }
    return dispatchEvent.call(this, event);
  };
  new MutationObserver(() => window.recordTitle(document.title)).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** Whether the page's browser is driven by Chromium's debugger. */
export const hasDebugger = async (page: Page): Promise<boolean> =>
  !/firefox/i.test(await page.browser().version());

/** Everything that pages have said to the outside: to the console, the network and their host. */
export class PageRecord {
  readonly consoleLines: string[] = [];
  /** Exceptions and errors of the console that no test asked for. */
  readonly complaints: string[] = [];
  /** Violations of the security policy, Trusted Types among them. */
  readonly policyViolations: string[] = [];
  /** The method and the address, for example `GET http://127.0.0.1/`. */
  readonly requests: string[] = [];
  readonly publicEvents: PublicEvent[] = [];
  readonly titles = new Set<string>();

  async follow(page: Page): Promise<void> {
    page.on('console', (message) => this.#heard(message));
    page.on('pageerror', (error) => {
      if (!OF_ICON.test(String(error))) this.complaints.push(String(error));
    });
    page.on('request', (request) => this.requests.push(`${request.method()} ${request.url()}`));
    if (await hasDebugger(page)) await this.#debug(page);
    await page.exposeFunction('recordEvent', (type: string, detail: string) => {
      this.publicEvents.push({type, detail});
    });
    await page.exposeFunction('recordTitle', (title: string) => {
      this.titles.add(title);
    });
    await page.evaluateOnNewDocument(observe);
  }

  /** What only the debugger of Chromium tells. */
  async #debug(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    session.on('Network.webSocketCreated', ({url}) => this.requests.push(`CONNECT ${url}`));
    session.on('Audits.issueAdded', ({issue}) => {
      if (issue.code !== 'ContentSecurityPolicyIssue') return;
      this.policyViolations.push(JSON.stringify(issue.details.contentSecurityPolicyIssueDetails));
    });
    await session.send('Network.enable');
    await session.send('Audits.enable');
  }

  /** How often an address below the fund's contract was called. */
  countOf(method: string, path: string): number {
    return this.requests.filter((line) => {
      const [calledMethod, address = ''] = line.split(' ');
      return calledMethod === method && new URL(address).pathname === `/api/refund${path}`;
    }).length;
  }

  #heard(message: ConsoleMessage): void {
    const text = message.text();
    this.consoleLines.push(text);
    if (message.type() === 'error' && !EXPECTED_ERRORS.test(text)) this.complaints.push(text);
  }
}

/** What the browser keeps for the page's origin, as one text for each place. */
export async function storedBy(page: Page, context: BrowserContext): Promise<readonly string[]> {
  const inPage = await page.evaluate(async () => [
    JSON.stringify({...localStorage}),
    JSON.stringify({...sessionStorage}),
    JSON.stringify(await indexedDB.databases()),
    JSON.stringify(await caches.keys()),
    JSON.stringify(history.state),
  ]);
  return [...inPage, JSON.stringify(await context.cookies())];
}
