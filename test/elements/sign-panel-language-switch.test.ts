import {expect} from '@open-wc/testing';
import type {Language} from '../../src/domain/language.ts';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {
  announcementOf,
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
import {ScriptedSigner} from '../support/scripted-signer.ts';
import {find, findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

describe('a change of the language with a code on the screen (scenario 45)', function () {
  this.timeout(60_000);

  before(loadPhoneStep);

  let phone: ScriptedSigner;
  let panel: SignPanel;
  let device: ReturnType<typeof useDevice>;

  beforeEach(async () => {
    device = useDevice('computer');
    phone = new ScriptedSigner('egov-qr', true);
    panel = await phonePanel([phone], {locale: 'kk'});
    await showCode(panel, phone);
  });

  afterEach(() => {
    device.restore();
  });

  const panelSpeaks = async (language: Language): Promise<void> => {
    panel.locale = language;
    const {stepsLabel} = CATALOGS[language].phone;
    await until(
      () => findAll(panel, `[aria-label="${stepsLabel}"]`).length > 0,
      `the panel spoke ${language}`,
      10_000,
    );
    await drawn(panel);
  };

  it('leaves the very picture, its session, its link and the focus', async () => {
    const [picture] = picturesIn(panel);
    const lines = picture?.innerHTML;
    const hrefs = linksIn(panel).map(({href}) => href);
    const cancel = find(panel, '#cancel');
    cancel.focus();
    for (const language of ['ru', 'en', 'kk'] as const) {
      await panelSpeaks(language);
      expect(picturesIn(panel)[0]).to.equal(picture);
      expect(picture?.innerHTML).to.equal(lines);
      expect(picture?.getAttribute('aria-label')).to.equal(CATALOGS[language].phone.picture);
      expect(linksIn(panel).map(({href}) => href)).to.deep.equal(hrefs);
      expect(focusedElement()).to.equal(cancel);
      expect(textOf(cancel)).to.equal(CATALOGS[language].form.actions.cancel);
    }
    expect(phone.calls).to.have.length(1);
    expect(phone.call.request.signal.aborted).to.equal(false);
  });

  it('says in the new language what is said from then on', async () => {
    await panelSpeaks('ru');
    await tell(panel, phone, waiting({waitsFor: 'signature'}));
    expect(stateOf(panel)).to.include(CATALOGS.ru.phone.onPhone);
    expect(announcementOf(panel)).not.to.include(CATALOGS.kk.phone.onPhone);
  });

  it('ends in the new language', async () => {
    await panelSpeaks('en');
    phone.call.answer({outcome: 'expired'});
    await until(() => textOf(panel).includes(CATALOGS.en.phone.ended.expired), 'the end', 10_000);
  });
});
