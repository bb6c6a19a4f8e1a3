import {DEMO_PASSWORD} from '../../certificate-authority/demo-keys.ts';
import type {DemoKeyKind} from '../../certificate-authority/certificate-profile.ts';
import type {KeyAlgorithmName} from '../../pki/signature-maker.ts';
import {ANY_KEY, obstacleOf} from '../keys/key-filter.ts';
import type {KeyObstacle} from '../keys/key-filter.ts';
import type {SimulatedKey} from '../../simulators/simulated-key.ts';
import type {DialogLanguage, DialogRequest, OpenDialog} from '../signing-dialog.ts';
import type {SimulatorContext} from '../simulator-context.ts';
import {SIMULATOR_MODES} from '../simulator-settings.ts';
import type {SimulatorMode, SimulatorSettings} from '../simulator-settings.ts';

/** A document in front of the person. */
export interface ShownDocument {
  readonly byteCount: number;
  /** Its first lines; undefined when it is no text. */
  readonly beginning: string | undefined;
}

export interface ShownKey {
  readonly id: string;
  readonly fileName: string;
  readonly personName: string;
  readonly iin: string;
  readonly organisation: string | undefined;
  readonly kind: DemoKeyKind;
  readonly algorithm: KeyAlgorithmName;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Why it cannot be chosen. */
  readonly obstacle: KeyObstacle | undefined;
}

export interface ShownDialog {
  readonly id: number;
  readonly origin: string | undefined;
  /** The site no longer waits. */
  readonly isAbandoned: boolean;
  readonly language: DialogLanguage;
  readonly purpose: DialogRequest['purpose'];
  /** A document that the simulator could not decode is undefined. */
  readonly documents: readonly (ShownDocument | undefined)[];
  readonly keys: readonly ShownKey[];
}

/** Everything that a window of the simulator shows. */
export interface WindowState {
  readonly password: string;
  readonly modes: readonly SimulatorMode[];
  readonly settings: SimulatorSettings;
  readonly dialog: ShownDialog | undefined;
  readonly waitingCount: number;
}

const SHOWN_LINES = 4;
const SHOWN_CHARACTERS = 280;

export function windowState(context: SimulatorContext): WindowState {
  const {settings, dialog} = context;
  return {
    password: DEMO_PASSWORD,
    modes: SIMULATOR_MODES,
    settings: settings.current,
    dialog: dialog.open && shownDialog(dialog.open, context),
    waitingCount: dialog.waitingCount,
  };
}

/** The keys of the chosen algorithm, each with the reason why the request does not allow it. */
export function offeredKeys(
  {filter}: DialogRequest,
  {keys, settings, clock}: SimulatorContext,
): readonly {readonly key: SimulatedKey; readonly obstacle: KeyObstacle | undefined}[] {
  const {algorithm, mode} = settings.current;
  const heeded = mode === 'ignores-filters' ? ANY_KEY : filter;
  const now = clock();
  return keys
    .filter((key) => key.algorithm === algorithm)
    .map((key) => ({key, obstacle: obstacleOf(key, heeded, now)}));
}

function shownDialog({id, request}: OpenDialog, context: SimulatorContext): ShownDialog {
  const {origin, signal, language, purpose, documents} = request;
  return {
    id,
    origin,
    isAbandoned: signal.aborted,
    language,
    purpose,
    documents: documents.map((bytes) => bytes && shownDocument(bytes)),
    keys: offeredKeys(request, context).map(({key, obstacle}) => ({
      id: key.id,
      fileName: key.fileName,
      personName: key.personName,
      iin: key.iin,
      organisation: key.organisation,
      kind: key.kind,
      algorithm: key.algorithm,
      notBefore: key.notBefore.toISOString(),
      notAfter: key.notAfter.toISOString(),
      obstacle,
    })),
  };
}

function shownDocument(bytes: Uint8Array): ShownDocument {
  return {byteCount: bytes.length, beginning: beginningOf(bytes)};
}

function beginningOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    const lines = text.split('\n').slice(0, SHOWN_LINES).join('\n');
    return lines.length > SHOWN_CHARACTERS ? `${lines.slice(0, SHOWN_CHARACTERS)}…` : lines;
  } catch {
    return undefined;
  }
}
