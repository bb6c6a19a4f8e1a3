import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {AdapterError} from '../../src/adapter/adapter-error.ts';
import {LANGUAGES} from '../../src/domain/language.ts';
import {LazyPhoneStep} from '../../src/elements/sign-panel/lazy-phone-step.ts';
import {
  ApplicationSubmittedEvent,
  SigningMethodChosenEvent,
  SubmissionRefusedEvent,
} from '../../src/elements/sign-panel/sign-panel.events.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {loadedCatalog} from '../../src/i18n/load-catalog.ts';
import type {SigningEnd, SigningOutcome} from '../../src/signing/signer.ts';
import {SigningError} from '../../src/signing/signing-error.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {APPLICANT, documentToSign, RECEIPT, SESSION} from '../support/flow-samples.ts';
import {
  drawn,
  linksIn,
  loadPhoneStep,
  phonePanel,
  picturesIn,
  showCode,
  stateOf,
  tell,
  useDevice,
  waiting,
} from '../support/phone-panel.ts';
import {press} from '../support/press.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';
import {
  clickOn,
  find,
  findAll,
  focusedElement,
  sentencesIn,
  textOf,
  until,
} from '../support/shadow-dom.ts';

const {phone: words, signing: texts, form} = CATALOGS.en;
const ENDS = Object.keys(words.ended) as SigningEnd[];

describe('sign-panel with a phone', () => {
  let phone: ScriptedSigner;
  let ncalayer: ScriptedSigner;
  let device: ReturnType<typeof useDevice>;

  before(loadPhoneStep);

  beforeEach(() => {
    device = useDevice('computer');
    phone = new ScriptedSigner('egov-qr', true);
    ncalayer = new ScriptedSigner('ncalayer');
  });

  afterEach(() => {
    device.restore();
  });

  const holdInHand = (): void => {
    device.restore();
    device = useDevice('handheld');
  };

  async function panelWithCode(locale: (typeof LANGUAGES)[number] = 'en'): Promise<SignPanel> {
    const panel = await phonePanel([phone], {locale});
    await showCode(panel, phone);
    return panel;
  }

  async function end(panel: SignPanel, outcome: SigningOutcome): Promise<void> {
    phone.call.answer(outcome);
    await drawn(panel);
  }

  const mainButtons = (panel: SignPanel): readonly HTMLElement[] =>
    findAll(panel, '.signing .button.primary');

  describe('begins', () => {
    it('by itself, with this document, applicant and language', async () => {
      const document = documentToSign();
      await phonePanel([phone], {document, locale: 'ru'});
      expect(phone.calls.length).to.equal(1);
      expect(phone.call.request).to.include({
        document,
        applicantIin: APPLICANT.iin,
        language: 'ru',
      });
    });

    it('only when there are a document and an applicant', async () => {
      const panel = await phonePanel([phone], {document: undefined, applicant: undefined});
      panel.applicant = APPLICANT;
      await drawn(panel);
      expect(phone.calls.length).to.equal(0);
      panel.document = documentToSign();
      await drawn(panel);
      expect(phone.calls.length).to.equal(1);
    });

    it('anew with another document, and when the panel comes back to the page', async () => {
      const panel = await panelWithCode();
      panel.document = documentToSign({sha256: 'f'.repeat(64)});
      await drawn(panel);
      expect(phone.calls.length).to.equal(2);
      const parent = panel.parentElement;
      panel.remove();
      await drawn(panel);
      expect(phone.call.request.signal.aborted).to.equal(true);
      expect(phone.calls.length).to.equal(2);
      parent?.append(panel);
      await drawn(panel);
      expect(phone.calls.length).to.equal(3);
    });

    it('without taking the keyboard from where it is', async () => {
      const elsewhere = document.createElement('input');
      document.body.append(elsewhere);
      elsewhere.focus();
      const panel = await panelWithCode();
      expect(focusedElement()).to.equal(elsewhere);
      await end(panel, {outcome: 'expired'});
      expect(focusedElement()).to.equal(elsewhere);
      elsewhere.remove();
    });

    it('where nothing is focused, without taking the keyboard either', async () => {
      await panelWithCode();
      expect(focusedElement()).to.equal(document.body);
    });
  });

  describe('while the code is made', () => {
    it('says so, keeps its place, and offers no link that leads nowhere', async () => {
      const panel = await phonePanel([phone]);
      await until(() => stateOf(panel) === words.making, 'the step is there', 10_000);
      expect(picturesIn(panel).length).to.equal(0);
      expect(linksIn(panel).length).to.equal(0);
      expect(find(panel, 'div.plate').getBoundingClientRect().height).to.be.greaterThan(280);
    });
  });

  describe('with a code', () => {
    it('draws what the session says under a name, at a readable size', async () => {
      const panel = await panelWithCode();
      const [picture] = picturesIn(panel);
      expect(picture?.getAttribute('aria-label')).to.equal(words.picture);
      expect(picture?.getBoundingClientRect().width).to.be.within(240, 280);
    });

    it('shows the steps of the memo in their order, each with a drawing for the eye', async () => {
      const panel = await panelWithCode();
      const {openApp, openScanner, pointCamera, compare, sign, comeBack} = words.steps;
      const items = findAll(panel, '.signing ol li');
      expect(items.map(textOf)).to.deep.equal([
        openApp,
        openScanner,
        pointCamera,
        compare,
        sign,
        comeBack,
      ]);
      for (const item of items) {
        expect(find(item, 'svg').getAttribute('aria-hidden')).to.equal('true');
      }
    });

    it('shows what to compare, and warns of the camera and of foreign codes', async () => {
      const panel = await panelWithCode();
      expect(textOf(find(panel, '.control-code'))).to.equal('47 18');
      expect(textOf(find(panel, '.compared'))).to.include(words.organisationName);
      expect(sentencesIn(panel)).to.include.members([words.notCamera, words.neverSentCode]);
      expect(textOf(panel)).to.include(words.noApp);
      expect(sentencesIn(panel)).to.include(words.afterInstalling);
    });

    it('leads to the two stores, beside the page and not by itself', async () => {
      const panel = await panelWithCode();
      const links = findAll<HTMLAnchorElement>(panel, '.install a');
      expect(links.map(({href}) => href)).to.deep.equal([
        'https://apps.apple.com/kz/app/id1476128386',
        'https://play.google.com/store/apps/details?id=kz.mobile.mgov',
      ]);
      for (const {target, rel} of links) {
        expect(target).to.equal('_blank');
        expect(rel).to.equal('noopener noreferrer');
      }
    });

    for (const kind of ['computer', 'handheld'] as const) {
      it(`has a real link to the application, exact to the letter: ${kind}`, async () => {
        if (kind === 'handheld') holdInHand();
        const panel = await panelWithCode();
        expect(linksIn(panel).length).to.equal(1);
        const [link] = linksIn(panel);
        expect(link?.getAttribute('href')).to.equal(SESSION.appLink);
        expect(link?.target).to.equal('_top');
        expect(link?.rel).to.equal('noreferrer');
        expect(textOf(find(panel, '#open-app'))).to.equal(words.open);
      });
    }

    const comesBefore = (first: Element | undefined, second: Element | undefined): boolean =>
      !!first &&
      !!second &&
      (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

    it('has the code first on a computer', async () => {
      const panel = await panelWithCode();
      expect(comesBefore(picturesIn(panel)[0], linksIn(panel)[0])).to.equal(true);
      expect(mainButtons(panel).length).to.equal(0);
    });

    it('has the link first on a phone, as the main thing, and the code one press away', async () => {
      holdInHand();
      const panel = await panelWithCode();
      expect(comesBefore(linksIn(panel)[0], picturesIn(panel)[0])).to.equal(true);
      expect(mainButtons(panel).length).to.equal(1);
      expect(mainButtons(panel)[0]?.id).to.equal('open-app');
      expect(stateOf(panel)).to.equal(words.openHere);
      expect(findAll(panel, '.signing ol li').map(textOf)[0]).to.equal(words.steps.pressOpen);
      expect(find<HTMLDetailsElement>(panel, '.signing details').open).to.equal(false);
      await clickOn(find(panel, '.signing details summary'));
      expect(find<HTMLDetailsElement>(panel, '.signing details').open).to.equal(true);
      expect(picturesIn(panel)[0]?.getBoundingClientRect().width).to.be.greaterThan(200);
    });

    it('says calmly when there is no connection, and when there is one again', async () => {
      const panel = await panelWithCode();
      const shown = waiting();
      await tell(panel, phone, {...shown, isConnectionLost: true});
      expect(stateOf(panel)).to.equal(`${words.scan} ${words.connectionLost}`);
      expect(picturesIn(panel).length).to.equal(1);
      expect(findAll(panel, '.message.danger').length).to.equal(0);
      await tell(panel, phone, shown);
      expect(stateOf(panel)).to.equal(words.scan);
    });

    it('lets the code grow on a press; Escape makes it small again, and the focus stays', async () => {
      const panel = await panelWithCode();
      const enlarge = find(panel, '#enlarge');
      const width = (): number => picturesIn(panel)[0]?.getBoundingClientRect().width ?? 0;
      const small = width();
      expect(enlarge.getAttribute('aria-pressed')).to.equal('false');
      enlarge.focus();
      await press('Enter');
      await drawn(panel);
      expect(enlarge.getAttribute('aria-pressed')).to.equal('true');
      expect(width()).to.be.greaterThan(small);
      const escaped: string[] = [];
      const overhear = ({key}: KeyboardEvent): void => void escaped.push(key);
      document.addEventListener('keydown', overhear);
      await press('Escape');
      await drawn(panel);
      expect(enlarge.getAttribute('aria-pressed')).to.equal('false');
      expect(width()).to.equal(small);
      expect(focusedElement()).to.equal(enlarge);
      expect(escaped).to.deep.equal([]);
      await press('Escape');
      document.removeEventListener('keydown', overhear);
      expect(escaped).to.deep.equal(['Escape']);
    });

    it('goes on in the words of another language: the session, the focus and the code stay', async () => {
      const panel = await panelWithCode();
      find(panel, '#enlarge').focus();
      panel.locale = 'kk';
      await drawn(panel);
      expect(phone.calls.length).to.equal(1);
      expect(phone.call.request.signal.aborted).to.equal(false);
      expect(stateOf(panel)).to.equal(CATALOGS.kk.phone.scan);
      expect(picturesIn(panel)[0]?.getAttribute('aria-label')).to.equal(CATALOGS.kk.phone.picture);
      expect(focusedElement()).to.equal(find(panel, '#enlarge'));
      expect(linksIn(panel)[0]?.getAttribute('href')).to.equal(SESSION.appLink);
    });
  });

  describe('with the document on the phone', () => {
    it('shows no code and no link any more, but what to compare, and a way out', async () => {
      const panel = await panelWithCode();
      await tell(panel, phone, waiting({waitsFor: 'signature'}));
      expect(stateOf(panel)).to.equal(words.onPhone);
      expect(picturesIn(panel).length).to.equal(0);
      expect(linksIn(panel).length).to.equal(0);
      expect(textOf(find(panel, '.control-code'))).to.equal('47 18');
      expect(textOf(find(panel, '.time-left'))).to.match(/[45]:\d\d$/);
      expect(textOf(find(panel, '#cancel'))).to.equal(form.actions.cancel);
    });

    it('leaves the focus in the panel when the pressed link has gone', async () => {
      holdInHand();
      const panel = await panelWithCode();
      linksIn(panel)[0]?.focus();
      await tell(panel, phone, waiting({waitsFor: 'signature'}));
      expect(focusedElement()).to.equal(find(panel, '#method-heading'));
    });
  });

  describe('is given up', () => {
    it('by “Cancel”: who was asked is told, the focus ends on the button that begins anew', async () => {
      const panel = await panelWithCode();
      await clickOn(find(panel, '#cancel'));
      await drawn(panel);
      expect(phone.call.request.withdrawal.aborted).to.equal(true);
      expect(phone.call.request.signal.aborted).to.equal(false);
      expect(stateOf(panel)).to.equal(words.withdrawing);
      expect(picturesIn(panel).length).to.equal(0);
      expect(focusedElement()).to.equal(find(panel, '#method-heading'));
      await end(panel, {outcome: 'cancelled'});
      expect(stateOf(panel)).to.equal(words.ended.cancelled);
      expect(focusedElement()).to.equal(find(panel, '#sign'));
    });

    it('where the server does not hear of it: nobody says that nothing was sent', async () => {
      const panel = await panelWithCode();
      await clickOn(find(panel, '#cancel'));
      phone.call.fail(new AdapterError({code: 'network'}));
      await drawn(panel);
      expect(stateOf(panel)).to.include(form.failures.network);
      expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
      expect(focusedElement()).to.equal(find(panel, '#sign'));
    });

    it('by the host, which hears when nothing is waited for any more', async () => {
      const panel = await panelWithCode();
      let isOver = false;
      const over = panel.cancel().then(() => {
        isOver = true;
      });
      await drawn(panel);
      expect(isOver).to.equal(false);
      await end(panel, {outcome: 'cancelled'});
      await over;
      expect(stateOf(panel)).to.equal(words.ended.cancelled);
    });
  });

  describe('an end', () => {
    for (const outcome of ENDS) {
      it(`${outcome}: is told, and one press begins anew`, async () => {
        const panel = await panelWithCode();
        await end(panel, {outcome});
        expect(stateOf(panel)).to.equal(words.ended[outcome]);
        expect(picturesIn(panel).length + linksIn(panel).length).to.equal(0);
        expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
        expect(findAll(panel, '#cancel').length).to.equal(0);
        expect(phone.calls.length).to.equal(1);
        find(panel, '#sign').focus();
        await press('Enter');
        await drawn(panel);
        expect(phone.calls.length).to.equal(2);
        expect(focusedElement()).to.equal(find(panel, '#method-heading'));
        await showCode(panel, phone);
      });
    }

    it('takes the focus along when it was on what is gone', async () => {
      const panel = await panelWithCode();
      find(panel, '#enlarge').focus();
      await end(panel, {outcome: 'declined'});
      expect(focusedElement()).to.equal(find(panel, '#sign'));
    });

    it('that is a failure of the server is told in its words', async () => {
      const panel = await panelWithCode();
      phone.call.fail(new AdapterError({code: 'too-many-requests', retryAfter: 30}));
      await drawn(panel);
      expect(stateOf(panel)).to.include(form.failures['too-many-requests']).and.include('30');
      expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
    });

    it('that is a mistake of ours is told without NCALayer’s words', async () => {
      const panel = await panelWithCode();
      phone.call.fail(new SigningError('signing-failed'));
      await drawn(panel);
      expect(stateOf(panel)).to.equal(words.failed);
      expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
    });

    it('by the phone’s signature is success: the receipt goes to the host and to nobody else', async () => {
      const panel = await panelWithCode();
      const told: ApplicationSubmittedEvent[] = [];
      const overheard: Event[] = [];
      const overhear = (event: Event): void => void overheard.push(event);
      panel.addEventListener(ApplicationSubmittedEvent.type, (event) => {
        told.push(event as ApplicationSubmittedEvent);
      });
      document.addEventListener(ApplicationSubmittedEvent.type, overhear);
      await end(panel, {outcome: 'submitted', receipt: RECEIPT});
      document.removeEventListener(ApplicationSubmittedEvent.type, overhear);
      expect(told.map(({detail}) => detail.receipt)).to.deep.equal([RECEIPT]);
      expect(told[0]).to.include({bubbles: false, composed: false});
      expect(Object.isFrozen(told[0]?.detail)).to.equal(true);
      expect(overheard.length).to.equal(0);
      expect(stateOf(panel)).to.equal(texts.receipt.heading);
      expect(mainButtons(panel).length).to.equal(0);
      expect(phone.calls.length).to.equal(1);
    });

    it('by a refusal is for the host to tell, and a new code is one press', async () => {
      const panel = await panelWithCode();
      const told: SubmissionRefusedEvent[] = [];
      panel.addEventListener(SubmissionRefusedEvent.type, (event) => {
        told.push(event as SubmissionRefusedEvent);
      });
      const refusal = {code: 'signature-rejected', reason: 'certificate-expired'} as const;
      await end(panel, {outcome: 'refused', refusal});
      expect(told.map(({detail}) => detail.refusal)).to.deep.equal([refusal]);
      expect(told[0]).to.include({bubbles: false, composed: false});
      expect(phone.calls.length).to.equal(1);
      expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
    });
  });

  describe('beside NCALayer', () => {
    const radio = (panel: SignPanel, method: string): HTMLInputElement =>
      find(panel, `input[value=${method}]`);
    const methodsOf = (panel: SignPanel): readonly string[] =>
      findAll<HTMLInputElement>(panel, 'fieldset input').map(({value}) => value);

    async function panelWithBoth(): Promise<{panel: SignPanel; chosen: string[]}> {
      const panel = await phonePanel([ncalayer, phone]);
      const chosen: string[] = [];
      panel.addEventListener(SigningMethodChosenEvent.type, (event) => {
        chosen.push((event as SigningMethodChosenEvent).detail.method);
      });
      await showCode(panel, phone);
      return {panel, chosen};
    }

    it('comes second on a computer', async () => {
      const {panel} = await panelWithBoth();
      expect(methodsOf(panel)).to.deep.equal(['ncalayer', 'egov-qr']);
      expect(textOf(find(panel, 'fieldset'))).to.include(texts.sign.methodHint.ncalayer);
    });

    it('comes first on a phone, where NCALayer is said to be for computers', async () => {
      holdInHand();
      const {panel} = await panelWithBoth();
      expect(methodsOf(panel)).to.deep.equal(['egov-qr', 'ncalayer']);
      expect(textOf(find(panel, 'fieldset'))).to.include(texts.sign.computerOnly);
    });

    it('is left only after it has been told', async () => {
      const {panel, chosen} = await panelWithBoth();
      await clickOn(radio(panel, 'ncalayer'));
      await drawn(panel);
      expect(phone.call.request.withdrawal.aborted).to.equal(true);
      expect(stateOf(panel)).to.equal(words.withdrawing);
      expect(radio(panel, 'ncalayer').checked).to.equal(true);
      expect(chosen).to.deep.equal([]);
      await end(panel, {outcome: 'cancelled'});
      expect(chosen).to.deep.equal(['ncalayer']);
      expect(panel.method).to.equal('ncalayer');
      expect(textOf(find(panel, '#sign'))).to.equal(texts.sign.chooseCertificate);
      expect(focusedElement()).to.equal(radio(panel, 'ncalayer'));
      expect(ncalayer.calls.length).to.equal(0);
    });

    it('is not left when it was quicker: what is signed is signed', async () => {
      const {panel, chosen} = await panelWithBoth();
      await clickOn(radio(panel, 'ncalayer'));
      await end(panel, {outcome: 'submitted', receipt: RECEIPT});
      expect(chosen).to.deep.equal([]);
      expect(panel.method).to.equal('egov-qr');
      expect(radio(panel, 'egov-qr').checked).to.equal(true);
      expect(stateOf(panel)).to.equal(texts.receipt.heading);
    });

    it('stays when the person thinks again in time', async () => {
      const {panel, chosen} = await panelWithBoth();
      await clickOn(radio(panel, 'ncalayer'));
      await drawn(panel);
      await clickOn(radio(panel, 'egov-qr'));
      await end(panel, {outcome: 'cancelled'});
      expect(chosen).to.deep.equal([]);
      expect(panel.method).to.equal('egov-qr');
      expect(mainButtons(panel).map(textOf)).to.deep.equal([words.newCode]);
    });
  });

  describe('until its code has been fetched', () => {
    /** A network that breaks as often as told. */
    function lazyStep(failures: number): {step: LazyPhoneStep; shown: () => string} {
      let left = failures;
      const step = new LazyPhoneStep(
        {
          addController: () => undefined,
          removeController: () => undefined,
          requestUpdate: () => undefined,
          updateComplete: Promise.resolve(true),
        },
        {
          need: () => (left-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve()),
          texts: (part) => loadedCatalog(part, 'en'),
        },
      );
      return {
        step,
        shown: () => {
          const holder = document.createElement('div');
          render(viewOf(step).state, holder);
          return textOf(holder);
        },
      };
    }

    const viewOf = (step: LazyPhoneStep) =>
      step.view({
        flow: {step: 'choosing', ended: 'expired'},
        sign: () => undefined,
        isCalm: false,
        texts: form,
        signing: texts,
      });

    it('says quietly that it is loading', async () => {
      const {step, shown} = lazyStep(0);
      step.want();
      expect(shown()).to.equal(texts.sign.loading);
      await until(() => shown() === words.ended.expired, 'it is there', 10_000);
    });

    it('says when it cannot be fetched, and tries again when told to', async () => {
      const {step, shown} = lazyStep(1);
      step.want();
      await until(() => shown() !== texts.sign.loading, 'it has failed', 10_000);
      expect(shown()).to.equal(form.failures.network);
      step.want();
      expect(shown()).to.equal(form.failures.network);
      const {action} = viewOf(step);
      expect(action?.label).to.equal(form.actions.retry);
      action?.run();
      expect(shown()).to.equal(texts.sign.loading);
      await until(() => shown() === words.ended.expired, 'it is there', 10_000);
    });
  });

  for (const language of LANGUAGES) {
    describe(`is without a violation in ${language}`, () => {
      for (const kind of ['computer', 'handheld'] as const) {
        it(`while it goes on: ${kind}`, async () => {
          if (kind === 'handheld') holdInHand();
          const panel = await phonePanel([ncalayer, phone], {locale: language});
          await until(() => findAll(panel, '.plate').length > 0, 'the step is there', 10_000);
          await expect(panel).to.be.accessible();
          await showCode(panel, phone);
          for (const details of findAll<HTMLDetailsElement>(panel, 'details')) details.open = true;
          find(panel, '#enlarge').click();
          await tell(panel, phone, waiting({isConnectionLost: true}));
          await expect(panel).to.be.accessible();
          await tell(panel, phone, waiting({waitsFor: 'signature'}));
          await expect(panel).to.be.accessible();
          find(panel, '#cancel').click();
          await drawn(panel);
          await expect(panel).to.be.accessible();
        });
      }

      it('after each end', async () => {
        const panel = await panelWithCode(language);
        for (const outcome of ENDS) {
          await end(panel, {outcome});
          expect(stateOf(panel)).to.equal(CATALOGS[language].phone.ended[outcome]);
          await expect(panel).to.be.accessible();
          find(panel, '#sign').click();
          await drawn(panel);
        }
        phone.call.fail(new AdapterError({code: 'server'}));
        await drawn(panel);
        await expect(panel).to.be.accessible();
        find(panel, '#sign').click();
        await drawn(panel);
        await end(panel, {outcome: 'submitted', receipt: RECEIPT});
        expect(stateOf(panel)).to.equal(CATALOGS[language].signing.receipt.heading);
        await expect(panel).to.be.accessible();
      });
    });
  }
});
