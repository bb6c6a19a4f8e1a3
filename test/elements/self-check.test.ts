import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/enpc-refund-form.ts';
import {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {HOST_FINDINGS, type HostFindingCode} from '../../src/elements/self-check/host-findings.ts';
import {warnOfOtherVersion} from '../../src/elements/shared/other-version.ts';
import {VERSION} from '../../src/elements/shared/version.ts';
import {selfCheck} from '../../src/index.ts';
import {memoryAdapter} from '../support/refund-form-harness.ts';
import {
  FakePermission,
  installPermissions,
  uninstallPermissions,
} from '../support/fake-ncalayer.ts';
import {until} from '../support/shadow-dom.ts';

/** Where the host forbids things, the browser says so; the test's page is a good one. */
function forbidLoopback(): () => void {
  const document_ = document as {featurePolicy?: unknown};
  Object.defineProperty(document, 'featurePolicy', {
    configurable: true,
    value: {features: () => ['loopback-network'], allowsFeature: () => false},
  });
  installPermissions({'loopback-network': new FakePermission('denied')});
  return () => {
    delete document_.featurePolicy;
    uninstallPermissions();
  };
}

const addToHead = (markup: Partial<HTMLMetaElement>): (() => void) => {
  const tag = Object.assign(document.createElement('meta'), markup);
  document.head.append(tag);
  return () => tag.remove();
};

const setStyle = (element: HTMLElement, name: string, value: string): (() => void) => {
  const before = element.style.getPropertyValue(name);
  element.style.setProperty(name, value);
  return () => element.style.setProperty(name, before);
};

/** A font of the page's own, made of a system's by leaving letters out. */
const addFont = (family: string, unicodeRange: string): (() => void) => {
  const names = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans', 'Arial'];
  const source = names.map((name) => `local("${name}")`).join(', ');
  const face = new FontFace(family, source, {unicodeRange});
  document.fonts.add(face);
  return () => document.fonts.delete(face);
};

/** How each page is made as bad as the finding says, and good again. */
const HOSTILE: Readonly<Partial<Record<HostFindingCode, (form: EnpcRefundForm) => () => void>>> = {
  'insecure-context': () => {
    const before = Object.getOwnPropertyDescriptor(window, 'isSecureContext') ?? {};
    Object.defineProperty(window, 'isSecureContext', {configurable: true, value: false});
    return () => Object.defineProperty(window, 'isSecureContext', before);
  },
  'loopback-forbidden-by-header': forbidLoopback,
  'zoom-locked': () =>
    addToHead({name: 'viewport', content: 'width=device-width, maximum-scale=1'}),
  'lang-missing': () => {
    document.documentElement.lang = '';
    return () => (document.documentElement.lang = 'kk');
  },
  'font-without-kazakh': (form) => {
    const mendFonts = addFont('Test Without Kazakh', 'U+0000-045F');
    const mendForm = setStyle(form, 'font-family', '"Test Without Kazakh", sans-serif');
    return () => {
      mendFonts();
      mendForm();
    };
  },
  'header-covers-focus': () => {
    const header = document.createElement('header');
    header.textContent = 'A header that stays';
    for (const [name, value] of Object.entries({
      position: 'sticky',
      top: '0',
      height: '90px',
    })) {
      header.style.setProperty(name, value);
    }
    document.body.prepend(header);
    return () => header.remove();
  },
};

describe('scenario 47: selfCheck', () => {
  let form: EnpcRefundForm;

  beforeEach(async () => {
    document.documentElement.lang = 'kk';
    form = await fixture(html`<enpc-refund-form .adapter=${memoryAdapter()}></enpc-refund-form>`);
    await until(() => form.step === 'filling', 'the form was there');
  });

  const codes = async (): Promise<readonly HostFindingCode[]> =>
    (await form.selfCheck()).map(({code}) => code);

  it('finds nothing on a good page', async () => {
    expect(await codes()).to.deep.equal([]);
  });

  for (const [code, spoil] of Object.entries(HOSTILE)) {
    it(`finds ${code}, and finds it no more when it is mended`, async () => {
      const mend = spoil(form);
      try {
        expect(await codes()).to.deep.equal([code]);
      } finally {
        mend();
      }
      expect(await codes()).to.deep.equal([]);
    });
  }

  it('finds no header that the form has been told of', async () => {
    const mendHeader = HOSTILE['header-covers-focus']?.(form);
    const mendMargin = setStyle(form, '--enpc-scroll-margin', '100px');
    expect(await codes()).to.deep.equal([]);
    mendMargin();
    mendHeader?.();
  });

  it('finds that the page’s content security policy lacks NCALayer’s address', async () => {
    form.ncalayerAddress = 'wss://127.0.0.1:13580/';
    expect(await codes()).to.deep.equal(['ncalayer-not-in-csp']);
  });

  it('says of each finding what it means and how it is mended', async () => {
    const mend = HOSTILE['lang-missing']?.(form);
    const [finding] = await selfCheck(form);
    mend?.();
    expect(finding).to.deep.equal({code: 'lang-missing', ...HOST_FINDINGS['lang-missing']});
  });

  it('finds that another version has come after this one', async () => {
    warnOfOtherVersion('enpc-refund-form', VERSION);
    try {
      expect(await codes()).to.deep.equal(['second-version']);
    } finally {
      Reflect.deleteProperty(EnpcRefundForm, Symbol.for('enpc-refund-form/other-version'));
    }
  });

  // The last one: what is registered stays.
  it('finds a tag of another version', async () => {
    const key = Symbol.for('enpc-refund-form/version');
    const other = Object.assign(class extends HTMLElement {}, {[key]: '99.0.1'});
    customElements.define('sign-panel', other);
    expect(await codes()).to.deep.equal(['second-version']);
  });
});
