import {expect} from '@open-wc/testing';
import {
  CALL_NAMES,
  FAULT_KINDS,
  faultsIn,
  formatFault,
  parseFault,
  withFaultsInAddress,
} from '../../demo/faults/fault.ts';

/** Every kind of fault of everything that can fail. */
const EVERY_FAULT = [
  ...CALL_NAMES.flatMap((call) => Object.keys(FAULT_KINDS.call).map((kind) => `${call}:${kind}`)),
  ...Object.keys(FAULT_KINDS.ncalayer).map((kind) => `ncalayer:${kind}`),
  ...Object.keys(FAULT_KINDS.phone).map((kind) => `phone:${kind}`),
];

const read = (text: string) => {
  const fault = parseFault(text);
  if (!fault) throw new Error(`${text} is no fault`);
  return fault;
};

describe('a fault in an address', () => {
  it('is read and written as the same one', () => {
    for (const text of EVERY_FAULT) {
      const written = formatFault(read(text));
      expect(written.startsWith(text), text).to.equal(true);
      expect(read(written)).to.deep.equal(read(text));
    }
  });

  it('can have a number, and happen once', () => {
    expect(read('submit:status-422:once')).to.deep.equal({
      target: 'submit',
      kind: 'status',
      number: 422,
      isOnce: true,
    });
    expect(formatFault(read('submit:status-422:once'))).to.equal('submit:status-422:once');
    expect(read('ncalayer:late-300').number).to.equal(300);
  });

  it('has the usual number where none is given', () => {
    expect(read('submit:status').number).to.equal(503);
    expect(read('phone:late').number).to.equal(5000);
  });

  for (const text of [
    '',
    'submit',
    'submit:',
    'submit:nothing',
    'nobody:slow',
    'toString:slow',
    'submit:constructor',
    'ncalayer:slow',
    'phone:blocked:once',
    'ncalayer:absent-5',
    'submit:status-200',
    'submit:status-600',
    'submit:slow-0',
    'submit:slow-120001',
    'submit:slow:twice',
    'submit:slow-5:once:once',
  ]) {
    it(`is none: ${text}`, () => {
      expect(parseFault(text)).to.equal(undefined);
    });
  }

  it('is found beside others, and what is none is told', () => {
    const {faults, unknown} = faultsIn('?a=1&fault=submit:silent&fault=what&fault=phone:late-7');
    expect(faults.map(formatFault)).to.deep.equal(['submit:silent', 'phone:late-7']);
    expect(unknown).to.deep.equal(['what']);
  });

  it('takes the place of those before, and of nothing else', () => {
    const address = 'https://fund.example/?a=1&fault=submit:silent&fault=what#there';
    const changed = withFaultsInAddress(address, [read('ncalayer:absent')]);
    expect(faultsIn(new URL(changed).search).faults).to.deep.equal([read('ncalayer:absent')]);
    expect(withFaultsInAddress(changed, [])).to.equal('https://fund.example/?a=1#there');
  });
});
