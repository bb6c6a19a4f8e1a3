import type {Module, SimulatorContext} from '../simulator-context.ts';
import type {SimulatorMode} from '../simulator-settings.ts';
import {ACCESSORY, createAccessory} from './accessory.ts';
import {BASICS, createBasics} from './basics.ts';
import {COMMON_UTILS, createCommonUtils} from './common-utils.ts';

/** Finds an installed module by its name; which are installed, the current mode decides. */
export type FindModule = (name: string) => Module | undefined;

export function createModules(context: SimulatorContext): FindModule {
  const services = () => installedIn(context.settings.current.mode);
  const modules: Readonly<Record<string, Module>> = {
    [ACCESSORY]: createAccessory(services),
    [COMMON_UTILS]: createCommonUtils(context),
    [BASICS]: createBasics(context),
  };
  return (name) => (services().includes(name) ? modules[name] : undefined);
}

function installedIn(mode: SimulatorMode): readonly string[] {
  switch (mode) {
    case 'no-modules':
      return [ACCESSORY];
    case 'module-missing':
    case 'old-version':
      return [ACCESSORY, COMMON_UTILS];
    default:
      return [ACCESSORY, COMMON_UTILS, BASICS];
  }
}
