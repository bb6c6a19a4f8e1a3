import type {ReactiveControllerHost} from 'lit';

export type ConfigurableElement = HTMLElement & ReactiveControllerHost;

/** Elements whose configuration has been read, to whatever end. */
export const configured = new WeakSet<Element>();
