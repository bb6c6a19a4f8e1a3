import {DEMO_PASSWORD} from '../../demo/certificate-authority/demo-keys.ts';
import type {
  ShownDialog,
  ShownKey,
  WindowState,
} from '../../demo/ncalayer-simulator/window/window-state.ts';
import type {AnswerOutcome} from '../../demo/ncalayer-simulator/window/create-window.ts';
import type {SimulatorSettings} from '../../demo/ncalayer-simulator/simulator-settings.ts';
import {windowTokenAt} from './window-token.ts';

const WAIT_MS = 12_000;

type Answer =
  | {readonly action: 'cancel'; readonly dialogId: number}
  | {
      readonly action: 'sign';
      readonly dialogId: number;
      readonly keyId: string;
      readonly password: string;
    };

/** A person in front of a window of the NCALayer simulator, by the calls that the window makes. */
export class SimulatedPerson {
  readonly #windowAddress: string;
  readonly #token: string;
  readonly #closing = new AbortController();
  #state: WindowState | undefined;
  #onState: () => void = () => undefined;

  private constructor(windowAddress: string, token: string) {
    this.#windowAddress = windowAddress;
    this.#token = token;
  }

  /** Opens the window. */
  static async at(windowAddress: string): Promise<SimulatedPerson> {
    const token = await windowTokenAt(windowAddress);
    const person = new SimulatedPerson(windowAddress, token);
    void person.#watch();
    await person.sees(() => true);
    return person;
  }

  /** Waits until the window shows what is looked for. */
  async sees(isLookedFor: (state: WindowState) => boolean): Promise<WindowState> {
    const deadline = Date.now() + WAIT_MS;
    while (!this.#state || !isLookedFor(this.#state)) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error('The window does not show what was looked for');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#onState = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#state;
  }

  async seesDialog(): Promise<ShownDialog> {
    const {dialog} = await this.sees((state) => state.dialog !== undefined);
    if (!dialog) throw new Error('there is no dialog');
    return dialog;
  }

  /** Chooses the first key that is as described, types the password and presses the button. */
  async signs(
    isWanted: (key: ShownKey) => boolean = ({obstacle}) => obstacle === undefined,
    password = DEMO_PASSWORD,
  ): Promise<AnswerOutcome> {
    const {id: dialogId, keys} = await this.seesDialog();
    const keyId = keys.find(isWanted)?.id;
    if (keyId === undefined) throw new Error('The window shows no such key');
    return this.#answers({action: 'sign', dialogId, keyId, password});
  }

  async cancels(): Promise<AnswerOutcome> {
    const {id: dialogId} = await this.seesDialog();
    return this.#answers({action: 'cancel', dialogId});
  }

  async sets(settings: SimulatorSettings): Promise<void> {
    await this.#send('settings', settings);
  }

  closesWindow(): void {
    this.#closing.abort();
  }

  /** An answer that was taken closes the dialog in the window, too. */
  async #answers(answer: Answer): Promise<AnswerOutcome> {
    const outcome = await this.#send('answer', answer);
    if (outcome === 'signed' || outcome === 'cancelled') {
      await this.sees(({dialog}) => dialog?.id !== answer.dialogId);
    }
    return outcome;
  }

  async #send(path: string, body: object): Promise<AnswerOutcome> {
    const response = await fetch(new URL(path, this.#windowAddress), {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-window-token': this.#token},
      body: JSON.stringify(body),
    });
    return ((await response.json()) as {outcome: AnswerOutcome}).outcome;
  }

  async #watch(): Promise<void> {
    const {signal} = this.#closing;
    try {
      const {body} = await fetch(new URL('state', this.#windowAddress), {signal});
      let text = '';
      for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.#read(event);
      }
    } catch {
      // The window or the simulator was closed.
    }
  }

  #read(event: string): void {
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (data === undefined) return;
    this.#state = JSON.parse(data) as WindowState;
    this.#onState();
  }
}
