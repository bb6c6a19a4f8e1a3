import type {PortalFacts} from '../../server/portal-routes.ts';
import {text, textOf} from './language.ts';
import {loadFacts, startPage} from './page.ts';
import {loadSession} from './portal-api.ts';
import {trySignIn} from './try-sign-in.ts';
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
  const found = await trySignIn(iin.value, password.value);
  if (found) showProblem(found);
  else location.assign(AFTER_SIGN_IN);
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
