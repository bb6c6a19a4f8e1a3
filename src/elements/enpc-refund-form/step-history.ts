import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RefundStep} from '../../flow/refund-flow.ts';
import {HISTORY_KEY} from '../../signing/widget-storage.ts';

/** What a step does with the entry of the second step: opens it, leaves it as it is, takes it away. */
const ENTRY: Readonly<Record<RefundStep, 'open' | 'as-is' | 'gone'>> = {
  loading: 'gone',
  'load-failed': 'gone',
  'load-cancelled': 'gone',
  filling: 'gone',
  composing: 'gone',
  signing: 'open',
  submitting: 'as-is',
  'asking-receipt': 'as-is',
  'submit-failed': 'open',
  submitted: 'as-is',
};

export interface StepHistoryHost extends ReactiveControllerHost {
  /** Tells this form from another one on the page, where the page has named it. */
  readonly id: string;
  readonly step: RefundStep;
  /** Leads back to the first step, with all that was filled in. */
  resumeFilling(): Promise<void>;
}

/** Names in use, so that two forms without a name do not mix. */
const taken = new Set<string>();

function takeName(id: string): string {
  let name = id;
  for (let number = 1; name === '' || taken.has(name); number++) name = `${id}#${number}`;
  taken.add(name);
  return name;
}

/**
 * Gives the second step an entry of its own in the browser's history, at the same address, so that
 * Back leads to the first one. Nothing is ever sent by going back or forth (scenario 26).
 */
export class StepHistory implements ReactiveController {
  readonly #host: StepHistoryHost;
  #name = '';
  #isOpen = false;
  /** Where the entry was opened: Back stays there, and whatever leads elsewhere is the page's own. */
  #address = '';
  #scrollRestoration: ScrollRestoration | undefined;

  constructor(host: StepHistoryHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#name = takeName(this.#host.id);
    addEventListener('popstate', this.#handlePopState);
  }

  hostDisconnected(): void {
    taken.delete(this.#name);
    removeEventListener('popstate', this.#handlePopState);
    this.#isOpen = false;
  }

  hostUpdated(): void {
    const entry = ENTRY[this.#host.step];
    if (entry === 'open' && !this.#isOpen) this.#open();
    if (entry === 'gone' && this.#isOpen) this.#close();
  }

  #open(): void {
    this.#isOpen = true;
    this.#address = location.href;
    // After a reload the entry is there still.
    if (namesIn(history.state).includes(this.#name)) return;
    this.#scrollRestoration = history.scrollRestoration;
    // Focus says where the person is, not where the page was when they left the first step.
    history.scrollRestoration = 'manual';
    this.#isOpen = write('pushState', [...namesIn(history.state), this.#name]);
    history.scrollRestoration = this.#scrollRestoration;
  }

  #close(): void {
    this.#isOpen = false;
    const names = namesIn(history.state);
    if (names.at(-1) === this.#name) history.back();
    else if (names.includes(this.#name)) {
      // Another form has opened its step since.
      write(
        'replaceState',
        names.filter((name) => name !== this.#name),
      );
    }
  }

  readonly #handlePopState = (): void => {
    if (location.href !== this.#address || namesIn(history.state).includes(this.#name)) return;
    if (this.#scrollRestoration) history.scrollRestoration = this.#scrollRestoration;
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (ENTRY[this.#host.step] === 'open') void this.#host.resumeFilling();
  };
}

function namesIn(state: unknown): readonly string[] {
  const names: unknown =
    typeof state === 'object' && state !== null && HISTORY_KEY in state
      ? state[HISTORY_KEY]
      : undefined;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Browsers forbid it in some frames, and to pages that do it all the time. */
function write(method: 'pushState' | 'replaceState', names: readonly string[]): boolean {
  const state: unknown = history.state;
  if (typeof state !== 'object') return false;
  try {
    history[method]({...state, [HISTORY_KEY]: names}, '');
    return true;
  } catch {
    return false;
  }
}
