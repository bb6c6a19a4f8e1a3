import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {CleanIban} from '../../src/domain/clean-iban.ts';
import {tidyIban} from '../../src/domain/tidy-iban.ts';
import {accountNumbers} from '../support/account-numbers.ts';

const NUMBER = 'KZ86125KZT5004100100';

type Case = [text: string, tidied: CleanIban | undefined];

describe('tidyIban', () => {
  describe('of what was pasted', () => {
    const cases: Case[] = [
      [
        'IBAN:\u00a0kz86 125\u041a-ZT50 0410\u00a00100',
        {text: NUMBER, changes: ['separators', 'prefix', 'case', 'look-alikes']},
      ],
      [NUMBER, undefined],
      ['', undefined],
      [NUMBER.slice(2), {text: NUMBER, changes: ['country-added']}],
      [`${NUMBER} 123`, {text: `${NUMBER}123`, changes: ['separators']}],
      ['4111 1111 1111 1111', {text: '4111111111111111', changes: ['separators']}],
      ['910314600125', undefined],
      ['kz86?', {text: 'KZ86?', changes: ['case']}],
    ];
    for (const [text, tidied] of cases) {
      it(`"${text}" gives "${tidied?.text ?? text}"`, () => {
        expect(tidyIban(text, true)).to.deep.equal(tidied);
      });
    }
  });

  describe('of what is being typed', () => {
    const cases: Case[] = [
      ['kz86', undefined],
      ['86', undefined],
      ['IBAN:', undefined],
      ['KZ86 ', {text: 'KZ86', changes: ['separators']}],
      ['\u041aZ', {text: 'KZ', changes: ['look-alikes']}],
      ['kz 8\u043a', {text: 'kz8K', changes: ['separators', 'look-alikes']}],
      ['KZ\u0416', undefined],
      [NUMBER.toLowerCase(), undefined],
      [NUMBER.slice(2), {text: NUMBER, changes: ['country-added']}],
      [`IBAN:${NUMBER}`, {text: NUMBER, changes: ['prefix']}],
    ];
    for (const [text, tidied] of cases) {
      it(`"${text}" ${tidied ? `gives "${tidied.text}"` : 'stays'}`, () => {
        expect(tidyIban(text, false)).to.deep.equal(tidied);
      });
    }

    it('leaves every right number alone, at every key', () => {
      fc.assert(
        fc.property(accountNumbers, fc.nat({max: 20}), (number, length) => {
          expect(tidyIban(number.slice(0, length), false)).to.equal(undefined);
        }),
      );
    });
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 30}), fc.boolean(), (text, isPasted) => {
        const tidied = tidyIban(text, isPasted);
        if (tidied) expect(tidyIban(tidied.text, isPasted)).to.equal(undefined);
      }),
      {numRuns: 2000},
    );
  });
});
