import {expect, fixture, html} from '@open-wc/testing';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../../src/define.ts';
import {HttpRefundAdapter} from '../../src/adapter/http-refund-adapter.ts';
import type {EnpcRefundForm} from '../../src/elements/enpc-refund-form/enpc-refund-form.ts';
import {memoryAdapter} from '../support/refund-form-harness.ts';
import {textOf, until} from '../support/shadow-dom.ts';

/** What the page's `fetch` was asked for; it never answers. */
class Requests {
  readonly all: Request[] = [];
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (input, init) => {
      this.all.push(new Request(input, init));
      return new Promise<Response>(() => undefined);
    };
  }

  stop(): void {
    window.fetch = this.#fetch;
  }
}

/** As the page's parser makes it, which needs nobody's trust; the element stands in the page already. */
const elementWith = async <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  settings: unknown,
  attributes = '',
): Promise<HTMLElementTagNameMap[Tag]> => {
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  const script = `<script type="application/json" slot="config">${text}</script>`;
  const place = await fixture<HTMLElement>(
    html`<div>${unsafeHTML(`<${tag} ${attributes}>${script}</${tag}>`)}</div>`,
  );
  return place.firstElementChild as HTMLElementTagNameMap[Tag];
};

const formWith = (settings: unknown): Promise<EnpcRefundForm> =>
  elementWith('enpc-refund-form', settings);

describe('the JSON of a page without scripts', () => {
  let requests: Requests;
  let warnings: string[];
  const {warn} = console;

  beforeEach(() => {
    requests = new Requests();
    warnings = [];
    console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  });

  afterEach(() => {
    requests.stop();
    console.warn = warn;
    document.querySelector('meta[name=csrf-test]')?.remove();
    document.cookie = 'csrf-test=; max-age=0';
  });

  it('gives the form its adapter and further properties', async () => {
    const form = await formWith({
      adapter: {baseUrl: '/api/refund', signingSessions: true, session: true},
      locale: 'ru',
      statusHref: '/applications',
      calm: true,
      draft: 'off',
    });
    await until(() => form.adapter instanceof HttpRefundAdapter, 'there was an adapter');
    expect(form.adapter?.signingSessions).not.to.equal(undefined);
    expect(form.adapter?.session).not.to.equal(undefined);
    expect([form.locale, form.statusHref, form.calm, form.draft]).to.deep.equal([
      'ru',
      '/applications',
      true,
      'off',
    ]);
    await until(() => requests.all.length > 0, 'the form was asked for');
    expect(new URL(requests.all[0]?.url ?? '').pathname).to.match(/^\/api\/refund\//);
    expect(warnings).to.deep.equal([]);
  });

  it('is never shown, and says nothing of a missing adapter while it is read', async () => {
    const form = await formWith({adapter: {baseUrl: '/api/refund'}, locale: 'en'});
    const style = document.createElement('style');
    style.textContent = '* { display: block !important; }';
    document.head.append(style);
    await until(() => form.shadowRoot?.querySelector('.root') !== null, 'it was drawn');
    expect(form.innerText).not.to.include('baseUrl');
    expect(textOf(form)).not.to.include('not set up');
    style.remove();
  });

  it('gives the list its own properties', async () => {
    const list = await elementWith('refund-application-list', {
      adapter: {baseUrl: '/api'},
      refreshSeconds: 0,
      applyHref: '/x',
    });
    await until(() => list.adapter instanceof HttpRefundAdapter, 'there was an adapter');
    expect([list.refreshSeconds, list.applyHref]).to.deep.equal([0, '/x']);
  });

  it('gives way to what a script or an attribute has set', async () => {
    const settings = {adapter: {baseUrl: '/api'}, locale: 'ru', supportPhone: '1418'};
    const form = await elementWith('enpc-refund-form', settings, 'locale="en"');
    const adapter = memoryAdapter();
    form.adapter = adapter;
    await until(() => form.supportPhone === '1418', 'it was read');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([form.adapter === adapter, form.locale]).to.deep.equal([true, 'en']);
  });

  it('may come after its element, and its text after that', async () => {
    const form = await formWith('');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(warnings).to.deep.equal([]);
    form.querySelector('script')?.append('{"adapter": {"baseUrl": "/api/refund"}}');
    await until(() => form.adapter instanceof HttpRefundAdapter, 'there was an adapter');
  });

  it('cut by the network while the page is still parsed is read when it is whole', async () => {
    Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});
    try {
      const form = await formWith('{"sup');
      const script = form.querySelector('script');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(warnings).to.deep.equal([]);
      script?.append('portPhone": "14', '18"}');
      await until(() => form.supportPhone === '1418', 'it was read');
      expect(warnings).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('cut off for good is told when the page has been parsed', async () => {
    Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});
    await formWith('{"sup');
    await new Promise((resolve) => setTimeout(resolve, 200));
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await until(() => warnings.length === 1, 'it was told');
  });

  it('takes the token against forged requests from a <meta> element or a cookie, each time anew', async () => {
    const meta = document.createElement('meta');
    meta.name = 'csrf-test';
    meta.content = 'first';
    document.head.append(meta);
    const form = await formWith({adapter: {baseUrl: '/api', csrf: {meta: 'csrf-test'}}});
    await until(() => requests.all.length === 1, 'the first call was made');
    expect(requests.all[0]?.headers.get('x-csrf-token')).to.equal('first');
    meta.content = 'second';
    form.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(form);
    await until(() => requests.all.length === 2, 'the second call was made');
    expect(requests.all[1]?.headers.get('x-csrf-token')).to.equal('second');
    form.remove();

    document.cookie = 'csrf-test=a%2Fb';
    const csrf = {cookie: 'csrf-test', header: 'X-XSRF-TOKEN'};
    await formWith({adapter: {baseUrl: '/api', csrf}});
    await until(() => requests.all.length === 3, 'the third call was made');
    expect(requests.all[2]?.headers.get('x-xsrf-token')).to.equal('a/b');
  });

  for (const [name, settings, words] of [
    ['is no JSON', "{adapter: '/api'}", ['configuration-unreadable', 'no JSON']],
    [
      'has an unknown name',
      {adaptor: {baseUrl: '/api'}},
      ['configuration-wrong', '"adaptor" is not known'],
    ],
    ['has a value of another kind', {adapter: {baseUrl: 7}}, ['"adapter.baseUrl"', 'string']],
    ['has words that are a list', {messages: ['one']}, ['"messages"', 'object']],
    ['has an unknown choice', {draft: 'no'}, ['"draft"', 'on, off']],
    [
      'has no place for the token',
      {adapter: {baseUrl: '/a', csrf: {}}},
      ['"adapter.csrf"', 'meta', 'cookie'],
    ],
    ['is for another element', {refreshSeconds: 5}, ['"refreshSeconds" is not known']],
  ] as const) {
    it(`that ${name} is not used, and the console says where`, async () => {
      const form = await formWith(settings);
      await until(() => warnings.length > 0, 'it was told');
      await form.updateComplete;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^enpc-refund-form: /);
      for (const word of words) expect(warnings[0]).to.include(word);
      expect(form.adapter).to.equal(undefined);
    });
  }
});
