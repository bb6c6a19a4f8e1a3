import type {SimulatedKey} from '../simulators/simulated-key.ts';
import type {PhoneSettings} from './phone-settings.ts';

/** The key that the phone signs these documents with; undefined when there is none like that. */
export function chooseKey(
  keys: readonly SimulatedKey[],
  {owner, keyKind, algorithm}: PhoneSettings,
  texts: readonly string[],
): SimulatedKey | undefined {
  const isNamed = ({iin}: SimulatedKey): boolean => texts.some((text) => text.includes(iin));
  const isOwners = (key: SimulatedKey): boolean => {
    if (owner === 'document') return isNamed(key);
    if (owner === 'somebody-else') return !isNamed(key);
    return key.demoKey.personId === owner;
  };
  return keys.find((key) => key.kind === keyKind && key.algorithm === algorithm && isOwners(key));
}
