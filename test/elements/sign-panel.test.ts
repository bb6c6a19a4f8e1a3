import {expect, fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import '../../src/define/sign-panel.ts';
import type {Beneficiary} from '../../src/domain/beneficiary.ts';
import type {DocumentToSign} from '../../src/domain/document-to-sign.ts';
import {LANGUAGES, type Language} from '../../src/domain/language.ts';
import {
  SigningMethodChosenEvent,
  type DocumentSignedEvent,
} from '../../src/elements/sign-panel/sign-panel.events.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import {SigningError, type SigningErrorCode} from '../../src/signing/signing-error.ts';
import type {Signer, NcalayerProgress} from '../../src/signing/signer.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {APPLICANT, documentToSign, SIGNATURE} from '../support/flow-samples.ts';
import {press} from '../support/press.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';
import {
  bringIntoView,
  clickOn,
  find,
  findAll,
  focusedElement,
  textOf,
} from '../support/shadow-dom.ts';

/** Every end of a line, every space and sign that a template might swallow or add. */
const EXACT_TEXT = '\n  Өтініш № 49756052 <b>&amp;</b>\t500.00 KZT\r\n\n\u00a0«КІМ АННА»  \n \n';

const PROGRESS: Readonly<Record<NcalayerProgress, true>> = {
  'asking-permission': true,
  connecting: true,
  'waiting-for-person': true,
  'waiting-long': true,
  checking: true,
};

interface Options {
  readonly document?: DocumentToSign | undefined;
  readonly applicant?: Beneficiary | undefined;
  readonly signers?: readonly Signer[];
  readonly locale?: Language;
}

describe('sign-panel', () => {
  let signer: ScriptedSigner;
  let signed: DocumentSignedEvent[];

  async function panelOf(options: Options = {}): Promise<SignPanel> {
    const {locale = 'en', signers = [signer]} = options;
    const document = 'document' in options ? options.document : documentToSign();
    const applicant = 'applicant' in options ? options.applicant : APPLICANT;
    await Promise.all([loadCatalog('form', locale), loadCatalog('signing', locale)]);
    return fixture<SignPanel>(
      html`<sign-panel
        locale=${locale}
        .document=${document}
        .applicant=${applicant}
        .signers=${signers}
        @document-signed=${(event: DocumentSignedEvent) => signed.push(event)}
      ></sign-panel>`,
    );
  }

  beforeEach(() => {
    signer = new ScriptedSigner();
    signed = [];
  });

  const {ncalayer: words, sign: texts} = CATALOGS.en.signing;
  const signButton = (panel: SignPanel): HTMLButtonElement => find(panel, '#sign');
  const state = (panel: SignPanel): string => textOf(find(panel, '[data-announce=polite]'));
  const cancelButton = (panel: SignPanel): HTMLElement => {
    const [found] = findAll(panel, '.signing button:not(#sign)');
    if (!found) throw new Error('there is no way to cancel');
    return found;
  };
  /** The signing controller has heard the signer, and the panel has drawn it. */
  const drawn = async (panel: SignPanel): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await panel.updateComplete;
  };
  const begin = async (panel: SignPanel): Promise<void> => {
    await clickOn(signButton(panel));
    await drawn(panel);
  };

  describe('“Choose a certificate”', () => {
    it('is inactive until there are a document and an applicant', async () => {
      const panel = await panelOf({document: undefined, applicant: undefined});
      expect(signButton(panel).disabled).to.equal(true);
      expect(textOf(panel)).to.include(texts.noDocument);
      panel.applicant = APPLICANT;
      await panel.updateComplete;
      expect(signButton(panel).disabled).to.equal(true);
      panel.document = documentToSign();
      await panel.updateComplete;
      expect(signButton(panel).disabled).to.equal(false);
      panel.applicant = undefined;
      await panel.updateComplete;
      expect(signButton(panel).disabled).to.equal(true);
    });

    it('without a document says by what it is described why not', async () => {
      const panel = await panelOf({document: undefined});
      const id = signButton(panel).getAttribute('aria-describedby');
      expect(textOf(find(panel, `#${id}`))).to.equal(texts.noDocument);
    });

    it('asks for this document, this applicant and this language', async () => {
      const document = documentToSign();
      const panel = await panelOf({document, locale: 'ru'});
      await begin(panel);
      expect(signer.call.request).to.include({
        document,
        applicantIin: APPLICANT.iin,
        language: 'ru',
      });
    });

    it('works with the keyboard', async () => {
      const panel = await panelOf();
      signButton(panel).focus();
      await press('Enter');
      expect(signer.calls).to.have.length(1);
    });

    it('pressed twice within 80 ms begins one signing, and does not cancel it (scenario 23)', async () => {
      const panel = await panelOf();
      const position = await bringIntoView(signButton(panel));
      await sendMouse({type: 'click', position});
      await sendMouse({type: 'click', position});
      await drawn(panel);
      expect(signer.calls).to.have.length(1);
      expect(signer.call.request.signal.aborted).to.equal(false);
    });

    it('twice on the same spot does not press what has taken its place there', async () => {
      const panel = await panelOf();
      await begin(panel);
      cancelButton(panel).dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 2}));
      expect(signer.call.request.signal.aborted).to.equal(false);
    });

    it('held down with Enter begins one signing, and does not cancel it (scenario 23)', async () => {
      const panel = await panelOf();
      signButton(panel).focus();
      for (let repeats = 0; repeats < 5; repeats++) {
        await press('Enter');
        await drawn(panel);
      }
      expect(signer.calls).to.have.length(1);
      expect(signer.call.request.signal.aborted).to.equal(false);
    });

    it('leaves the focus in the panel when it makes room', async () => {
      const panel = await panelOf();
      signButton(panel).focus();
      await press('Enter');
      await drawn(panel);
      expect(panel.renderRoot.contains(focusedElement())).to.equal(true);
      await press('Tab');
      expect(focusedElement()).to.equal(cancelButton(panel));
    });
  });

  describe('the document', () => {
    it('is shown byte for byte, to the last space', async () => {
      const bytes = new TextEncoder().encode(EXACT_TEXT);
      const panel = await panelOf({document: documentToSign({bytes})});
      const paper = find(panel, '[part=document]');
      expect([...new TextEncoder().encode(paper.textContent)]).to.deep.equal([...bytes]);
      expect(paper.childElementCount).to.equal(0);
      expect(getComputedStyle(paper).whiteSpace).to.match(/pre-wrap/);
    });

    it('is shown with its mark of byte order, if it has one', async () => {
      const bytes = new TextEncoder().encode('\ufeffӨтініш');
      const panel = await panelOf({document: documentToSign({bytes})});
      expect(find(panel, '[part=document]').textContent).to.equal('\ufeffӨтініш');
    });

    it('stays exact when the language of the page changes and when another one comes', async () => {
      const panel = await panelOf({
        document: documentToSign({bytes: new TextEncoder().encode(EXACT_TEXT)}),
      });
      await Promise.all([loadCatalog('form', 'kk'), loadCatalog('signing', 'kk')]);
      panel.locale = 'kk';
      await panel.updateComplete;
      expect(find(panel, '[part=document]').textContent).to.equal(EXACT_TEXT);
      panel.document = documentToSign({bytes: new TextEncoder().encode('second\n')});
      await panel.updateComplete;
      expect(find(panel, '[part=document]').textContent).to.equal('second\n');
    });

    it('says in which language it stays, only when that is not the page’s', async () => {
      const kazakh = documentToSign({language: 'kk'});
      const panel = await panelOf({document: kazakh, locale: 'ru'});
      const note = CATALOGS.ru.signing.sign.documentLanguage.replace('{language}', 'Қазақша');
      expect(textOf(panel)).to.include(note);
      expect(find(panel, '[part=document]').lang).to.equal('kk');
      const same = await panelOf({document: documentToSign({language: 'ru'}), locale: 'ru'});
      expect(textOf(same)).not.to.include('Қазақша');
    });

    it('comes with its fingerprint in groups and the end of its life', async () => {
      const panel = await panelOf();
      expect(textOf(panel)).to.include(
        Array(8).fill(['01234567', '89abcdef']).flat().slice(0, 8).join(' '),
      );
      expect(textOf(panel)).to.include('22.11.2026, 14:50');
    });

    describe('that is no text', () => {
      const pdf = documentToSign({
        mimeType: 'application/pdf',
        bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]),
        facts: [{name: {kk: 'Сома', ru: 'Сумма', en: 'Total'}, value: '500.00 KZT'}],
      });
      const link = (panel: SignPanel): HTMLAnchorElement =>
        find(panel, '.document a') as HTMLAnchorElement;
      const bytesBehind = async (panel: SignPanel): Promise<readonly number[]> => {
        const response = await fetch(link(panel).href);
        expect(response.headers.get('content-type')).to.equal('application/pdf');
        return [...new Uint8Array(await response.arrayBuffer())];
      };

      it('is offered as a file beside its facts, its bytes as they are', async () => {
        const panel = await panelOf({document: pdf});
        expect(await bytesBehind(panel)).to.deep.equal([...pdf.bytes]);
        expect(link(panel).target).to.equal('_blank');
        expect(textOf(link(panel))).to.include(CATALOGS.en.form.format.newTab);
        expect(textOf(find(panel, '.document dl')))
          .to.include('Total')
          .and.include('500.00 KZT');
        expect(findAll(panel, '[part=document]')).to.be.empty;
      });

      it('is a file still after the panel has been away', async () => {
        const panel = await panelOf({document: pdf});
        const parent = panel.parentElement;
        panel.remove();
        await panel.updateComplete;
        parent?.append(panel);
        await drawn(panel);
        expect(await bytesBehind(panel)).to.deep.equal([...pdf.bytes]);
      });

      it('of a type that could run a script is only saved, never opened', async () => {
        for (const mimeType of ['text/html', 'application/xml', 'image/svg+xml']) {
          const panel = await panelOf({document: documentToSign({...pdf, mimeType})});
          expect(link(panel).hasAttribute('download'), mimeType).to.equal(true);
          expect(link(panel).target, mimeType).to.equal('');
          const response = await fetch(link(panel).href);
          expect(response.headers.get('content-type')).to.equal('application/octet-stream');
        }
      });

      it('is given back to the browser when it is not shown any more', async () => {
        const panel = await panelOf({document: pdf});
        const {href} = link(panel);
        panel.document = documentToSign();
        await panel.updateComplete;
        const outcome = await fetch(href).then(
          () => 'still there',
          () => 'gone',
        );
        expect(outcome).to.equal('gone');
      });
    });
  });

  describe('while it is being signed', () => {
    for (const progress of Object.keys(PROGRESS) as NcalayerProgress[]) {
      it(`says in a live region: ${progress}`, async () => {
        const panel = await panelOf();
        const region = find(panel, '[data-announce=polite]');
        await begin(panel);
        signer.call.request.onProgress(progress);
        await panel.updateComplete;
        expect(find(panel, '[data-announce=polite]')).to.equal(region);
        expect(state(panel)).to.equal(words.progress[progress]);
      });
    }

    it('can be given up: the wait ends and the focus is on the button again', async () => {
      const panel = await panelOf();
      await begin(panel);
      await clickOn(cancelButton(panel));
      await drawn(panel);
      expect(signer.call.request.signal.aborted).to.equal(true);
      expect(state(panel)).to.equal(words.cancelled);
      expect(focusedElement()).to.equal(signButton(panel));
      await press('Enter');
      expect(signer.calls).to.have.length(2);
    });

    it('can be cancelled in the program: no error, the focus on the button (scenario 31)', async () => {
      const panel = await panelOf();
      await begin(panel);
      signer.call.answer({outcome: 'cancelled'});
      await drawn(panel);
      expect(findAll(panel, '.message.danger, .message.warning')).to.be.empty;
      expect(state(panel)).to.equal(words.cancelled);
      expect(focusedElement()).to.equal(signButton(panel));
    });

    it('is given up when another document comes', async () => {
      const panel = await panelOf();
      await begin(panel);
      panel.document = documentToSign({sha256: 'f'.repeat(64)});
      await drawn(panel);
      expect(signer.call.request.signal.aborted).to.equal(true);
      expect(signButton(panel).disabled).to.equal(false);
    });

    it('is given up when the panel leaves the page', async () => {
      const panel = await panelOf();
      await begin(panel);
      panel.remove();
      await Promise.resolve();
      expect(signer.call.request.signal.aborted).to.equal(true);
    });

    it('goes on when the language changes, in the words of the new one', async () => {
      const panel = await panelOf();
      await begin(panel);
      signer.call.request.onProgress('waiting-for-person');
      await Promise.all([loadCatalog('form', 'ru'), loadCatalog('signing', 'ru')]);
      panel.locale = 'ru';
      await panel.updateComplete;
      expect(signer.call.request.signal.aborted).to.equal(false);
      expect(state(panel)).to.equal(CATALOGS.ru.signing.ncalayer.progress['waiting-for-person']);
    });
  });

  describe('a failure', () => {
    const codes = Object.keys(words.errors) as SigningErrorCode[];

    for (const code of codes) {
      it(`${code} is told with its remedy, and the focus is on the button`, async () => {
        const panel = await panelOf();
        await begin(panel);
        signer.call.fail(new SigningError(code));
        await drawn(panel);
        expect(state(panel)).to.include(words.errors[code]);
        expect(state(panel)).to.include(words.remedies[code] ?? '');
        expect(focusedElement()).to.equal(signButton(panel));
        expect(signed).to.be.empty;
      });
    }

    it('not-running offers the check page and the download', async () => {
      const panel = await panelOf();
      await begin(panel);
      signer.call.fail(new SigningError('not-running'));
      await drawn(panel);
      const addresses = findAll<HTMLAnchorElement>(find(panel, '[data-announce=polite]'), 'a');
      expect(addresses.map(({href}) => href)).to.deep.equal([
        'https://127.0.0.1:13579/',
        'https://pki.gov.kz/ncalayer/',
      ]);
      for (const {rel, target} of addresses) {
        expect(target).to.equal('_blank');
        expect(rel).to.include('noopener');
      }
    });

    it('leaves the document, and another attempt forgets the failure', async () => {
      const panel = await panelOf();
      await begin(panel);
      signer.call.fail(new SigningError('wrong-person'));
      await drawn(panel);
      expect(findAll(panel, '[part=document]')).to.have.length(1);
      await begin(panel);
      expect(state(panel)).to.equal(words.progress.connecting);
    });
  });

  describe('a signature', () => {
    it('is handed over once, by an event that leaves nobody else a look', async () => {
      const panel = await panelOf();
      const overheard: Event[] = [];
      const overhear = (event: Event): void => {
        overheard.push(event);
      };
      document.addEventListener('document-signed', overhear);
      document.body.addEventListener('document-signed', overhear);
      await begin(panel);
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await drawn(panel);
      document.removeEventListener('document-signed', overhear);
      document.body.removeEventListener('document-signed', overhear);
      expect(signed.map(({detail}) => detail.signature)).to.deep.equal([SIGNATURE]);
      expect(signed[0]).to.include({bubbles: false, composed: false});
      expect(Object.isFrozen(signed[0]?.detail)).to.equal(true);
      expect(overheard).to.be.empty;
    });

    it('is the only one: the button rests until another document comes', async () => {
      const panel = await panelOf();
      await begin(panel);
      signer.call.answer({outcome: 'signed', signature: SIGNATURE});
      await drawn(panel);
      expect(signButton(panel).disabled).to.equal(true);
      panel.document = documentToSign({sha256: 'f'.repeat(64)});
      await drawn(panel);
      expect(signButton(panel).disabled).to.equal(false);
    });
  });

  describe('with two ways to sign', () => {
    it('lets choose, tells it, and asks the chosen one', async () => {
      const phone = new ScriptedSigner('egov-qr');
      const panel = await panelOf({signers: [signer, phone]});
      let chosen: unknown;
      panel.addEventListener(SigningMethodChosenEvent.type, (event) => {
        chosen = (event as SigningMethodChosenEvent).detail.method;
      });
      const [, label] = findAll(panel, 'fieldset label');
      if (label) await clickOn(label);
      await drawn(panel);
      expect(chosen).to.equal('egov-qr');
      expect(focusedElement()).to.equal(find(panel, 'input[value=egov-qr]'));
      expect(phone.calls).to.have.length(1);
      expect(signer.calls).to.be.empty;
    });

    it('shows no choice where there is one way', async () => {
      expect(findAll(await panelOf(), 'fieldset')).to.be.empty;
    });
  });

  for (const language of LANGUAGES) {
    describe(`is without a violation in ${language}`, () => {
      it('without a document', async () => {
        await expect(await panelOf({document: undefined, locale: language})).to.be.accessible();
      });

      it('with a document', async () => {
        await expect(await panelOf({locale: language})).to.be.accessible();
      });

      it('while it is being signed, and after each end', async () => {
        const panel = await panelOf({locale: language});
        await begin(panel);
        await expect(panel).to.be.accessible();
        signer.call.fail(new SigningError('not-running'));
        await drawn(panel);
        await expect(panel).to.be.accessible();
        await begin(panel);
        signer.call.answer({outcome: 'cancelled'});
        await drawn(panel);
        await expect(panel).to.be.accessible();
        await begin(panel);
        signer.call.answer({outcome: 'signed', signature: SIGNATURE});
        await drawn(panel);
        await expect(panel).to.be.accessible();
      });
    });
  }
});
