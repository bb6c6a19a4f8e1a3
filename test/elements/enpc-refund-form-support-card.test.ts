import {expect} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {ONE_ORDER} from '../../src/adapter/memory-sample-data.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {VERSION} from '../../src/elements/shared/version.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {GREETING} from '../support/fake-ncalayer.ts';
import {
  memoryAdapter,
  OWN_IBAN,
  PersonAtForm,
  withFakeNcalayer,
} from '../support/refund-form-harness.ts';
import {find, findAll, focusedElement, until} from '../support/shadow-dom.ts';

/** In place of the browser's clipboard; `undefined` for a page that has none. */
function useClipboard(writeText: ((text: string) => Promise<void>) | undefined): () => void {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: writeText && {writeText},
  });
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
  };
}

const details = ({form}: PersonAtForm): HTMLTextAreaElement => find(form, '#support-details');

describe('the details for support', function () {
  this.timeout(20_000);
  const ncalayer = withFakeNcalayer();
  let restore: (() => void) | undefined;
  afterEach(() => restore?.());

  /** The load has failed, and the other ways are there. */
  async function isStuck(language: Language = 'en'): Promise<PersonAtForm> {
    const fund = Object.assign(memoryAdapter(), {
      loadRefundForm: () =>
        Promise.reject(new AdapterError({code: 'server'}, {correlationId: 'exchange-7'})),
    });
    const person = await PersonAtForm.opens(fund, language, 'load-failed');
    await until(() => findAll(person.form, 'details.help').length > 0, 'the help is there', 10_000);
    return person;
  }

  for (const language of LANGUAGES) {
    it(`are copied, and that is said: ${language}`, async () => {
      const copied: string[] = [];
      restore = useClipboard((text) => Promise.resolve(void copied.push(text)));
      const person = await isStuck(language);
      await person.presses(CATALOGS[language].help.copyDetails);
      await person.sees(CATALOGS[language].help.copied);
      expect(copied).to.deep.equal([details(person).value]);
    });
  }

  it('name the failure, the exchange, the browser, the permission and the version', async () => {
    restore = useClipboard(() => Promise.resolve());
    const person = await isStuck();
    await person.presses(CATALOGS.en.help.copyDetails);
    await person.sees(CATALOGS.en.help.copied);
    const {value} = details(person);
    for (const line of [
      'code: server',
      'correlation: exchange-7',
      'permission: granted',
      `widget: ${VERSION}`,
      `browser: ${navigator.userAgent}`,
    ]) {
      expect(value.split('\n')).to.include(line);
    }
    expect(value).to.match(/^time: \d{4}-\d\d-\d\dT/m);
  });

  for (const [without, writeText] of [
    ['the permission to copy', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
    ['a clipboard', undefined],
  ] as const) {
    it(`are selected without ${without}, and that is said`, async () => {
      restore = useClipboard(writeText);
      const person = await isStuck();
      await person.presses(CATALOGS.en.help.copyDetails);
      await person.sees(CATALOGS.en.help.selected);
      const field = details(person);
      await until(() => focusedElement() === field, 'the details have the keyboard');
      expect(field.selectionStart).to.equal(0);
      expect(field.selectionEnd).to.equal(field.value.length);
    });
  }

  it('name what hinders the signing, and the version of NCALayer; nothing personal', async () => {
    restore = useClipboard(() => Promise.resolve());
    const person = await PersonAtForm.opens();
    await person.comesToDocument();
    ncalayer.current.onRequest = (connection) => {
      connection.say(GREETING);
      connection.drop();
    };
    await person.presses(person.texts.signing.sign.chooseCertificate);
    await person.sees(person.texts.signing.ncalayer.errors['connection-lost']);
    await person.presses(person.texts.help.heading);
    await person.presses(person.texts.help.copyDetails);
    await person.sees(person.texts.help.copied);
    const {value} = details(person);
    expect(value).to.include('code: connection-lost');
    expect(value).to.include('ncalayer: 1.4');
    const {fullName, iin} = ONE_ORDER.beneficiary;
    for (const personal of [OWN_IBAN, fullName, iin, ...fullName.split(' ')]) {
      expect(value).not.to.include(personal);
    }
  });
});
