import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {NOW, OTHER_PERSON} from '../support/demo-pki.ts';
import {Phone} from '../support/e2e/phone.ts';
import {focusedId} from '../support/e2e/page-text.ts';
import {FakeProvider} from '../support/fake-provider.ts';
import {qrPicture, qrScreenshot} from '../support/qr-screenshot.ts';
import {CHROMIUM_ARGUMENTS, ensureBrowsers} from '../support/runners/browsers.ts';
import {SimulatorScene} from '../support/simulator-scene.ts';

const WAIT_MS = 15_000;
const CAPTURED_TITLE = 'Page with a code';

describe('the page of the simulated phone in Chromium', () => {
  let scene: SimulatorScene;
  let browser: Browser;
  let provider: FakeProvider;
  let phone: Phone;
  let page: Page;
  /** The site whose code is scanned. */
  let site: Page;
  /** What the phone's page complained about: blocked loads, exceptions. */
  const complaints: string[] = [];

  before(async () => {
    scene = await SimulatorScene.prepare();
    const executablePath = ensureBrowsers(['chromium']).get('chromium') ?? '';
    const args = [
      ...CHROMIUM_ARGUMENTS,
      `--auto-select-tab-capture-source-by-title=${CAPTURED_TITLE}`,
    ];
    browser = await puppeteer.launch({executablePath, args});
  });
  after(async () => {
    await browser.close();
    await scene.tearDown();
  });
  beforeEach(async () => {
    provider = await FakeProvider.start();
    complaints.length = 0;
    [site, page] = [await newPage(), await newPage()];
    page.on('console', (message) => {
      // A stopped simulator is not the page's fault.
      const isAboutConnection = message.text().includes('net::ERR_CONNECTION');
      if (message.type() === 'error' && !isAboutConnection) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    const {keysFolder} = scene;
    phone = await Phone.start({keysFolder, allowedOrigin: provider.origin, clock: () => NOW});
    await page.setViewport({width: 400, height: 800});
    await phone.isShownIn(page);
  });
  afterEach(async () => {
    await Promise.all([page.close(), site.close()]);
    await phone.quit();
    await provider.stop();
    assert.deepEqual(complaints, []);
    assert.deepEqual(provider.objections, []);
  });

  async function newPage(): Promise<Page> {
    const opened = await browser.newPage();
    // A page that is not the active one drops the keys it is given.
    await opened.emulateFocusedPage(true);
    opened.setDefaultTimeout(WAIT_MS);
    return opened;
  }

  const screenshot = (text = provider.codeText): Promise<Uint8Array> => qrScreenshot(site, text);
  const verdict = (): Promise<string> =>
    scene.verdictOn(provider.signature, Buffer.from(provider.documentText));

  test('scans a screenshot, shows what is asked, signs and leads back', async () => {
    assert.equal(await phone.scans(await screenshot()), 'request');
    assert.equal(await focusedId(page), 'request-title');
    assert.equal(await page.title(), 'Қол қою – Телефон симуляторы');
    assert.equal(await phone.reads('organisation'), '«Үлгі қоры» АҚБСН 990140000017');
    assert.equal(await phone.reads('description'), 'Өтініш / Заявление № 000123');
    assert.equal(await phone.reads('valid-until'), '22-11-2026, 18:44');
    assert.deepEqual(await phone.readsMeta(), {
      'Бақылау коды / Код проверки': '47 18',
      'Сома / Сумма': '120 000 ₸',
    });
    assert.equal(await phone.readsDocument(), provider.documentText);
    await phone.sees('Симулятор сұрамайды');

    assert.equal(await phone.signs(), 'signed');
    assert.equal(await verdict(), 'accepted gost');
    assert.equal(await focusedId(page), 'result-title');
    await phone.sees('Қол қою сәтті аяқталды');
    assert.equal(await phone.backAddress(), `${provider.origin}/back`);

    await phone.scansAnother();
    assert.equal(await focusedId(page), 'home-title');
  });

  test('reads the code from a sharp screenshot of a wide screen', async () => {
    await site.setViewport({width: 1280, height: 900, deviceScaleFactor: 3});
    assert.equal(await phone.scans(await screenshot()), 'request');
  });

  test('declines', async () => {
    await phone.scans(await screenshot());
    assert.equal(await phone.declines(), 'declined');
    assert.equal(provider.givenBack.status, 'CANCELED');
    await phone.sees('Сіз қол қоюдан бас тарттыңыз');
    assert.equal(await phone.backAddress(), undefined);
  });

  test('speaks the chosen language to the person and to the provider', async () => {
    await phone.choosesLanguage('en');
    await phone.scans(await screenshot());
    await phone.sees('QR valid until', 'Sample Fund JSC', 'Refund application', 'Decline');
    await phone.choosesLanguage('ru');
    await phone.sees('QR действителен до', 'АО «Үлгі қоры»', 'Заявление на возврат', 'Отказать');
    assert.equal(await phone.signs(), 'signed');
    await phone.sees('Подписание выполнено успешно');
    assert.deepEqual(
      provider.received.map(({language}) => language),
      ['en', 'en', 'ru'],
    );
  });

  test('takes its settings from the page', async () => {
    await phone.sets({algorithm: 'rsa', sendsTwice: true, delaySeconds: 0.1});
    await phone.scans(await screenshot());
    assert.equal(await phone.signs(), 'signed');
    assert.equal(await verdict(), 'accepted rsa');
    assert.equal(provider.calls.filter((call) => call === 'give-back').length, 2);
    await phone.sets({closesAfterScan: true});
    assert.equal(await phone.scans(await screenshot()), 'closed');
    await phone.sees('Қосымша сканерлегеннен кейін жабылды');
  });

  test('keeps a setting that cannot be', async () => {
    await phone.sets({delaySeconds: 31});
    await phone.sees('Баптау өзгертілмеді');
    assert.equal(await page.$eval('#delay', (input) => (input as HTMLInputElement).value), '0');
  });

  test('signs with the key of the chosen owner', async () => {
    await phone.sets({owner: OTHER_PERSON.id});
    await phone.scans(await screenshot());
    assert.equal(await phone.signs(), 'signed');
    assert.equal(await verdict(), 'iin-mismatch-session');
  });

  test('says what a provider says, in its words', async () => {
    provider.answer('give-back', {status: 403, body: {message: '<b>Бұл басқа адамның кілті</b>'}});
    await phone.scans(await screenshot());
    assert.equal(await phone.signs(), 'signature-refused');
    await phone.sees('Қолтаңбаны тексеру қатесі');
    assert.equal(await phone.readsMessage(), '<b>Бұл басқа адамның кілті</b>');
  });

  test('after a lost answer the person presses Sign again', async () => {
    provider.answer('give-back', 'none');
    await phone.scans(await screenshot());
    assert.equal(await phone.signs(), 'unreachable');
    await phone.sees('Байланыс жоқ');
    provider.answer('give-back', {status: 200, body: {}});
    assert.equal(await phone.signs(), 'signed');
  });

  test('is opened by a link, once', async () => {
    const link = `${phone.appLinkAddress}${encodeURIComponent(provider.address)}`;
    assert.equal(await phone.opensLink(link), 'request');
    assert.equal(page.url(), phone.address);
    await phone.isShownIn(page);
    assert.deepEqual(provider.calls, ['describe', 'fetch']);
  });

  const refused: Readonly<Record<string, string>> = {
    'https://m.egov.kz/mobileSign/?link=https://qr.sample.kz/mgovSign/abc': 'wrong-text',
    'mobileSign:https://qr.sample.kz/sign/abc': 'wrong-link',
    'mobileSign:https://qr.sample.kz/mgovSign/abc': 'not-connected',
  };
  for (const [text, news] of Object.entries(refused)) {
    test(`${news}: a code with ${text}`, async () => {
      assert.equal(await phone.scans(await screenshot(text)), news);
      assert.deepEqual(provider.calls, []);
    });
  }

  test('says in three languages that the system is not connected', async () => {
    await phone.scans(await screenshot('mobileSign:https://qr.sample.kz/mgovSign/abc'));
    await phone.sees('Бұл жүйе eGov Mobile қосымшасындағы қол қою функциясына қосылмаған');
    await phone.choosesLanguage('ru');
    await phone.sees('Данная система не подключена к функции подписания в eGov Mobile');
    await phone.choosesLanguage('en');
    await phone.sees('This system is not connected to the signing function in eGov Mobile');
  });

  test('says when there is no code, or no picture', async () => {
    await site.setContent('<p>QR</p>');
    await site.bringToFront();
    assert.equal(await phone.scans(await site.screenshot()), 'noCode');
    await phone.sees('Суретте QR код табылмады');
    assert.equal(await phone.scans(Buffer.from('no picture')), 'noPicture');
    await phone.sees('Бұл файл сурет емес');
  });

  for (const way of ['drop', 'paste'] as const) {
    test(`takes a picture by ${way}`, async () => {
      const picture = Buffer.from(await screenshot()).toString('base64');
      await page.evaluate(
        (base64, type) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], 'screenshot.png', {type: 'image/png'}));
          const init = {bubbles: true, cancelable: true};
          const event =
            type === 'drop'
              ? new DragEvent('drop', {...init, dataTransfer})
              : new ClipboardEvent('paste', {...init, clipboardData: dataTransfer});
          document.body.dispatchEvent(event);
        },
        picture,
        way,
      );
      await phone.sees('«Үлгі қоры» АҚ');
    });
  }

  test('reads the code off another tab that the person shows it', async () => {
    const code = qrPicture(provider.codeText, 260);
    await site.setContent(`<title>${CAPTURED_TITLE}</title>${code}`);
    await page.bringToFront();
    await page.click('#camera');
    await phone.sees('«Үлгі қоры» АҚ');
    assert.equal(await page.$eval('video', ({srcObject}) => srcObject), null);
  });

  test('says that the simulator was stopped', async () => {
    const picture = await screenshot();
    await phone.quit();
    assert.equal(await phone.scans(picture), 'stopped');
    await phone.sees('Симулятор жауап бермейді');
  });

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 480]) {
      test(`has no axe violation and no scrolling sideways: ${colorScheme}, ${width} px`, async () => {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: colorScheme}]);
        await page.setViewport({width, height: 900});
        await phone.sets({breaksSignature: false});
        await phone.isAccessible('at home, with the settings open');
        assert.equal(await phone.scans(Buffer.from('no picture')), 'noPicture');
        await phone.isAccessible('with a notice');
        await phone.scans(await screenshot());
        await phone.isAccessible('with a request');
        provider.answer('give-back', 'none');
        await phone.signs();
        await phone.isAccessible('with a problem');
        provider.answer('give-back', {status: 200, body: {backUrl: `${provider.origin}/back`}});
        await phone.signs();
        await phone.isAccessible('signed');
        await phone.scans(await screenshot('mobileSign:https://qr.sample.kz/mgovSign/abc'));
        await phone.isAccessible('with a failure');
      });
    }
  }
});
