import type {PortalFacts} from '../../server/portal-routes.ts';
import {text, textOf} from './language.ts';
import {loadFacts, startPage} from './page.ts';
import {loadSession, signIn} from './portal-api.ts';
import type {TextKey} from './texts/texts.ts';
import {element} from './element.ts';

type InventedPeople = NonNullable<PortalFacts['invented']>;

const AFTER_SIGN_IN = '/services/';

const facts = await loadFacts();
const form = element('#sign-in', HTMLFormElement);
const iin = element('#iin', HTMLInputElement);
const password = element('#password', HTMLInputElement);
const error = element('#sign-in-error', HTMLElement);
let problem: TextKey | undefined;

if (await loadSession()) location.replace(AFTER_SIGN_IN);

element('#invented', HTMLElement).hidden = facts.invented === undefined;
element('#demo-password', HTMLElement).textContent = facts.invented?.password ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
startPage({
  facts,
  onLanguage: () => {
    if (facts.invented) writePeople(facts.invented);
    showProblem(problem);
  },
});

async function submit(): Promise<void> {
  showProblem(undefined);
  const isComplete = iin.value !== '' && password.value !== '';
  const status = isComplete
    ? await signIn(iin.value.replace(/\s/g, ''), password.value).catch(() => 0)
    : undefined;
  if (status === 201) location.assign(AFTER_SIGN_IN);
  else showProblem(problemOf(status));
}

function problemOf(status: number | undefined): TextKey {
  switch (status) {
    case undefined:
      return 'signIn.missing';
    case 401:
      return 'signIn.wrong';
    case 422:
      return 'signIn.wrongIin';
    case 429:
      return 'signIn.tooMany';
    default:
      return 'failure.server';
  }
}

function showProblem(key: TextKey | undefined): void {
  problem = key;
  error.textContent = key ? text(key) : '';
  iin.setAttribute('aria-invalid', String(key !== undefined));
}

/** Pressing a person fills in the form; signing in stays a press of its own. */
function writePeople({people, password: theirPassword}: InventedPeople): void {
  const items = people.map((person) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'person-choice';
    button.dataset['person'] = person.id;
    const name = document.createElement('strong');
    name.textContent = person.fullName;
    const number = document.createElement('code');
    number.textContent = person.iin;
    const description = document.createElement('span');
    description.textContent = textOf(`person.${person.id}`);
    button.append(name, number, description);
    button.addEventListener('click', () => {
      iin.value = person.iin;
      password.value = theirPassword;
      showProblem(undefined);
      element('button[type=submit]', HTMLButtonElement).focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  element('#people', HTMLElement).replaceChildren(...items);
}
