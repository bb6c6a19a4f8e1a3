import assert from 'node:assert/strict';
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type Device,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import {ensureDemoCertificateAuthority} from '../../../demo/certificate-authority/demo-certificate-authority.ts';
import type {SimulatorSettings} from '../../../demo/ncalayer-simulator/simulator-settings.ts';
import {buildPortal} from '../../../demo/portal/portal-build.ts';
import {INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import {INVENTED_PASSWORD} from '../../../demo/server/people/seed-people.ts';
import type {Language} from '../../../src/domain/language.ts';
import {accountNumber} from '../account-numbers.ts';
import type {PersonId} from '../demo-server.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers, type BrowserName} from '../runners/browsers.ts';
import {Fund, makeRevocationListsLate, type FundPages, type Settings} from './fund.ts';
import {NcalayerProgram} from './ncalayer-program.ts';
import {NcalayerWindow} from './ncalayer-window.ts';
import type {PhoneSettings} from '../../../demo/phone/phone-settings.ts';
import {Phone} from './phone.ts';
import {hasDebugger, PageRecord, storedBy} from './page-record.ts';
import {pageText} from './page-text.ts';
import {findPersonalData, personalDataOf, personOf} from './personal-data.ts';
import {Portal} from './portal.ts';
import {ProgramOutput} from './program-output.ts';
import {findSessionSecrets, withoutTicket, withoutTokenAddress} from './session-secrets.ts';

const AUTHORITY = 'certificate-authority';
/** For a computer that has a lot to do besides. */
const WAIT_MS = 20_000;
const COMPUTER_WIDTH = 1280;

/** The engines that puppeteer drives. */
type Engine = Exclude<BrowserName, 'webkit'>;

const LAUNCH_OPTIONS: Readonly<Record<Engine, LaunchOptions>> = {
  chromium: {args: CHROMIUM_ARGUMENTS},
  firefox: {browser: 'firefox'},
};

/** A phone as its browser describes it to pages. */
const HANDHELD: Device = {
  viewport: {width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true},
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};

/** An account that the demo confirms for anybody. */
export const OWN_IBAN = accountNumber('722', 'C000012345678');

export interface VisitOptions {
  readonly person?: PersonId;
  readonly language?: Language;
  /** Of the page in CSS pixels. */
  readonly width?: number;
  /** The person has no computer but a phone, with a finger for a pointer. */
  readonly isOnPhone?: boolean;
  /** The form keeps what it keeps where it does by itself, not where the portal has it kept. */
  readonly hasDefaultStorage?: boolean;
  readonly ncalayer?: Partial<SimulatorSettings>;
  /** `late`: too old to be relied upon. */
  readonly revocationLists?: 'current' | 'late';
  /** Further settings of the fund's server, by their environment variables. */
  readonly fund?: Settings;
}

/** What is around a page that a person visits: a fund, a computer with NCALayer, an unused browser. */
export interface Scene {
  readonly fund: Fund;
  readonly ncalayer: NcalayerProgram;
  readonly window: NcalayerWindow;
  readonly record: PageRecord;
  readonly context: BrowserContext;
  readonly dataFolder: string;
  /** What all programs of this test have printed. */
  readonly output: ProgramOutput;
  /** Somebody comes with a simulated phone. */
  readonly takesPhone: (settings?: Partial<PhoneSettings>) => Promise<Phone>;
}

/** One person's visit to the portal. */
export interface Visit extends Scene {
  readonly portal: Portal;
  /** The same address in a window that knows nothing of the first one but what they both store. */
  readonly opensAnotherTab: () => Promise<Portal>;
  /** The same address in a window that has been given a copy of the first one's `sessionStorage`. */
  readonly duplicatesTab: () => Promise<Portal>;
}

/** One person's visit to another page with the form. */
export interface PageVisit extends Scene {
  readonly page: Page;
}

/** Puts the pages that the fund shows into a folder, where they have to be made first. */
type PreparePages = (folder: string) => Promise<FundPages>;

const preparePortal: PreparePages = async (portalFolder) => {
  await buildPortal(portalFolder);
  return {portalFolder};
};

type Endings = (() => Promise<unknown>)[];

/** What all tests of a file share: a browser, the pages and the DEMO keys. */
export class Stage {
  readonly #folder: string;
  readonly #browser: Browser;
  readonly #pages: FundPages;

  private constructor(folder: string, browser: Browser, pages: FundPages) {
    this.#folder = folder;
    this.#browser = browser;
    this.#pages = pages;
  }

  /**
   * @param preparePages the portal's, unless told otherwise.
   * @param engine of the browser; of Firefox, what Chromium's debugger would tell is not recorded.
   */
  static async open(
    preparePages: PreparePages = preparePortal,
    engine: Engine = 'chromium',
  ): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'refund-end-to-end-'));
    const authority = join(folder, AUTHORITY);
    await mkdir(authority);
    const executablePath = ensureBrowsers([engine]).get(engine) ?? '';
    const [browser, pages] = await Promise.all([
      puppeteer.launch({...LAUNCH_OPTIONS[engine], executablePath}),
      preparePages(join(folder, 'pages')),
      ensureDemoCertificateAuthority({folder: authority, people: INVENTED_PEOPLE}),
    ]);
    return new Stage(folder, browser, pages);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, {recursive: true});
  }

  /**
   * Plays one visit to the portal. Afterwards, whatever it was about: no page has violated its
   * security policy or complained, and nothing personal has got out of the form.
   */
  visit(options: VisitOptions, play: (visit: Visit) => Promise<void>): Promise<void> {
    return this.#inScene(options, async (scene) => {
      const visit = await openPortal(scene, options);
      const {portal} = visit;
      await play(visit).catch(async (cause: unknown) => {
        const text = await portal.text().catch(() => 'nothing');
        throw new Error(`${String(cause)}\nThe portal says: ${text}`, {cause});
      });
      await assertDiscreet(scene, portal.page, options.person ?? 'one-order');
    });
  }

  /**
   * Plays one visit to another page, whose server has signed the person in. Afterwards holds what
   * holds after each visit.
   */
  visitPage(
    path: string,
    options: VisitOptions,
    play: (visit: PageVisit) => Promise<void>,
  ): Promise<void> {
    const {person = 'one-order', width = COMPUTER_WIDTH} = options;
    return this.#inScene(options, async (scene) => {
      const page = await newPage(scene.context, scene.record, width);
      await signIn(page, scene.fund.address, person);
      await page.goto(new URL(path, scene.fund.address).href);
      await play({...scene, page}).catch(async (cause: unknown) => {
        const text = await pageText(page).catch(() => 'nothing');
        throw new Error(`${String(cause)}\nThe page says: ${text}`, {cause});
      });
      await assertDiscreet(scene, page, person);
    });
  }

  async #inScene(options: VisitOptions, play: (scene: Scene) => Promise<void>): Promise<void> {
    const endings: Endings = [];
    try {
      await play(await this.#prepare(options, endings));
    } finally {
      for (const end of endings.reverse()) await end();
    }
  }

  async #prepare(options: VisitOptions, endings: Endings): Promise<Scene> {
    const {ncalayer: settings = {}, language = 'kk', fund: fundSettings = {}} = options;
    const output = new ProgramOutput();
    endings.push(() => output.close());
    const dataFolder = await mkdtemp(join(this.#folder, 'visit-'));
    const keysFolder = join(dataFolder, AUTHORITY);
    await cp(join(this.#folder, AUTHORITY), keysFolder, {recursive: true});
    if (options.revocationLists === 'late') await makeRevocationListsLate(dataFolder);

    const ncalayer = await NcalayerProgram.install(keysFolder, settings);
    endings.push(() => ncalayer.quit());
    const fund = await Fund.open({
      dataFolder,
      pages: this.#pages,
      ncalayerAddress: ncalayer.address,
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
    await window.open(ncalayer.windowAddress);
    return {fund, ncalayer, window, record, context, dataFolder, output, takesPhone};
  }
}

async function openPortal(scene: Scene, options: VisitOptions): Promise<Visit> {
  const {language = 'kk'} = options;
  const {context, fund, record} = scene;
  const opensIn = async (page: Page): Promise<Portal> => {
    await prepareForPortal(page, record, options);
    return new Portal(page, fund.address);
  };
  const portal = await opensIn(await context.newPage({type: 'window'}));
  const opensAgain = async (page: Page): Promise<Portal> => {
    const other = await opensIn(page);
    other.language = portal.language;
    await other.open(new URL(portal.page.url()).pathname);
    return other;
  };
  await portal.page.bringToFront();
  await portal.open();
  if (language !== portal.language) await portal.choosesLanguage(language);
  return {
    ...scene,
    portal,
    opensAnotherTab: async () => opensAgain(await context.newPage({type: 'window'})),
    duplicatesTab: async () => opensAgain(await windowOpenedBy(portal.page)),
  };
}

/** On the page, as a script of it would. */
async function signIn(page: Page, address: string, person: PersonId): Promise<void> {
  await page.goto(address);
  const credentials = JSON.stringify({iin: personOf(person).iin, password: INVENTED_PASSWORD});
  await page.evaluate(async (body) => {
    const headers = {'content-type': 'application/json'};
    await fetch('/api/session', {method: 'POST', headers, body});
  }, credentials);
}

/** A window, not a tab: a tab in the background gets no focus and no animation frames. */
async function newPage(context: BrowserContext, record: PageRecord, width: number): Promise<Page> {
  const page = await context.newPage({type: 'window'});
  await page.setViewport({width, height: 900});
  await prepare(page, record);
  return page;
}

async function prepare(page: Page, record: PageRecord): Promise<void> {
  // A page that is not the active one drops the keys it is given.
  if (await hasDebugger(page)) await page.emulateFocusedPage(true);
  page.setDefaultTimeout(WAIT_MS);
  await record.follow(page);
}

async function prepareForPortal(
  page: Page,
  record: PageRecord,
  {width = COMPUTER_WIDTH, isOnPhone = false, hasDefaultStorage = false}: VisitOptions,
): Promise<void> {
  await (isOnPhone ? page.emulate(HANDHELD) : page.setViewport({width, height: 900}));
  if (hasDefaultStorage) await page.evaluateOnNewDocument(keepDefaultStorage);
  await prepare(page, record);
}

/** Runs in the page: the portal cannot hand over a storage. */
function keepDefaultStorage(): void {
  void customElements.whenDefined('enpc-refund-form').then((form) => {
    Object.defineProperty(form.prototype, 'storage', {
      get() {
        return undefined;
      },
      set() {
        // What is handed over is not taken.
      },
    });
  });
}

/** Empty, with a copy of the page's `sessionStorage`. */
async function windowOpenedBy(page: Page): Promise<Page> {
  const opened = new Promise<Page>((resolve, reject) => {
    page.once('popup', (popup) => {
      if (popup) resolve(popup);
      else reject(new Error('no window was opened'));
    });
  });
  await page.evaluate(() => void window.open('about:blank', '_blank', 'popup'));
  return opened;
}

async function assertDiscreet(scene: Scene, page: Page, id: PersonId): Promise<void> {
  const {record, fund, context, output} = scene;
  assert.deepEqual(record.policyViolations, [], 'violations of the security policy');
  assert.deepEqual(record.complaints, [], 'errors of the pages');
  const stored = await storedBy(page, context);
  const told = {
    'the log of the server': fund.logLines,
    'the output of a program': output.texts,
    'an address': record.requests,
    'the console': record.consoleLines,
    'a public event': record.publicEvents.map(({detail}) => detail),
    'a title': record.titles,
    'the storage of the browser': stored,
  };
  const personalData = personalDataOf(id, OWN_IBAN);
  for (const [place, texts] of Object.entries(told)) {
    assert.deepEqual(findPersonalData(texts, personalData), [], `personal data in ${place}`);
  }
  const sessions = await fund.rows('signing_sessions');
  const indiscreet = Object.entries({
    ...told,
    'an address': record.requests.map(withoutTokenAddress),
    'the storage of the browser': stored.map(withoutTicket),
  }).flatMap(([place, texts]) =>
    findSessionSecrets(texts, sessions).map((name) => `${name} in ${place}`),
  );
  assert.deepEqual(indiscreet, [], 'secrets of signing sessions');
}
