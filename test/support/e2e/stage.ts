import assert from 'node:assert/strict';
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer, {type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import {ensureDemoCertificateAuthority} from '../../../demo/certificate-authority/demo-certificate-authority.ts';
import type {SimulatorSettings} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import {buildPortal} from '../../../demo/portal/portal-build.ts';
import {INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import type {Language} from '../../../src/domain/language.ts';
import {accountNumber} from '../account-numbers.ts';
import type {PersonId} from '../demo-server.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../runners/browsers.ts';
import {Fund, makeRevocationListsLate} from './fund.ts';
import {NcalayerProgram} from './ncalayer-program.ts';
import {NcalayerWindow} from './ncalayer-window.ts';
import type {PhoneSettings} from '../../../demo/phone/phone-settings.ts';
import {Phone} from './phone.ts';
import {PageRecord, storedBy} from './page-record.ts';
import {findPersonalData, personalDataOf} from './personal-data.ts';
import {Portal} from './portal.ts';

const AUTHORITY = 'certificate-authority';
const WAIT_MS = 10_000;

/** An account that the demo confirms for anybody. */
export const OWN_IBAN = accountNumber('722', 'C000012345678');

export interface VisitOptions {
  readonly person?: PersonId;
  readonly language?: Language;
  /** Of the page in CSS pixels. */
  readonly width?: number;
  readonly ncalayer?: Partial<SimulatorSettings>;
  /** `late`: too old to be relied upon. */
  readonly revocationLists?: 'current' | 'late';
  /** Further settings of the fund's server, by their environment variables. */
  readonly fund?: Readonly<Record<string, string>>;
}

/** One person's visit: a fund, a computer with NCALayer and a browser that nobody has used before. */
export interface Visit {
  readonly fund: Fund;
  readonly ncalayer: NcalayerProgram;
  readonly window: NcalayerWindow;
  readonly portal: Portal;
  readonly record: PageRecord;
  readonly context: BrowserContext;
  readonly dataFolder: string;
  /** Somebody comes with a simulated phone. */
  readonly takesPhone: (settings?: Partial<PhoneSettings>) => Promise<Phone>;
}

/** What all tests of a file share: a browser, the built portal and the DEMO keys. */
export class Stage {
  readonly #folder: string;
  readonly #browser: Browser;

  private constructor(folder: string, browser: Browser) {
    this.#folder = folder;
    this.#browser = browser;
  }

  static async open(): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'refund-end-to-end-'));
    const authority = join(folder, AUTHORITY);
    await mkdir(authority);
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    const [browser] = await Promise.all([
      puppeteer.launch({executablePath, args: CHROMIUM_ARGUMENTS}),
      ensureDemoCertificateAuthority({folder: authority, people: INVENTED_PEOPLE}),
      buildPortal(join(folder, 'portal')),
    ]);
    return new Stage(folder, browser);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, {recursive: true});
  }

  /**
   * Plays one visit. Afterwards, whatever it was about: no page has violated its security policy or
   * complained, and nothing personal has got out of the form.
   */
  async visit(options: VisitOptions, play: (visit: Visit) => Promise<void>): Promise<void> {
    const endings: (() => Promise<unknown>)[] = [];
    try {
      const visit = await this.#prepare(options, endings);
      await play(visit).catch(async (cause: unknown) => {
        const text = await visit.portal.text().catch(() => 'nothing');
        throw new Error(`${String(cause)}\nThe portal says: ${text}`, {cause});
      });
      await assertDiscreet(visit, options.person ?? 'one-order');
    } finally {
      for (const end of endings.reverse()) await end();
    }
  }

  async #prepare(options: VisitOptions, endings: (() => Promise<unknown>)[]): Promise<Visit> {
    const {
      ncalayer: settings = {},
      language = 'kk',
      width = 1280,
      fund: fundSettings = {},
    } = options;
    const dataFolder = await mkdtemp(join(this.#folder, 'visit-'));
    const keysFolder = join(dataFolder, AUTHORITY);
    await cp(join(this.#folder, AUTHORITY), keysFolder, {recursive: true});
    if (options.revocationLists === 'late') await makeRevocationListsLate(dataFolder);

    const ncalayer = await NcalayerProgram.install(keysFolder, settings);
    endings.push(() => ncalayer.quit());
    const portalFolder = join(this.#folder, 'portal');
    const {address: ncalayerAddress} = ncalayer;
    const fund = await Fund.open({
      dataFolder,
      portalFolder,
      ncalayerAddress,
      settings: fundSettings,
    });
    endings.push(() => fund.close());
    const context = await this.#browser.createBrowserContext();
    endings.push(() => context.close());

    const record = new PageRecord();
    const takesPhone = async (phoneSettings: Partial<PhoneSettings> = {}): Promise<Phone> => {
      const phone = await Phone.start({
        keysFolder,
        allowedOrigin: new URL(fund.address).origin,
        settings: {language, ...phoneSettings},
      });
      endings.push(() => phone.quit());
      await phone.isShownIn(await newPage(context, record, 480));
      return phone;
    };
    const window = new NcalayerWindow(await newPage(context, record, 640));
    const portal = new Portal(await newPage(context, record, width), fund.address);
    await window.open(ncalayer.windowAddress);
    await portal.page.bringToFront();
    await portal.open();
    if (language !== portal.language) await portal.choosesLanguage(language);
    return {
      fund,
      ncalayer,
      window,
      portal,
      record,
      context,
      dataFolder,
      takesPhone,
    };
  }
}

/** A window, not a tab: a tab in the background gets no focus and no animation frames. */
async function newPage(context: BrowserContext, record: PageRecord, width: number): Promise<Page> {
  const page = await context.newPage({type: 'window'});
  // A page that is not the active one drops the keys it is given.
  await page.emulateFocusedPage(true);
  page.setDefaultTimeout(WAIT_MS);
  await page.setViewport({width, height: 900});
  await record.follow(page);
  return page;
}

async function assertDiscreet({portal, record, fund, context}: Visit, id: PersonId): Promise<void> {
  assert.deepEqual(record.policyViolations, [], 'violations of the security policy');
  assert.deepEqual(record.complaints, [], 'errors of the pages');
  const told = {
    'the log of the server': fund.logLines,
    'an address': record.requests,
    'the console': record.consoleLines,
    'a public event': record.publicEvents.map(({detail}) => detail),
    'a title': record.titles,
    'the storage of the browser': await storedBy(portal.page, context),
  };
  const personalData = personalDataOf(id, OWN_IBAN);
  for (const [place, texts] of Object.entries(told)) {
    assert.deepEqual(findPersonalData(texts, personalData), [], `personal data in ${place}`);
  }
}
