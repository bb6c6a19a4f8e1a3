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

  it('asks a native reader about everything that is said where a signing is hindered', () => {
    const asked: readonly string[] = NATIVE_READER_KEYS;
    const hindered = [...keys].filter((key) => key.startsWith('obstacles.'));
    expect(hindered).not.to.have.length(0);
    expect(hindered.filter((key) => !asked.includes(key))).to.deep.equal([]);
  });
});
