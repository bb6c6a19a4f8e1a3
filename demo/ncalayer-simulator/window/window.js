// @ts-check
/* global document, EventSource, fetch, location */
/*
 * The window's script: shows the state that the simulator streams, and sends the person's answers.
 * Plain JavaScript, because it is served as it stands here.
 */
import {TEXTS} from './window-texts.js';

/** @typedef {import('./window-state.ts').WindowState} WindowState */
/** @typedef {import('./window-state.ts').ShownKey} ShownKey */
/** @typedef {import('./window-state.ts').ShownDialog} ShownDialog */
/** @typedef {keyof typeof TEXTS.kk.outcome} Outcome */

/** @type {(id: string) => HTMLElement} */
const byId = (id) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
};
const form = /** @type {HTMLFormElement} */ (byId('dialog'));
const password = /** @type {HTMLInputElement} */ (byId('password'));
const mode = /** @type {HTMLSelectElement} */ (byId('mode'));
const token = document.querySelector('meta[name=window-token]')?.getAttribute('content') ?? '';

/** @type {WindowState | undefined} */
let state;
/** Of the waiting window; a dialog has the request's. @type {'kk' | 'ru'} */
let chosenLanguage = 'kk';
/** What is on the screen, so that typing survives what does not concern it. */
let shownDialogId = 0;
let shownKeys = '';
/** The language of the list of modes. @type {typeof TEXTS.kk | undefined} */
let wordsOfModes;
/** @type {Outcome | undefined} */
let ownOutcome;

const texts = () => TEXTS[state?.dialog?.language ?? chosenLanguage];

/**
 * @param {string} name
 * @param {{className?: string, lang?: string}} properties
 * @param {...(Node | string)} children
 */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function render() {
  const words = texts();
  document.documentElement.lang = words === TEXTS.ru ? 'ru' : 'kk';
  for (const element of document.querySelectorAll('[data-text]')) {
    const text = Object.entries(words).find(([k]) => k === element.getAttribute('data-text'))?.[1];
    element.textContent = typeof text === 'string' ? text : '';
  }
  renderSettings();
  const dialog = state?.dialog;
  document.title = dialog ? `● ${words.requestTitle} – ${words.title}` : words.title;
  byId('waiting').hidden = dialog !== undefined;
  const isNew = dialog !== undefined && dialog.id !== shownDialogId;
  const isGone = dialog === undefined && shownDialogId !== 0;
  const hadFocus = form.contains(document.activeElement);
  form.hidden = dialog === undefined;
  if (isNew || isGone) clearAnswer();
  if (dialog) renderDialog(dialog);
  if (isNew) {
    byId('status').textContent = '';
    byId('dialog-title').focus();
  }
  if (isGone) {
    byId('status').textContent = words.outcome[ownOutcome ?? 'no-such-dialog'];
    if (hadFocus) byId('waiting-title').focus();
  }
  if (isNew || isGone) ownOutcome = undefined;
  shownDialogId = dialog?.id ?? 0;
}

/** @param {ShownDialog} dialog */
function renderDialog(dialog) {
  const words = texts();
  const signs = dialog.purpose === 'sign';
  byId('dialog-title').textContent = signs ? words.signTitle : words.showKeyTitle;
  byId('sign').textContent = signs ? words.sign : words.showKey;
  byId('close').setAttribute('aria-label', words.close);
  byId('abandoned').hidden = !dialog.isAbandoned;
  byId('site').textContent = dialog.origin ?? words.noSite;
  byId('documents-row').hidden = !signs;
  byId('documents').replaceChildren(...dialog.documents.map(documentView));
  byId('demo-password').textContent = state?.password ?? '';
  const count = state?.waitingCount ?? 0;
  byId('waiting-count').textContent = count > 0 ? `${words.waitingCount}: ${count}` : '';
  renderKeys(dialog);
}

/** @param {ShownDialog['documents'][number]} shown */
function documentView(shown) {
  const words = texts();
  if (!shown) return make('p', {className: 'error'}, words.undecodable);
  const {byteCount, beginning} = shown;
  const size = `${byteCount.toLocaleString('ru')}\u00a0${words.bytes}`;
  const start =
    beginning === undefined
      ? make('p', {className: 'quiet'}, words.notText)
      : make('pre', {}, beginning);
  return make('div', {}, size, start);
}

/** @param {ShownDialog} dialog */
function renderKeys({id: dialogId, language, keys}) {
  const current = JSON.stringify([dialogId, language, keys]);
  if (current === shownKeys) return;
  shownKeys = current;
  const allowed = keys.filter(({obstacle}) => obstacle === undefined);
  const others = keys.filter(({obstacle}) => obstacle !== undefined);
  const only = allowed.length === 1 ? allowed[0] : undefined;
  const chosen = (allowed.find(({id}) => id === chosenKeyId()) ?? only)?.id;
  byId('allowed-keys').replaceChildren(...allowed.map((key) => keyView(key, chosen)));
  byId('disallowed-keys').replaceChildren(...others.map((key) => keyView(key, undefined)));
  byId('allowed-keys').hidden = allowed.length === 0;
  byId('no-key').hidden = allowed.length > 0;
  byId('other-keys').hidden = others.length === 0;
  byId('other-keys-title').textContent = `${texts().otherKeys}: ${others.length}`;
}

/**
 * @param {ShownKey} key
 * @param {string | undefined} chosen
 */
function keyView(key, chosen) {
  const words = texts();
  const radio = document.createElement('input');
  Object.assign(radio, {type: 'radio', name: 'key', value: key.id, checked: key.id === chosen});
  radio.disabled = key.obstacle !== undefined;
  const owner = key.organisation === undefined ? [] : [key.organisation];
  const facts = [words.kind[key.kind], ...owner, `${words.iin}\u00a0${key.iin}`, validity(key)];
  const view = make(
    'label',
    {className: 'key'},
    radio,
    make('span', {className: 'name'}, key.personName),
    make('span', {className: 'facts'}, facts.join(' · ')),
    make('span', {className: 'facts'}, key.fileName),
  );
  if (key.obstacle)
    view.append(make('span', {className: 'obstacle'}, words.obstacle[key.obstacle]));
  return make('li', {}, view);
}

/** @param {ShownKey} key */
const validity = ({notBefore, notAfter}) => `${dayOf(notBefore)}\u2060–\u2060${dayOf(notAfter)}`;

/** @param {string} isoDate */
const dayOf = (isoDate) => isoDate.slice(0, 10).split('-').reverse().join('.');

function renderSettings() {
  if (!state) return;
  const {settings, modes} = state;
  const words = texts();
  if (wordsOfModes !== words) {
    wordsOfModes = words;
    mode.replaceChildren(...modeGroups(modes, words));
  }
  mode.value = settings.mode;
  for (const radio of radiosOf('algorithm')) radio.checked = radio.value === settings.algorithm;
}

/**
 * @param {readonly string[]} modes
 * @param {typeof TEXTS.kk} words
 */
function modeGroups(modes, {behaviours, behavioursTitle, oddReplies}) {
  const names = new Map(Object.entries(behaviours));
  const groups = [
    {label: behavioursTitle, members: modes.filter((name) => names.has(name))},
    {label: oddReplies, members: modes.filter((name) => !names.has(name))},
  ];
  return groups.map(({label, members}) => {
    const group = Object.assign(document.createElement('optgroup'), {label});
    const options = members.map((value) =>
      Object.assign(document.createElement('option'), {value, text: names.get(value) ?? value}),
    );
    group.append(...options);
    return group;
  });
}

/** @type {(name: string) => NodeListOf<HTMLInputElement>} */
const radiosOf = (name) => document.querySelectorAll(`input[name=${name}]`);

/** @type {(name: string) => string | undefined} */
const chosenOf = (name) => [...radiosOf(name)].find(({checked}) => checked)?.value;

const chosenKeyId = () => chosenOf('key');

function clearAnswer() {
  password.value = '';
  for (const radio of radiosOf('key')) radio.checked = false;
  showErrors(undefined, undefined);
}

/**
 * @param {string | undefined} keyError
 * @param {string | undefined} passwordError
 */
function showErrors(keyError, passwordError) {
  byId('key-error').textContent = keyError ?? '';
  byId('key-error').hidden = keyError === undefined;
  byId('password-error').textContent = passwordError ?? '';
  byId('password-error').hidden = passwordError === undefined;
  password.setAttribute('aria-invalid', String(passwordError !== undefined));
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Outcome | undefined>}
 */
async function send(path, body) {
  const headers = {'content-type': 'application/json', 'x-window-token': token};
  const response = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
  // Another run of the simulator has another token.
  if (response.status === 403) location.reload();
  return response.ok ? (await response.json()).outcome : undefined;
}

async function sign() {
  const dialogId = state?.dialog?.id;
  const keyId = chosenKeyId();
  showErrors(undefined, undefined);
  if (keyId === undefined) {
    showErrors(texts().chooseKeyFirst, undefined);
    focusOn(radiosOf('key')[0]);
    return;
  }
  const outcome = await send('answer', {action: 'sign', dialogId, keyId, password: password.value});
  if (outcome === 'wrong-password') {
    showErrors(undefined, texts().outcome[outcome]);
    password.value = '';
    password.focus();
  } else if (outcome === 'key-not-allowed') {
    showErrors(texts().outcome[outcome], undefined);
    focusOn(radiosOf('key')[0]);
  } else showOutcome(outcome);
}

async function cancel() {
  showOutcome(await send('answer', {action: 'cancel', dialogId: state?.dialog?.id}));
}

/** The stream may tell of the closed dialog before or after the answer comes. @param {Outcome | undefined} outcome */
function showOutcome(outcome) {
  if (outcome === undefined) return;
  if (state?.dialog?.id === shownDialogId && shownDialogId !== 0) ownOutcome = outcome;
  else byId('status').textContent = texts().outcome[outcome];
}

/** @param {HTMLElement | undefined} element */
function focusOn(element) {
  (element ?? byId('dialog-title')).focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void sign();
});
// Of the whole window: a press beside the form takes the focus out of it.
document.addEventListener('keydown', ({key}) => {
  if (key === 'Escape' && state?.dialog) void cancel();
});
for (const id of ['cancel', 'close']) byId(id).addEventListener('click', () => void cancel());
byId('language').addEventListener('change', () => {
  chosenLanguage = chosenOf('language') === 'ru' ? 'ru' : 'kk';
  render();
});
const changeSettings = () =>
  void send('settings', {algorithm: chosenOf('algorithm'), mode: mode.value});
byId('algorithm').addEventListener('change', changeSettings);
mode.addEventListener('change', changeSettings);

let wasLost = false;
const stream = new EventSource('state');
stream.addEventListener('message', ({data}) => {
  // The simulator was started anew, and this page is the old one's.
  if (wasLost) location.reload();
  state = JSON.parse(data);
  render();
});
stream.addEventListener('error', () => {
  wasLost = true;
  state = undefined;
  render();
  byId('status').textContent = texts().stopped;
});
render();
