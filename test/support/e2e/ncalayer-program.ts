import {
  startNcalayerSimulator,
  type NcalayerSimulator,
} from '../../../demo/ncalayer-simulator/start-ncalayer-simulator.ts';
import type {SimulatorSettings} from '../../../demo/ncalayer-simulator/simulator-settings.ts';

/** The NCALayer simulator as the person's computer has it: it can be quit and started again. */
export class NcalayerProgram {
  readonly #keysFolder: string;
  readonly #settings: Partial<SimulatorSettings>;
  readonly #port: number;
  #running: NcalayerSimulator | undefined;
  /** Where pages look for it, whether it runs or not. */
  readonly address: string;
  readonly windowAddress: string;

  private constructor(
    keysFolder: string,
    settings: Partial<SimulatorSettings>,
    running: NcalayerSimulator,
  ) {
    this.#keysFolder = keysFolder;
    this.#settings = settings;
    this.#running = running;
    this.address = running.address;
    this.windowAddress = running.windowAddress;
    this.#port = Number(new URL(running.windowAddress).port);
  }

  static async install(
    keysFolder: string,
    settings: Partial<SimulatorSettings>,
  ): Promise<NcalayerProgram> {
    const running = await startNcalayerSimulator({keysFolder, port: 0, ...settings});
    return new NcalayerProgram(keysFolder, settings, running);
  }

  async start(): Promise<void> {
    const options = {keysFolder: this.#keysFolder, port: this.#port, ...this.#settings};
    this.#running = await startNcalayerSimulator(options);
  }

  async quit(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }
}
