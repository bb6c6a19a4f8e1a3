import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {packTexts} from '../../.ci/single-file/pack-texts.ts';
import {unpackTexts} from '../../.ci/single-file/unpack-texts.ts';

const CATALOGS = {
  kk: {form: {title: 'Өтініш {count}', rows: {other: '{count} жол'}}, list: {empty: 'Тізім бос'}},
  ru: {
    form: {title: 'Заявление {count}', rows: {one: '{count} строка', few: '{count} строки'}},
    list: {empty: 'Список «пуст»: "нет", `их`'},
  },
  en: {
    form: {title: 'Application {count}', rows: {one: 'a row', other: 'rows'}},
    list: {empty: '₸'},
  },
};

describe('the packed texts', () => {
  it('are the same texts when unpacked', () => {
    assert.deepEqual(unpackTexts(packTexts(CATALOGS)), CATALOGS);
  });

  it('have each key once, and Cyrillic letters in places of one byte', () => {
    const packed = packTexts(CATALOGS);
    assert.equal(JSON.stringify(packed).match(/"title"/g)?.length, 1);
    const bytes = (text: string): number => Buffer.byteLength(text);
    assert.ok(bytes(packed.texts['kk'] ?? '') < bytes('Өтініш {count}{count} жолТізім бос') - 10);
    assert.match(packed.texts['en'] ?? '', /^Application \{count\}$/m);
  });

  for (const [what, text] of Object.entries({'an empty text': '', 'two lines': 'one\ntwo'})) {
    it(`are refused with ${what}, which would not come back`, () => {
      assert.throws(() => packTexts({en: {form: {title: text}}}), /line end/);
    });
  }

  it('are refused where a key is a text in one language and a branch in another', () => {
    assert.throws(() => packTexts({en: {form: 'text'}, ru: {form: {title: 'текст'}}}));
  });
});
