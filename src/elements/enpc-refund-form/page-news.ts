import type {FlowChange} from '../../flow/refund-flow-controller.ts';
import type * as pageSide from './page-side.ts';
import type {PageSideHost} from './page-side.ts';

/** News for the page, which wait until the form has been drawn, and for what tells them. */
export class PageNews {
  readonly #form: PageSideHost;
  readonly #untold: FlowChange[] = [];
  #side: typeof pageSide | undefined;
  #isDrawn = false;

  constructor(form: PageSideHost) {
    this.#form = form;
  }

  add(change: FlowChange): void {
    this.#untold.push(change);
    if (this.#isDrawn) this.tell();
  }

  /** Once the form has been drawn. What cannot be told now waits for the next news. */
  tell(): void {
    this.#isDrawn = true;
    if (this.#side) this.#side.tellPage(this.#form, this.#untold);
    else {
      void import('./page-side.ts').then(
        (module) => {
          this.#side = module;
          this.tell();
        },
        () => undefined,
      );
    }
  }
}
