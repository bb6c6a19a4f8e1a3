/**
 * Finds the browsers that the tests drive and, where it may (root on Debian or Ubuntu), installs the
 * missing ones. Nothing is downloaded through npm, so a fresh checkout needs no more than `npm ci`.
 */
import {execFileSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** The engines that `BROWSERS` may name. */
const BROWSER_NAMES = ['chromium', 'firefox', 'webkit'] as const;

export type BrowserName = (typeof BROWSER_NAMES)[number];

/** Where an engine's program is, or undefined when it is not on this machine. */
type FindBrowser = () => string | undefined;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable);

const firstOnPath = (...programs: string[]): string | undefined =>
  programs.map(onPath).find((path) => path !== undefined);

const inFolders = (folders: (string | undefined)[], ...paths: string[]): string | undefined =>
  folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => paths.map((path) => join(folder, path)))
    .find(isExecutable);

const windowsFolders = (): (string | undefined)[] => [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
];

const findChromium: FindBrowser = () =>
  process.env['CHROME_PATH'] ??
  firstOnPath(
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ) ??
  inFolders(
    ['/Applications'],
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ) ??
  inFolders(
    windowsFolders(),
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  );

const findFirefox: FindBrowser = () =>
  process.env['FIREFOX_PATH'] ??
  firstOnPath('firefox-esr', 'firefox') ??
  inFolders(['/Applications'], 'Firefox.app/Contents/MacOS/firefox') ??
  inFolders(windowsFolders(), 'Mozilla Firefox/firefox.exe');

/** WebKitGTK's small browser lies in a library folder, outside of PATH. */
const findMiniBrowser: FindBrowser = () => {
  if (!existsSync('/usr/lib')) return undefined;
  const libraries = readdirSync('/usr/lib').filter((name) => name.includes('-linux-gnu'));
  return inFolders(
    libraries.map((name) => join('/usr/lib', name)),
    'webkitgtk-6.0/MiniBrowser',
    'webkit2gtk-4.1/MiniBrowser',
    'webkit2gtk-4.0/MiniBrowser',
  );
};

/** WebKitGTK has no headless mode: it needs its driver and, without a screen, an invisible one. */
const findWebKit: FindBrowser = () => {
  const hasScreen = process.env['DISPLAY'] !== undefined || onPath('Xvfb') !== undefined;
  return onPath('WebKitWebDriver') !== undefined && hasScreen ? findMiniBrowser() : undefined;
};

const BROWSERS: Record<BrowserName, {find: FindBrowser; packages: string[]; remedy: string}> = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    remedy:
      'No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH to its program.',
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    remedy: 'No Firefox was found: install it, or set FIREFOX_PATH to its program.',
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    remedy:
      'No WebKit was found: it needs Linux with the packages webkit2gtk-driver and xvfb, or leave it out of BROWSERS.',
  },
};

const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

const aptGet = (...parameters: string[]): void => {
  execFileSync('apt-get', ['-qq', ...parameters], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/**
 * The engines that the comma-separated variable `BROWSERS` asks for; Chromium when it is not set.
 *
 * @throws Error for a name that is not an engine.
 */
export function requestedBrowsers(): BrowserName[] {
  const names = (process.env['BROWSERS'] ?? 'chromium').split(',').map((name) => name.trim());
  return names.map((name) => {
    const known = BROWSER_NAMES.find((candidate) => candidate === name);
    if (known === undefined) {
      throw new Error(`BROWSERS: "${name}" is not one of ${BROWSER_NAMES.join(', ')}.`);
    }
    return known;
  });
}

/**
 * The program of each engine, installed from the distribution first when it is missing and may be.
 *
 * @throws Error with one plain sentence when an engine is neither there nor installable.
 */
export function ensureBrowsers(names: readonly BrowserName[]): Map<BrowserName, string> {
  const missing = names.filter((name) => BROWSERS[name].find() === undefined);
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.flatMap((name) => BROWSERS[name].packages);
    console.error(`Installing the test browsers: ${packages.join(', ')}`);
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', ...packages);
  }
  return new Map(
    names.map((name) => {
      const path = BROWSERS[name].find();
      if (path === undefined) throw new Error(BROWSERS[name].remedy);
      return [name, path];
    }),
  );
}

/** What every Chromium in the tests is started with: no sandbox (CI is root), no calls home. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
