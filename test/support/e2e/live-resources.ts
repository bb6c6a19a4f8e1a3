import type {Page} from 'puppeteer-core';

declare global {
  interface Window {
    listLiveResources(): readonly string[];
  }
}

/**
 * Runs in the page before its own scripts: counts what outlives an element that does not clean up.
 * Listeners on elements go with them; those on the page, and on what the browser keeps, do not.
 */
function countResources(): void {
  const sockets = new Set<WebSocket>();
  const timers = new Map<number, string>();
  const listeners = new Map<string, number>();
  const names = new WeakMap<object, number>();
  let count = 0;

  window.WebSocket = class extends WebSocket {
    constructor(...parameters: ConstructorParameters<typeof WebSocket>) {
      super(...parameters);
      sockets.add(this);
    }
  };

  for (const [kind, start, stop] of [
    ['timer', 'setTimeout', 'clearTimeout'],
    ['interval', 'setInterval', 'clearInterval'],
  ] as const) {
    const native = window[start] as (run: () => void, ms?: number) => number;
    const nativeStop = window[stop];
    Object.assign(window, {
      [start]: (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
        const id = native(() => {
          if (kind === 'timer') timers.delete(id);
          run(...given);
        }, ms);
        timers.set(id, `${kind} of ${ms ?? 0} ms`);
        return id;
      },
      [stop]: (id: number) => {
        timers.delete(id);
        nativeStop(id);
      },
    });
  }

  const nameOf = (listener: object): number => {
    const known = names.get(listener) ?? ++count;
    names.set(listener, known);
    return known;
  };
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const forget = (key: string): void => void listeners.delete(key);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && !(this instanceof Element) && !(this instanceof AbortSignal)) {
      const {capture, once, signal} = typeof options === 'object' ? options : {capture: options};
      const key = `${this.constructor.name} ${type} ${nameOf(listener)} ${nameOf(this)} ${capture ?? false}`;
      listeners.set(key, 1);
      if (once) addEventListener.call(this, type, () => forget(key), options);
      if (signal) addEventListener.call(signal, 'abort', () => forget(key));
    }
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) {
      const capture = typeof options === 'object' ? options.capture : options;
      forget(
        `${this.constructor.name} ${type} ${nameOf(listener)} ${nameOf(this)} ${capture ?? false}`,
      );
    }
    removeEventListener.call(this, type, listener, options);
  };

  window.listLiveResources = () =>
    [
      ...[...sockets].filter(({readyState}) => readyState < WebSocket.CLOSED).map(() => 'socket'),
      ...timers.values(),
      ...[...listeners.keys()]
        .filter((key) =>
          /^(Window|.*Document|MediaQueryList|BroadcastChannel|PermissionStatus|VisualViewport|NetworkInformation) /.test(
            key,
          ),
        )
        .map((key) => key.split(' ').slice(0, 2).join(' ')),
    ].sort();
}

/** Has the page counted anew, from its beginning. */
export async function countLiveResources(page: Page): Promise<void> {
  // The compiler marks named functions with a helper that the page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = (marked) => marked');
  await page.evaluateOnNewDocument(countResources);
  await page.reload();
}

/** Sockets, timers and listeners of the page that are there now, by name. */
export const liveResources = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.listLiveResources());
