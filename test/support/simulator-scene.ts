import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureDemoCertificateAuthority} from '../../demo/certificate-authority/demo-certificate-authority.ts';
import type {DemoCertificateAuthority} from '../../demo/certificate-authority/demo-certificate-authority.ts';
import type {SimulatorSettings} from '../../demo/ncalayer-simulator/simulator-settings.ts';
import {startNcalayerSimulator} from '../../demo/ncalayer-simulator/start-ncalayer-simulator.ts';
import type {NcalayerSimulator} from '../../demo/ncalayer-simulator/start-ncalayer-simulator.ts';
import {loadTrustStore} from '../../demo/server/signature-verifier/trust-store.ts';
import {verifySignature} from '../../demo/server/signature-verifier/verify-signature.ts';
import {DOCUMENT, NOW, OTHER_PERSON, PERSON} from './demo-pki.ts';
import {SimulatedPerson} from './simulated-person.ts';
import {SimulatedSite} from './simulated-site.ts';

/** The document as a site sends it. */
export const DATA = Buffer.from(DOCUMENT).toString('base64');

export const SIGNING_KEY_OF_INDIVIDUAL = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'];

type Fields = Readonly<Record<string, unknown>>;

/** A request of `basics` / `sign` that is right in everything that is not changed. */
export const signRequest = ({
  signingParams,
  signerParams,
  ...args
}: {signingParams?: Fields; signerParams?: Fields} & Fields = {}) => ({
  module: 'kz.gov.pki.knca.basics',
  method: 'sign',
  args: {
    allowedStorages: null,
    format: 'cms',
    data: DATA,
    signingParams: {decode: true, encapsulate: false, digested: false, ...signingParams},
    signerParams: {
      extKeyUsageOids: SIGNING_KEY_OF_INDIVIDUAL,
      iin: PERSON.iin,
      chain: [],
      ...signerParams,
    },
    locale: 'ru',
    ...args,
  },
});

export const oldRequest = (method: string, args: readonly unknown[], uuid?: string) => ({
  module: 'kz.gov.pki.knca.commonUtils',
  method,
  args,
  uuid,
});

/** A simulator with the keys of two people, one person at its window and one site. */
export class SimulatorScene {
  readonly #folder: string;
  readonly authority: DemoCertificateAuthority;
  #simulator: NcalayerSimulator | undefined;
  #person: SimulatedPerson | undefined;
  readonly #sites: SimulatedSite[] = [];

  private constructor(folder: string, authority: DemoCertificateAuthority) {
    this.#folder = folder;
    this.authority = authority;
  }

  /** Mints the keys; once for a test file, for it takes seconds. */
  static async prepare(): Promise<SimulatorScene> {
    const folder = await mkdtemp(join(tmpdir(), 'ncalayer-simulator-'));
    const people = [PERSON, OTHER_PERSON];
    const authority = await ensureDemoCertificateAuthority({folder, people, now: NOW});
    return new SimulatorScene(folder, authority);
  }

  get keysFolder(): string {
    return this.#folder;
  }

  /** Starts a simulator in place of the one before. */
  async start(settings: Partial<SimulatorSettings> = {}): Promise<{
    simulator: NcalayerSimulator;
    site: SimulatedSite;
    person: SimulatedPerson;
  }> {
    await this.stop();
    const options = {keysFolder: this.#folder, port: 0, clock: () => NOW};
    this.#simulator = await startNcalayerSimulator({...options, ...settings});
    const simulator = this.#simulator;
    this.#person = await SimulatedPerson.at(simulator.windowAddress);
    return {simulator, site: await this.connect(), person: this.#person};
  }

  /** Another connection, its greeting read. */
  async connect(): Promise<SimulatedSite> {
    if (!this.#simulator) throw new Error('the simulator has not been started');
    const site = await SimulatedSite.at(this.#simulator.address);
    this.#sites.push(site);
    await site.nextText();
    return site;
  }

  async stop(): Promise<void> {
    this.#person?.closesWindow();
    for (const site of this.#sites.splice(0)) site.leave();
    await this.#simulator?.close();
    this.#simulator = undefined;
  }

  async tearDown(): Promise<void> {
    await this.stop();
    await rm(this.#folder, {recursive: true});
  }

  /** What the demo's server says of a detached signature: 'accepted', or why it is refused. */
  async verdictOn(cms: string, document: Uint8Array = DOCUMENT): Promise<string> {
    const verdict = await verifySignature({
      cms,
      document,
      sessionIin: PERSON.iin,
      documentIin: PERSON.iin,
      trust: await loadTrustStore({...this.authority, mode: 'demo'}),
      now: NOW,
    });
    return verdict.accepted ? `accepted ${verdict.signer.algorithm}` : verdict.reason;
  }
}

/** The texts inside of a successful reply of `basics`. */
export function resultOf(reply: unknown): readonly string[] {
  const {status, body} = reply as {status?: unknown; body?: {result?: unknown}};
  if (status !== true || !Array.isArray(body?.result)) {
    throw new Error(`not a result: ${JSON.stringify(reply)}`);
  }
  return body.result as readonly string[];
}
