import type {Changes} from './changes.ts';
import type {KeyFilter} from './keys/key-filter.ts';
import type {SimulatedKey} from '../simulators/simulated-key.ts';

/** The languages of NCALayer's windows. */
export type DialogLanguage = 'kk' | 'ru';

/** What a site asks the person for. */
export interface DialogRequest {
  /** The asking site, as its browser names it; undefined for a program without one. */
  readonly origin: string | undefined;
  readonly language: DialogLanguage;
  readonly purpose: 'sign' | 'show-key';
  /** What will be signed; undefined where the request's text cannot be decoded. */
  readonly documents: readonly (Uint8Array | undefined)[];
  readonly filter: KeyFilter;
  /** Aborted when the site is gone. */
  readonly signal: AbortSignal;
}

/** A request in front of the person. */
export interface OpenDialog {
  readonly id: number;
  readonly request: DialogRequest;
}

interface WaitingDialog extends OpenDialog {
  readonly resolve: (key: SimulatedKey | undefined) => void;
}

/**
 * The "native dialog": one request at a time, however many sites ask. Others wait behind it.
 *
 * As with NCALayer, a site cannot close an open dialog: it stays until the person answers, even
 * when nobody waits for the answer any more.
 */
export class SigningDialog {
  #queue: readonly WaitingDialog[] = [];
  #lastId = 0;
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** The request that the person sees now. */
  get open(): OpenDialog | undefined {
    return this.#queue[0];
  }

  /** How many wait behind it. */
  get waitingCount(): number {
    return Math.max(0, this.#queue.length - 1);
  }

  /** The key that the person chose; undefined for a cancelled dialog. */
  ask(request: DialogRequest): Promise<SimulatedKey | undefined> {
    return new Promise((resolve) => {
      const waiting = {id: ++this.#lastId, request, resolve};
      this.#queue = [...this.#queue, waiting];
      request.signal.addEventListener('abort', () => this.#siteIsGone(waiting), {once: true});
      this.#changes.announce();
    });
  }

  /** The person's answer. False when that dialog is not the open one: another window was first. */
  answer(id: number, key: SimulatedKey | undefined): boolean {
    const [open, ...others] = this.#queue;
    if (open?.id !== id) return false;
    this.#queue = others;
    open.resolve(key);
    this.#changes.announce();
    return true;
  }

  #siteIsGone(dialog: WaitingDialog): void {
    if (dialog !== this.#queue[0]) {
      this.#queue = this.#queue.filter((other) => other !== dialog);
      dialog.resolve(undefined);
    }
    this.#changes.announce();
  }
}
