import {expect} from '@open-wc/testing';
import {parseIin} from '../../src/domain/iin.ts';

describe('parseIin', () => {
  it('reads a person’s number as it stands', () => {
    expect(parseIin('850101300603')).to.equal('850101300603');
  });

  it('refuses a wrong check digit', () => {
    expect(parseIin('850101300604')).to.equal(undefined);
  });

  it('refuses the eleven digits that the memo shows by mistake', () => {
    expect(parseIin('00000000000')).to.equal(undefined);
  });
});
