// @ts-check
/* global AbortController, document, fetch, history, HTMLInputElement, HTMLSelectElement, location, URLSearchParams */
/*
 * The page's script: what is on the phone's screen, and what the person does there. Plain
 * JavaScript, because it is served as it stands here.
 */
import {TEXTS} from './phone-texts.js';
import {textInFile, textOnScreen} from './read-code.js';

/** @typedef {import('./page-start.ts').PageStart} PageStart */
/** @typedef {import('../../../src/domain/language.ts').Language} Language */
/** @typedef {import('../phone-settings.ts').PhoneSettings} PhoneSettings */
/** @typedef {import('../phone-outcome.ts').ScanOutcome} ScanOutcome */
/** @typedef {import('../phone-outcome.ts').AnswerOutcome} AnswerOutcome */
/** @typedef {import('../phone-outcome.ts').ShownRequest} ShownRequest */
/** @typedef {import('../phone-outcome.ts').ShownDocument} ShownDocument */
/** @typedef {import('../phone-outcome.ts').PhoneFailure} PhoneFailure */
/** @typedef {'closed' | 'noCode' | 'noPicture' | 'notCaptured' | 'stopped'} Notice */
/**
 * What is on the screen.
 * @typedef {{screen: 'home', notice?: Notice}
 *   | {screen: 'looking'}
 *   | {screen: 'busy', doing: 'opening' | 'sending'}
 *   | {screen: 'request', request: ShownRequest, problem?: PhoneFailure}
 *   | {screen: 'result', result: AnswerOutcome}} View
 */

const SCREENS = /** @type {const} */ (['home', 'looking', 'busy', 'request', 'result']);

/** @type {(id: string) => HTMLElement} */
const byId = (id) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
};
const form = /** @type {HTMLFormElement} */ (byId('settings'));
const screenshot = /** @type {HTMLInputElement} */ (byId('screenshot'));
const back = /** @type {HTMLAnchorElement} */ (byId('back'));
const token = document.querySelector('meta[name=window-token]')?.getAttribute('content') ?? '';

/** @type {PageStart} */
const start = await (await fetch('start')).json();
/** @type {PhoneSettings} */
let settings = start.settings;
/** @type {View} */
let view = {screen: 'home'};
let looking = new AbortController();

const texts = () => TEXTS[settings.language];

/**
 * @param {string} name
 * @param {{className?: string, tabIndex?: number}} properties
 * @param {...(Node | string)} children
 */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** @param {View} next */
function show(next) {
  const isOther = next.screen !== view.screen;
  view = next;
  render();
  if (isOther) byId(`${view.screen}-title`).focus();
}

function render() {
  const words = texts();
  document.documentElement.lang = settings.language;
  for (const element of document.querySelectorAll('[data-text]')) {
    const text = Object.entries(words).find(([k]) => k === element.getAttribute('data-text'))?.[1];
    element.textContent = typeof text === 'string' ? text : '';
  }
  for (const screen of SCREENS) byId(screen).hidden = screen !== view.screen;
  renderLanguages();
  renderSettings();
  renderScreen();
  byId('phone').dataset['outcome'] = outcomeOf(view);
  const heading = byId(`${view.screen}-title`).textContent;
  document.title = `${heading} – ${words.title}`;
}

/** The last news in a word, for programs; empty while the phone is busy. @param {View} shown */
function outcomeOf(shown) {
  switch (shown.screen) {
    case 'home':
      return shown.notice ?? '';
    case 'request':
      return shown.problem?.outcome ?? 'request';
    case 'result':
      return shown.result.outcome;
    default:
      return '';
  }
}

function renderScreen() {
  const words = texts();
  switch (view.screen) {
    case 'home':
      write('notice', view.notice && words[view.notice]);
      break;
    case 'busy':
      byId('busy-title').textContent = words[view.doing];
      break;
    case 'request':
      write('problem', view.problem && words.outcome[view.problem.outcome]);
      renderRequest(view.request);
      break;
    case 'result':
      renderResult(view.result);
      break;
    case 'looking':
  }
}

/** @param {ShownRequest} request */
function renderRequest({description, organisation, bin, validUntil, documents}) {
  byId('description').textContent = description;
  byId('organisation').replaceChildren(
    make('strong', {}, organisation[settings.language]),
    make('span', {className: 'quiet'}, `${texts().bin} ${bin}`),
  );
  byId('valid-until').textContent = validUntil;
  byId('documents').replaceChildren(...documents.map(documentView));
}

/** @param {ShownDocument} shown */
function documentView({name, meta, mime, byteCount, text}) {
  const words = texts();
  const rows = meta.map((row) =>
    make('div', {}, make('dt', {}, row.name), make('dd', {}, row.value)),
  );
  const content =
    text === undefined
      ? make('p', {className: 'quiet'}, `${words.notShown}: ${mime}, ${byteCount} ${words.bytes}`)
      : make('pre', {tabIndex: 0}, text);
  if (text !== undefined) {
    content.setAttribute('role', 'region');
    content.setAttribute('aria-label', words.documentText);
  }
  const title = make('h3', {}, name[settings.language]);
  return make('li', {}, title, ...(rows.length > 0 ? [make('dl', {}, ...rows)] : []), content);
}

/** @param {AnswerOutcome} result */
function renderResult(result) {
  const isGood = result.outcome === 'signed' || result.outcome === 'declined';
  byId('result').classList.toggle('failed', !isGood);
  byId('result-title').textContent = texts().outcome[result.outcome];
  byId('result-text').textContent = 'message' in result ? (result.message ?? '') : '';
  byId('result-detail').textContent = detailOf(result);
  const address = result.outcome === 'signed' ? result.backUrl : undefined;
  back.hidden = address === undefined;
  if (address === undefined) back.removeAttribute('href');
  else back.href = address;
}

/** What helps a developer. @param {AnswerOutcome} result */
function detailOf(result) {
  if (result.outcome === 'malformed') return result.detail;
  return result.outcome === 'refused' ? `HTTP ${result.status}` : '';
}

/**
 * @param {string} id
 * @param {string | undefined} text
 */
function write(id, text) {
  byId(id).textContent = text ?? '';
  byId(id).hidden = text === undefined;
}

function renderLanguages() {
  byId('languages').setAttribute('aria-label', texts().languages);
  for (const button of languageButtons()) {
    button.setAttribute('aria-pressed', String(button.dataset['language'] === settings.language));
  }
}

/** @returns {NodeListOf<HTMLElement>} */
const languageButtons = () => document.querySelectorAll('[data-language]');

function renderSettings() {
  const {owners, keyKinds} = texts();
  const people = start.people.map(({id, name}) => /** @type {const} */ ([id, name]));
  fillSelect('owner', [...Object.entries(owners), ...people]);
  fillSelect('key-kind', Object.entries(keyKinds));
  for (const [name, value] of Object.entries(settings)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = value === true;
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = String(value);
    }
  }
}

/**
 * @param {string} id
 * @param {readonly (readonly [value: string, text: string])[]} choices
 */
function fillSelect(id, choices) {
  const options = choices.map(([value, text]) =>
    Object.assign(document.createElement('option'), {value, text}),
  );
  byId(id).replaceChildren(...options);
}

/** The settings as the form has them; each control has the name of its setting. */
function typedSettings() {
  const controls = [...form.elements].filter(
    (control) => control instanceof HTMLInputElement || control instanceof HTMLSelectElement,
  );
  return Object.fromEntries(controls.map((control) => [control.name, valueOf(control)]));
}

/** @param {HTMLInputElement | HTMLSelectElement} control */
function valueOf(control) {
  if (control instanceof HTMLSelectElement) return control.value;
  return control.type === 'checkbox' ? control.checked : control.valueAsNumber;
}

/**
 * Undefined when the simulator does not take it, or is not there.
 *
 * @param {string} path
 * @param {object} body
 */
async function send(path, body) {
  const headers = {'content-type': 'application/json', 'x-window-token': token};
  try {
    const response = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
    // Another run of the simulator has another token.
    if (response.status === 403) location.reload();
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {object} changes
 * @returns {Promise<boolean>} whether the simulator has taken them.
 */
async function changeSettings(changes) {
  const changed = {...settings, ...changes};
  const isTaken = (await send('settings', changed)) !== undefined;
  if (isTaken) settings = changed;
  render();
  return isTaken;
}

async function changeTypedSettings() {
  const isTaken = form.checkValidity() && (await changeSettings(typedSettings()));
  renderSettings();
  byId('status').textContent = isTaken ? texts().settingsSaved : texts().settingsKept;
}

/**
 * @param {'scan' | 'open'} path
 * @param {{text: string} | {link: string}} body
 */
async function open(path, body) {
  show({screen: 'busy', doing: 'opening'});
  /** @type {ScanOutcome | undefined} */
  const outcome = await send(path, body);
  if (!outcome) show({screen: 'home', notice: 'stopped'});
  else if (outcome.outcome === 'request') show({screen: 'request', request: outcome.request});
  else if (outcome.outcome === 'closed') show({screen: 'home', notice: 'closed'});
  else show({screen: 'result', result: outcome});
}

/** @param {'sign' | 'decline'} path */
async function answer(path) {
  if (view.screen !== 'request') return;
  const {request} = view;
  show({screen: 'busy', doing: 'sending'});
  /** @type {AnswerOutcome} */
  const result = (await send(path, {requestId: request.id})) ?? {outcome: 'unreachable'};
  // After these the same request can be answered again.
  if (result.outcome === 'unreachable' || result.outcome === 'no-key') {
    show({screen: 'request', request, problem: result});
  } else show({screen: 'result', result});
}

/** @param {Blob | undefined} file */
async function scanFile(file) {
  if (!file || view.screen === 'busy') return;
  /** @type {string | undefined} */
  let text;
  try {
    text = await textInFile(file);
  } catch {
    return show({screen: 'home', notice: 'noPicture'});
  }
  if (text === undefined) show({screen: 'home', notice: 'noCode'});
  else await open('scan', {text});
}

async function scanScreen() {
  looking = new AbortController();
  const video = /** @type {HTMLVideoElement} */ (byId('view'));
  show({screen: 'looking'});
  /** @type {string | undefined} */
  let text;
  try {
    text = await textOnScreen(video, looking.signal);
  } catch {
    return show({screen: 'home', notice: 'notCaptured'});
  }
  if (text === undefined) show({screen: 'home'});
  else await open('scan', {text});
}

screenshot.addEventListener('change', () => {
  const file = screenshot.files?.[0];
  void scanFile(file).then(() => (screenshot.value = ''));
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void scanFile(event.dataTransfer?.files[0]);
});
document.addEventListener('paste', ({clipboardData}) => void scanFile(clipboardData?.files[0]));
byId('camera').addEventListener('click', () => void scanScreen());
byId('stop-looking').addEventListener('click', () => looking.abort());
byId('sign').addEventListener('click', () => void answer('sign'));
byId('decline').addEventListener('click', () => void answer('decline'));
byId('scan-again').addEventListener('click', () => show({screen: 'home'}));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', () => void changeTypedSettings());
for (const button of languageButtons()) {
  const {language} = button.dataset;
  button.addEventListener('click', () => {
    byId('status').textContent = '';
    void changeSettings({language});
  });
}

render();
document.documentElement.dataset['ready'] = '';
const link = new URLSearchParams(location.search).get('link');
if (link !== null) {
  // A reload is no second opening, and the address of API №1 does not stay in the address bar.
  history.replaceState(undefined, '', '.');
  await open('open', {link});
}
