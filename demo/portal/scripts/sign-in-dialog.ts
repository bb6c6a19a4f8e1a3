import {text} from './language.ts';
import {loadSession, type PortalSession} from './portal-api.ts';
import type {TextKey} from './texts/texts.ts';
import {trySignIn} from './try-sign-in.ts';

const DIALOG_ID = 'sign-in-dialog';

/**
 * Signs the person in again without leaving the page: fulfilled when they are, rejected when they put it
 * off. Whoever signs in as somebody else begins anew, because the page is about the first one.
 */
export function signInAgain({fullName}: PortalSession): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.id = DIALOG_ID;
  dialog.setAttribute('aria-labelledby', `${DIALOG_ID}-title`);
  const title = createText('h2', 'signIn.again');
  title.id = `${DIALOG_ID}-title`;
  const problem = document.createElement('p');
  problem.className = 'error';
  problem.setAttribute('role', 'alert');
  const iin = createField('iin', 'signIn.iin');
  iin.input.inputMode = 'numeric';
  const password = createField('password', 'signIn.password');
  password.input.type = 'password';
  const submit = createText('button', 'signIn.button');
  submit.className = 'primary';
  const later = createText('button', 'signIn.later');
  later.type = 'button';
  later.addEventListener('click', () => dialog.close());
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(submit, later);
  const form = document.createElement('form');
  form.noValidate = true;
  form.append(problem, ...iin.elements, ...password.elements, buttons);
  dialog.append(title, createText('p', 'signIn.kept'), form);

  return new Promise((resolve, reject) => {
    let isSignedIn = false;
    const send = async (): Promise<void> => {
      problem.textContent = '';
      const found = await trySignIn(iin.input.value, password.input.value);
      if (found) {
        problem.textContent = text(found);
        return;
      }
      const session = await loadSession().catch(() => undefined);
      if (session && session.fullName !== fullName) location.reload();
      isSignedIn = true;
      dialog.close();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (isSignedIn) resolve();
      else reject(new Error('portal: signing in was put off'));
    });
    document.body.append(dialog);
    // Gives the focus back to where it was when it is closed.
    dialog.showModal();
  });
}

function createText<Name extends 'h2' | 'p' | 'button' | 'label'>(
  name: Name,
  key: TextKey,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  // Written anew with another language.
  created.dataset['text'] = key;
  created.textContent = text(key);
  return created;
}

function createField(
  name: string,
  key: TextKey,
): {readonly input: HTMLInputElement; readonly elements: readonly HTMLElement[]} {
  const label = createText('label', key);
  const input = document.createElement('input');
  input.id = `${DIALOG_ID}-${name}`;
  input.autocomplete = 'off';
  label.htmlFor = input.id;
  return {input, elements: [label, input]};
}
