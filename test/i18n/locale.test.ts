import {expect, fixture, html} from '@open-wc/testing';
import {DEFAULT_LANGUAGE, parseLanguage, surroundingLanguage} from '../../src/i18n/locale.ts';

describe('parseLanguage', () => {
  const tags: [tag: unknown, language: string | undefined][] = [
    ['kk', 'kk'],
    ['ru', 'ru'],
    ['en', 'en'],
    ['kk-KZ', 'kk'],
    ['kk-Cyrl-KZ', 'kk'],
    ['ru-KZ', 'ru'],
    ['RU', 'ru'],
    ['En-GB', 'en'],
    ['kz', undefined],
    ['de', undefined],
    ['english', undefined],
    ['', undefined],
    ['-kk', undefined],
    [' kk', undefined],
    [null, undefined],
    [undefined, undefined],
    [5, undefined],
    [{}, undefined],
  ];
  for (const [tag, language] of tags) {
    it(`reads ${JSON.stringify(tag)} as ${language}`, () => {
      expect(parseLanguage(tag)).to.equal(language);
    });
  }
});

describe('surroundingLanguage', () => {
  let pageLanguage: string | null;
  beforeEach(() => {
    pageLanguage = document.documentElement.getAttribute('lang');
    document.documentElement.removeAttribute('lang');
  });
  afterEach(() => {
    if (pageLanguage !== null) document.documentElement.lang = pageLanguage;
    else document.documentElement.removeAttribute('lang');
  });

  /** A new element inside the shadow root of another. */
  const withinShadowOf = (host: Element): HTMLElement => {
    const inner = document.createElement('div');
    host.attachShadow({mode: 'open'}).append(inner);
    return inner;
  };

  it('takes the language of the element itself', async () => {
    const element = await fixture(html`<div lang="ru-KZ"></div>`);
    expect(surroundingLanguage(element)).to.equal('ru');
  });

  it('takes the nearest language around', async () => {
    document.documentElement.lang = 'en';
    const outer = await fixture(html`
      <div lang="kk">
        <section lang="ru"><p></p></section>
      </div>
    `);
    const inner = outer.querySelector('p');
    expect(inner && surroundingLanguage(inner)).to.equal('ru');
  });

  it('takes the language of the page', async () => {
    document.documentElement.lang = 'en';
    expect(surroundingLanguage(await fixture(html`<div></div>`))).to.equal('en');
  });

  it('looks through shadow roots, several deep', async () => {
    const host = await fixture(html`<div lang="ru"><p></p></div>`);
    const first = host.querySelector('p');
    const second = first && withinShadowOf(first);
    const third = second && withinShadowOf(second);
    expect(third && surroundingLanguage(third)).to.equal('ru');
  });

  it('prefers a language inside of the shadow root', async () => {
    const inner = withinShadowOf(await fixture(html`<div lang="ru"></div>`));
    inner.lang = 'en';
    expect(surroundingLanguage(inner)).to.equal('en');
  });

  it('knows none where nothing around has one', async () => {
    const inner = withinShadowOf(await fixture(html`<div></div>`));
    expect(surroundingLanguage(inner)).to.equal(undefined);
    expect(surroundingLanguage(document.createElement('div'))).to.equal(undefined);
  });

  it('does not look further than a language we do not speak: the page is in that one', async () => {
    document.documentElement.lang = 'ru';
    const element = await fixture(html`<div lang="de"></div>`);
    expect(surroundingLanguage(element)).to.equal(undefined);
  });

  it('leaves Kazakh as the language of the service', () => {
    expect(DEFAULT_LANGUAGE).to.equal('kk');
  });
});
