import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {SigningProblem} from '../../flow/signing-flow.ts';
import type {BrowserName, ObstaclesCatalog} from '../../i18n/catalogs/obstacles.ts';
import {formatDateTime} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import type {Timestamp} from '../../domain/timestamp.ts';
import {untilNobodySigns} from '../../signing/ncalayer/single-signing.ts';
import {button} from '../shared/button.ts';
import {messageBox} from '../shared/message-box.ts';

/** What stands in the way of a signing, and the way around it. Loaded when something does. */
export class Obstacles {
  readonly #host: ReactiveControllerHost;
  /** For whose end the person waits, and whether it has come. */
  #awaited: {readonly problem: SigningProblem; isOver: boolean} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How the person lets this browser reach NCALayer again. */
  unblocking({unblocking}: ObstaclesCatalog, signButton: string): TemplateResult {
    return html`<ol>
      <li>${unblocking.open[browserName()]}</li>
      <li>${unblocking.allow}</li>
      <li>${fill(unblocking.comeBack, {button: signButton})}</li>
    </ol>`;
  }

  /** @param aheadMs by how much this device's clock is wrong; below 0 when it is behind. */
  wrongClock(aheadMs: number, {clock}: ObstaclesCatalog): TemplateResult {
    const now = Date.now();
    const device = localTime(now);
    const fund = localTime(now - aheadMs);
    return messageBox(
      'warning',
      html`<p>${fill(clock.wrong, {device, fund})}</p>
        <p>${clock.setRight}</p>`,
    );
  }

  /** Another tab is signing: the person waits for its end, or has it end. */
  otherTab(
    problem: SigningProblem,
    takeOver: () => void,
    {otherTab}: ObstaclesCatalog,
  ): TemplateResult {
    const awaited = this.#awaited?.problem === problem ? this.#awaited : undefined;
    if (awaited?.isOver) return html`<p>${otherTab.over}</p>`;
    return html`
      ${awaited ? html`<p>${otherTab.waiting}</p>` : ''}
      <div class="buttons">
        ${awaited ? '' : button(otherTab.wait, 'quiet', () => void this.#wait(problem))}
        ${button(otherTab.takeOver, 'quiet', takeOver)}
      </div>
    `;
  }

  async #wait(problem: SigningProblem): Promise<void> {
    const awaited = {problem, isOver: false};
    this.#awaited = awaited;
    this.#host.requestUpdate();
    await untilNobodySigns();
    awaited.isOver = true;
    this.#host.requestUpdate();
  }
}

/** As browsers call themselves; those that stand on another one name it, too, and come first. */
const BROWSERS: readonly (readonly [sign: RegExp, name: BrowserName])[] = [
  [/YaBrowser/, 'yandex'],
  [/Edg\//, 'edge'],
  [/Firefox/, 'firefox'],
  [/Chrome/, 'chrome'],
];

const browserName = (): BrowserName =>
  BROWSERS.find(([sign]) => sign.test(navigator.userAgent))?.[1] ?? 'unknown';

/** As the device's own clock shows it, so that the two can be compared. */
function localTime(milliseconds: number): string {
  const offsetMinutes = new Date(milliseconds).getTimezoneOffset();
  const digits = new Date(milliseconds - offsetMinutes * 60_000).toISOString();
  return formatDateTime(digits as Timestamp);
}
