import type {SimulatedKey} from '../simulators/simulated-key.ts';
import type {SettingsStore} from './simulator-settings.ts';
import type {SigningDialog} from './signing-dialog.ts';

/** What the parts of a running simulator share. */
export interface SimulatorContext {
  readonly keys: readonly SimulatedKey[];
  readonly settings: SettingsStore;
  readonly dialog: SigningDialog;
  readonly clock: () => Date;
}

/** Who sent a request. */
export interface Caller {
  /** The browser's `Origin` header; undefined for a program that sends none. */
  readonly origin: string | undefined;
  /** Aborted when the connection is closed. */
  readonly signal: AbortSignal;
}

/** One request as it came over the wire, not yet checked by the module it is for. */
export interface ModuleRequest {
  readonly method: string;
  readonly args: unknown;
  readonly uuid: string | undefined;
}

/** A module of NCALayer: a request in, the reply's JSON value out. Never throws. */
export type Module = (request: ModuleRequest, caller: Caller) => Promise<unknown>;
