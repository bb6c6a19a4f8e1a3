import {expect} from '@open-wc/testing';
import {storageOf, withStorage} from '../../src/signing/widget-storage.ts';
import {MemoryStorage} from '../support/memory-storage.ts';

const KEY = 'enpc-test.kept';

describe('the storage of an element', () => {
  afterEach(() => {
    sessionStorage.removeItem(`${KEY}#first`);
  });

  it('is the host’s own where the page has not named the element', () => {
    const storage = new MemoryStorage();
    expect(storageOf({id: '', storage})).to.equal(storage);
    expect(storageOf({id: '', storage: undefined})).to.equal(undefined);
  });

  it('holds nothing of an element with another name, or without one', () => {
    const storage = new MemoryStorage();
    const ids = ['first', 'second', ''];
    const stores = ids.map((id) => storageOf({id, storage}) ?? storage);
    stores.forEach((store, index) => {
      store.setItem(KEY, String(index));
    });
    expect(stores.map((store) => store.getItem(KEY))).to.deep.equal(['0', '1', '2']);
    stores[0]?.removeItem(KEY);
    expect(stores.map((store) => store.getItem(KEY))).to.deep.equal([null, '1', '2']);
  });

  it('is the page’s when the host gives none', () => {
    const first = {id: 'first', storage: undefined};
    storageOf(first)?.setItem(KEY, 'kept');
    expect(sessionStorage.getItem(`${KEY}#first`)).to.equal('kept');
    expect(withStorage(storageOf(first), (items) => items.getItem(KEY))).to.equal('kept');
  });

  it('that is forbidden only means that nothing is kept', () => {
    const forbidden = (): never => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const storage = {getItem: forbidden, setItem: forbidden, removeItem: forbidden};
    const kept = withStorage(storageOf({id: 'first', storage}), (items) => items.getItem(KEY));
    expect(kept).to.equal(undefined);
  });
});
