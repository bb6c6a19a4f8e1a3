import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  isRefusedByFramingPage,
  queryLoopbackPermission,
} from '../../signing/ncalayer/loopback-permission.ts';

/**
 * Whether the browser lets the page reach NCALayer, while the element is on the page. The browser is
 * asked what it would do; nothing is reached for, and the person is not asked.
 */
export class LoopbackAccess implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (state: PermissionState) => void;
  #permission: PermissionStatus | undefined;
  #watching = new AbortController();

  /** @param onChange hears what the person or the browser has decided meanwhile. */
  constructor(host: ReactiveControllerHost, onChange: (state: PermissionState) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** `undefined` in browsers without such a permission. */
  get state(): PermissionState | undefined {
    return this.#permission?.state;
  }

  /** Nobody can be asked here: the page that frames this one keeps the permission for itself. */
  get isRefusedByFramingPage(): boolean {
    return isRefusedByFramingPage(this.#permission);
  }

  hostConnected(): void {
    this.#watching = new AbortController();
    void this.#watch(this.#watching.signal);
  }

  hostDisconnected(): void {
    this.#watching.abort();
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const permission = await queryLoopbackPermission();
    if (signal.aborted) return;
    this.#permission = permission;
    permission?.addEventListener('change', () => this.#onChange(permission.state), {signal});
    this.#host.requestUpdate();
  }
}
