import {expect} from '@open-wc/testing';
import {parseBin} from '../../src/domain/bin.ts';

describe('parseBin', () => {
  it('reads an organisation’s number as it stands', () => {
    expect(parseBin('971240001315')).to.equal('971240001315');
  });

  it('refuses a wrong check digit', () => {
    expect(parseBin('971240001316')).to.equal(undefined);
  });
});
