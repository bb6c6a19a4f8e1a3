import type {KeyAlgorithmName} from '../pki/signature-maker.ts';
import type {Changes} from './changes.ts';
import {ODD_REPLY_NAMES} from './odd-replies.ts';
import type {OddReplyName} from './odd-replies.ts';

/** The ways the simulator can behave, other than with a fixed odd reply. */
export const BEHAVIOURS = [
  /** As the current program. */
  'normal',
  /** The module `basics` is not installed; `commonUtils` is. */
  'module-missing',
  /** The same of an older program: it also greets with an older version. */
  'old-version',
  /** Neither module is installed: the program has to be updated. */
  'no-modules',
  /** Before October 2024: one document is answered with a text instead of a list. */
  'result-as-text',
  /** As some clones do: a bare Base64 signature without the lines around it. */
  'result-as-base64',
  /** The shape that `outputCert` asks for, unasked. */
  'result-with-certificate',
  /** As clones and older bundles do: every key may be chosen, whatever the request asks. */
  'ignores-filters',
  /** Greets and then answers nothing, neither requests nor heartbeats. */
  'silent',
  /** Drops the connection in place of the answer, as when the program updates itself. */
  'closes-midway',
] as const;

/** What the simulator does; an odd reply's name means that every request gets that reply. */
export type SimulatorMode = (typeof BEHAVIOURS)[number] | OddReplyName;

export const SIMULATOR_MODES: readonly SimulatorMode[] = [...BEHAVIOURS, ...ODD_REPLY_NAMES];

export interface SimulatorSettings {
  /** Of the keys that are offered. */
  readonly algorithm: KeyAlgorithmName;
  readonly mode: SimulatorMode;
}

export const DEFAULT_SETTINGS: SimulatorSettings = {algorithm: 'gost', mode: 'normal'};

/** The settings as they are now; windows change them while the simulator runs. */
export class SettingsStore {
  #current: SimulatorSettings;
  readonly #changes: Changes;

  constructor(initial: SimulatorSettings, changes: Changes) {
    this.#current = initial;
    this.#changes = changes;
  }

  get current(): SimulatorSettings {
    return this.#current;
  }

  change(settings: SimulatorSettings): void {
    this.#current = settings;
    this.#changes.announce();
  }
}
