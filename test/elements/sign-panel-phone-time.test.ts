import {expect} from '@open-wc/testing';
import type {SignPanel} from '../../src/elements/sign-panel/sign-panel.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';
import {
  announcementOf,
  drawn,
  linksIn,
  loadPhoneStep,
  OTHER_SESSION,
  phonePanel,
  picturesIn,
  showCode,
  stateOf,
  tell,
  useClock,
  useDevice,
  waiting,
} from '../support/phone-panel.ts';
import {ScriptedSigner} from '../support/scripted-signer.ts';
import {find, findAll, focusedElement, textOf, until} from '../support/shadow-dom.ts';

const {phone: words} = CATALOGS.en;

describe('the time of a signing with a phone', () => {
  let phone: ScriptedSigner;
  let panel: SignPanel;
  let clock: ReturnType<typeof useClock>;
  let device: ReturnType<typeof useDevice>;

  before(loadPhoneStep);

  beforeEach(async () => {
    device = useDevice('computer');
    phone = new ScriptedSigner('egov-qr', true);
    panel = await phonePanel([phone]);
    await showCode(panel, phone);
    clock = useClock();
    await tell(panel, phone, waiting());
  });

  afterEach(() => {
    clock.restore();
    device.restore();
  });

  /** So much time goes by, and the panel looks at the clock. */
  async function pass(seconds: number): Promise<void> {
    clock.pass(seconds * 1000);
    panel.requestUpdate();
    await drawn(panel);
  }

  const time = (): string => textOf(find(panel, '.time-left'));

  it('is shown in minutes and seconds, by the clock and not by counting', async () => {
    expect(time()).to.equal('Time left: 5:00');
    await pass(1);
    expect(time()).to.equal('Time left: 4:59');
    await pass(178);
    expect(time()).to.equal('Time left: 2:01');
    await pass(119.2);
    expect(time()).to.equal('Time left: 0:02');
  });

  it('does not run in a calm panel; its end is announced all the same', async () => {
    panel.calm = true;
    await panel.updateComplete;
    expect(findAll(panel, '.time-left')).to.be.empty;
    expect(textOf(panel)).to.include('There is no hurry');
    await pass(290);
    expect(announcementOf(panel)).to.equal('10 seconds left');
  });

  it('follows a deadline that the server has corrected', async () => {
    await tell(panel, phone, waiting({deadline: Date.now() + 90_000}));
    expect(time()).to.equal('Time left: 1:30');
  });

  it('is read by nobody each second: the clock stands in no live region', async () => {
    const clockOnScreen = find(panel, '.time-left');
    expect(clockOnScreen.closest('[data-announce], [aria-live]')).to.equal(null);
    const before = [stateOf(panel), announcementOf(panel)];
    await pass(17);
    expect([stateOf(panel), announcementOf(panel)]).to.deep.equal(before);
  });

  it('is announced at 60, 30 and 10 seconds, each once', async () => {
    const heard: string[] = [];
    for (let second = 0; second < 299; second++) {
      await pass(1);
      const announcement = announcementOf(panel);
      if (announcement !== heard.at(-1) && announcement !== '') heard.push(announcement);
    }
    expect(heard).to.deep.equal(['60 seconds left', '30 seconds left', '10 seconds left']);
  });

  it('is announced as it is after a sleep, and what was slept through is not made up for', async () => {
    await pass(275);
    expect(announcementOf(panel)).to.equal('25 seconds left');
    await pass(1);
    expect(announcementOf(panel)).to.equal('25 seconds left');
  });

  it('that has almost run out when the code is first seen is announced from then on only', async () => {
    await tell(panel, phone, {waitsFor: 'code'});
    phone.call.answer({outcome: 'expired'});
    await drawn(panel);
    find<HTMLButtonElement>(panel, '#sign').click();
    await drawn(panel);
    await tell(panel, phone, waiting({session: OTHER_SESSION, deadline: Date.now() + 45_000}));
    await pass(1);
    expect(announcementOf(panel)).to.equal('');
    await pass(14);
    expect(announcementOf(panel)).to.equal('30 seconds left');
  });

  it('is announced on a phone’s screen, too, while the signature is waited for', async () => {
    await tell(panel, phone, waiting({waitsFor: 'signature', deadline: Date.now() + 61_000}));
    expect(announcementOf(panel)).to.equal('');
    await pass(1);
    expect(announcementOf(panel)).to.equal('60 seconds left');
    expect(time()).to.equal('Time left: 1:00');
  });

  it('takes the code and the link away at zero, before anybody else says so', async () => {
    await pass(299);
    expect(picturesIn(panel).length).to.equal(1);
    expect(linksIn(panel).length).to.equal(1);
    await pass(1);
    expect(picturesIn(panel).length).to.equal(0);
    expect(linksIn(panel).length).to.equal(0);
    expect(textOf(panel)).not.to.include('47');
    expect(stateOf(panel)).to.equal(words.ended.expired);
    expect(phone.call.request.signal.aborted).to.equal(false);
  });

  it('leaves no control code at zero while the signature is waited for', async () => {
    await tell(panel, phone, waiting({waitsFor: 'signature'}));
    await pass(300);
    expect(stateOf(panel)).to.equal(words.ended.expired);
    expect(findAll(panel, '.time-left').length).to.equal(0);
  });

  it('scenario 37: that the phone takes for its signature is spoken of after three minutes', async () => {
    const scanned = waiting({waitsFor: 'signature'});
    await tell(panel, phone, scanned);
    await pass(179);
    expect(stateOf(panel)).to.equal(words.onPhone);
    await pass(1);
    expect(stateOf(panel)).to.equal(words.onPhoneLong);
    await tell(panel, phone, {...scanned, isConnectionLost: true});
    expect(stateOf(panel)).to.equal(`${words.onPhoneLong} ${words.connectionLost}`);
  });

  describe('with a code that is renewed by itself', () => {
    async function renew(): Promise<void> {
      await pass(300);
      await tell(panel, phone, {waitsFor: 'code'});
      await tell(panel, phone, waiting({session: OTHER_SESSION}));
    }

    it('is announced once, begins anew, and shows another code', async () => {
      const [before] = picturesIn(panel);
      const path = before?.innerHTML;
      await renew();
      expect(announcementOf(panel)).to.equal(words.renewed);
      expect(time()).to.equal('Time left: 5:00');
      expect(picturesIn(panel)[0]?.innerHTML).not.to.equal(path);
      expect(linksIn(panel)[0]?.getAttribute('href')).to.equal(OTHER_SESSION.appLink);
      expect(textOf(find(panel, '.control-code'))).to.equal('09 35');
      await pass(240);
      expect(announcementOf(panel)).to.equal('60 seconds left');
    });

    it('leaves the focus where it is', async () => {
      const store = find(panel, '.install a');
      store.focus();
      await renew();
      expect(focusedElement()).to.equal(store);
    });

    it('leaves it in the panel when it was on the code that has expired', async () => {
      find(panel, '#enlarge').focus();
      await renew();
      expect(focusedElement()).to.equal(find(panel, '#method-heading'));
    });

    it('leaves open on a phone what was opened', async () => {
      device.restore();
      device = useDevice('handheld');
      await pass(0);
      find(panel, '.signing details summary').click();
      await renew();
      expect(find<HTMLDetailsElement>(panel, '.signing details').open).to.equal(true);
    });

    it('is no news when the person has asked for it', async () => {
      phone.call.answer({outcome: 'expired'});
      await drawn(panel);
      find<HTMLButtonElement>(panel, '#sign').click();
      await drawn(panel);
      await tell(panel, phone, waiting({session: OTHER_SESSION}));
      expect(announcementOf(panel)).to.equal('');
    });
  });

  it('goes on by itself', async () => {
    clock.restore();
    await tell(panel, phone, waiting({deadline: Date.now() + 5000}));
    const shown = new Set<string>();
    await until(
      () => {
        for (const element of findAll(panel, '.time-left')) shown.add(textOf(element));
        return picturesIn(panel).length === 0;
      },
      'the code is gone',
      15_000,
    );
    // A slow machine skips seconds.
    expect(shown.size).to.be.greaterThan(1);
  });

  it('stops when the panel leaves the page', async () => {
    const {setTimeout: begin, clearTimeout: end} = window;
    const ticks = new Set<unknown>();
    window.setTimeout = ((work: () => void, delay?: number) => {
      const fire = (): void => {
        ticks.delete(timer);
        work();
      };
      const timer = begin(fire, delay);
      if (delay) ticks.add(timer);
      return timer;
    }) as typeof setTimeout;
    window.clearTimeout = (timer) => {
      ticks.delete(timer);
      end(timer);
    };
    try {
      await pass(1);
      // What is done once for each element is over sooner or later; the clock goes on.
      await until(() => ticks.size === 1, 'only the clock ticks');
      panel.remove();
      await Promise.resolve();
      await panel.updateComplete;
      expect(ticks.size).to.equal(0);
    } finally {
      Object.assign(window, {setTimeout: begin, clearTimeout: end});
    }
  });
});
