import {faultsIn, formatFault, withFaultsInAddress} from '../../faults/fault.ts';
import {faultyFetch} from '../../faults/faulty-fetch.ts';
import {letNcalayerFail} from '../../faults/with-faults.ts';
import {text} from './language.ts';

/** A page whose calls and whose NCALayer fail as its address asks for. */
export class FaultyPage {
  /** Makes the requests of the page's adapter. */
  readonly fetch: typeof fetch;
  readonly #asked = faultsIn(location.search);
  readonly #band = document.createElement('aside');

  constructor(baseUrl: string, ncalayerAddress: string) {
    const {faults} = this.#asked;
    const send: typeof fetch = (input, init) => fetch(input, init);
    this.fetch = faultyFetch(send, baseUrl, faults);
    letNcalayerFail(faults, ncalayerAddress);
    this.#band.id = 'faults';
    this.#band.className = 'demo-band';
    document.querySelector('.demo-band')?.after(this.#band);
  }

  /** Says which faults are simulated, in the page's language. */
  writeBand(): void {
    const {faults, unknown} = this.#asked;
    const heading = document.createElement('strong');
    heading.textContent = text('faults.heading');
    const sentences = document.createElement('p');
    if (faults.length > 0) {
      sentences.append(`${text('faults.on')} ${faults.map(formatFault).join(', ')}. `);
    }
    if (unknown.length > 0) sentences.append(`${text('faults.unknown')} ${unknown.join(', ')}. `);
    const off = document.createElement('a');
    off.href = withFaultsInAddress(location.href, []);
    off.textContent = text('faults.off');
    sentences.append(off);
    this.#band.setAttribute('aria-label', text('faults.heading'));
    this.#band.replaceChildren(heading, sentences);
  }
}
