import {expect} from '@open-wc/testing';
import {isSameBank} from '../../src/domain/bank.ts';
import type {Bic} from '../../src/domain/bic.ts';

describe('isSameBank', () => {
  const cases: [left: string, right: string, isSame: boolean][] = [
    ['CASPKZKA', 'CASPKZKA', true],
    ['CASPKZKA', 'CASPKZKAXXX', true],
    ['CASPKZKAAST', 'CASPKZKAALM', true],
    ['CASPKZKA', 'HSBKKZKX', false],
    ['CASPKZKA', 'CASPKZKX', false],
  ];
  for (const [left, right, isSame] of cases) {
    it(`says ${left} and ${right} are ${isSame ? 'one bank' : 'two banks'}`, () => {
      expect(isSameBank(left as Bic, right as Bic)).to.equal(isSame);
      expect(isSameBank(right as Bic, left as Bic)).to.equal(isSame);
    });
  }
});
