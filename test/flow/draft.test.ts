import {expect} from '@open-wc/testing';
import {keepDraft} from '../../src/flow/draft.ts';
import type {RefundFlow} from '../../src/flow/refund-flow.ts';
import {DRAFT_KEY} from '../../src/signing/widget-storage.ts';
import {filledIn, FORM, ORDER, SECOND_ORDER, ticking} from '../support/flow-samples.ts';
import {MemoryStorage} from '../support/memory-storage.ts';

class CountingStorage extends MemoryStorage {
  writes = 0;

  override setItem(key: string, value: string): void {
    this.writes += 1;
    super.setItem(key, value);
  }
}

const filling = (changes: Parameters<typeof filledIn>[0]): RefundFlow => ({
  step: 'filling',
  form: FORM,
  filled: filledIn(changes),
  problems: [],
});

describe('A draft', () => {
  it('is written when there is something new in it, and not at each key', () => {
    const storage = new CountingStorage();
    for (const iban of ['K', 'KZ', 'KZ8', 'KZ84']) keepDraft(filling({iban}), storage);
    expect(storage.writes).to.equal(1);
    keepDraft(filling({iban: ''}), storage);
    expect(storage.writes).to.equal(2);
    keepDraft(filling({iban: '', ticked: ticking(ORDER, SECOND_ORDER)}), storage);
    expect(storage.writes).to.equal(3);
    expect(JSON.parse(storage.getItem(DRAFT_KEY) ?? '')).to.deep.equal({
      orderIds: [ORDER.id, SECOND_ORDER.id],
      accountKind: 'card',
      hadIban: false,
    });
  });
});
