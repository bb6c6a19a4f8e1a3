import {expect} from '@open-wc/testing';
import type {MessageOverrides} from '../../src/i18n/load-catalog.ts';
import {overrideCatalog} from '../../src/i18n/override-catalog.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';

const {form} = CATALOGS.ru;

/** The form's Russian texts with these words, which may be anything; types are checked elsewhere. */
const withWords = (messages: unknown) => overrideCatalog(form, messages, 'ru', 'form', CATALOGS.ru);

describe('overrideCatalog', () => {
  let warnings: string[];
  const {warn} = console;

  beforeEach(() => {
    warnings = [];
    console.warn = (...words: readonly unknown[]) => void warnings.push(words.join(' '));
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('takes the words that are given, and ours for all others', () => {
    const messages: MessageOverrides = {
      ru: {form: {actions: {retry: 'Еще раз'}, problems: {ibanRequired: 'Введите IBAN'}}},
      kk: {form: {actions: {retry: 'Қайтадан'}}},
    };
    const texts = withWords(messages);
    expect(texts.actions).to.deep.equal({...form.actions, retry: 'Еще раз'});
    expect(texts.problems).to.deep.equal({...form.problems, ibanRequired: 'Введите IBAN'});
    expect(texts.orders).to.equal(form.orders);
    expect(texts.language).to.equal('ru');
    expect(warnings).to.be.empty;
  });

  it('leaves our own texts as they are', () => {
    const before = structuredClone(form);
    withWords({ru: {form: {actions: {retry: 'Еще раз'}}}});
    expect(form).to.deep.equal(before);
  });

  it('takes a sentence of a plural, and ours for the other counts', () => {
    const {ticked} = withWords({
      ru: {form: {orders: {ticked: {one: 'Выбрано {count}, всего {amount}'}}}},
    }).orders;
    expect(ticked).to.deep.equal({...form.orders.ticked, one: 'Выбрано {count}, всего {amount}'});
  });

  it('takes the facts of a sentence in another order, and one of them twice', () => {
    const tick = '{amount}: {date}, № {number} ({number})';
    expect(withWords({ru: {form: {orders: {tick}}}}).orders.tick).to.equal(tick);
    expect(warnings).to.be.empty;
  });

  it('gives the same texts for the same words, made once', () => {
    const messages = {ru: {form: {actions: {retry: 'Еще раз'}}}};
    expect(withWords(messages)).to.equal(withWords(messages));
    expect(withWords(structuredClone(messages))).not.to.equal(withWords(messages));
  });

  const misfits: readonly (readonly [name: string, words: unknown, place: string])[] = [
    ['a key that does not exist', {actions: {again: 'Еще раз'}}, 'ru.form.actions.again'],
    ['a number', {actions: {retry: 1}}, 'ru.form.actions.retry'],
    ['null', {actions: {retry: null}}, 'ru.form.actions.retry'],
    ['a template in place of a text', {actions: {retry: ['<b>!</b>']}}, 'ru.form.actions.retry'],
    ['a text in place of a group', {actions: 'Еще раз'}, 'ru.form.actions'],
    ['a text in place of a plural', {orders: {ticked: '{count}'}}, 'ru.form.orders.ticked'],
    ['an empty text', {actions: {retry: ' '}}, 'ru.form.actions.retry'],
    ['a gap missing', {recipient: {bank: 'Ваш банк'}}, 'ru.form.recipient.bank'],
    ['a gap too many', {actions: {retry: 'Еще {count}'}}, 'ru.form.actions.retry'],
    ['a gap with another name', {recipient: {bank: '{name}'}}, 'ru.form.recipient.bank'],
    ['a category without a sentence', {orders: {ticked: {two: '{count}, {amount}'}}}, 'ticked.two'],
    ['the language', {language: 'en'}, 'ru.form.language'],
    ['the way into all objects', JSON.parse('{"__proto__": {"x": "y"}}'), 'ru.form.__proto__'],
    ['what objects inherit', {toString: 'x', actions: {valueOf: 'x'}}, 'ru.form.toString'],
  ];
  for (const [name, words, place] of misfits) {
    it(`leaves out ${name}, and says so once`, () => {
      const messages = {ru: {form: words}};
      const texts = withWords(messages);
      expect(texts).to.deep.equal(form);
      expect(withWords(messages)).to.equal(texts);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(place);
      expect(Object.hasOwn(Object.prototype, 'x')).to.equal(false);
    });
  }

  it('takes what fits from beside what does not, and tells all of that in one warning', () => {
    const {actions} = withWords({
      ru: {form: {actions: {retry: 'Еще раз', cancel: 7}, nonsense: {}, service: {title: ''}}},
    });
    expect(actions).to.deep.equal({...form.actions, retry: 'Еще раз'});
    expect(warnings).to.have.length(1);
    for (const key of ['form.actions.cancel', 'form.nonsense', 'form.service.title']) {
      expect(warnings[0]).to.include(key);
    }
  });

  for (const messages of [
    'words',
    7,
    true,
    [],
    {de: {}},
    {ru: 'x'},
    {ru: {shape: {}}},
    {ru: {form: 1}},
  ]) {
    it(`stays with our own texts for ${JSON.stringify(messages)}`, () => {
      expect(withWords(messages)).to.deep.equal(form);
      expect(warnings.length).to.be.at.most(1);
    });
  }

  it('tells of words in a language or a part that there is not', () => {
    withWords({de: {form: {}}, ru: {shape: {}}});
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('de').and.to.include('ru.shape');
  });

  it('leaves out what is undefined, without a word', () => {
    expect(withWords({kk: undefined, ru: {form: {actions: {retry: undefined}}}})).to.deep.equal(
      form,
    );
    expect(warnings).to.be.empty;
  });
});
