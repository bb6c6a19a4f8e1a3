import {expect} from '@open-wc/testing';
import {MEMO_KEYS, NATIVE_READER_KEYS} from '../../stories/support/marked-texts.ts';
import {leavesOf} from '../support/catalog-leaves.ts';

describe('the guide to the texts', () => {
  const keys = new Set(leavesOf('kk').map(({key}) => key));

  it('names only texts that there are', () => {
    expect([...MEMO_KEYS, ...NATIVE_READER_KEYS].filter((key) => !keys.has(key))).to.deep.equal([]);
  });

  it('asks no native reader about the words of the memo', () => {
    const memo: readonly string[] = MEMO_KEYS;
    expect(NATIVE_READER_KEYS.filter((key) => memo.includes(key))).to.deep.equal([]);
  });
});
