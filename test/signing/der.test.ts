import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  isSameElement,
  readDer,
  readObjectIdentifier,
  readText,
  readTime,
} from '../../src/signing/der.ts';

const bytes = (hexadecimal: string): Uint8Array =>
  Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const read = (hexadecimal: string): ReturnType<typeof readDer> => readDer(bytes(hexadecimal));

const ascii = (tag: string, text: string): ReturnType<typeof readDer> => {
  const octets = [...text].map((character) => character.charCodeAt(0).toString(16));
  return read(tag + text.length.toString(16).padStart(2, '0') + octets.join(''));
};

describe('readDer', () => {
  it('reads a sequence and its parts', () => {
    const sequence = read('3006020107040168');
    expect(sequence?.parts.map(({tag}) => tag)).to.deep.equal([0x02, 0x04]);
    expect([...(sequence?.parts[1]?.octets ?? [])]).to.deep.equal([0x68]);
  });

  it('reads lengths of several octets', () => {
    expect(read(`0481c8${'aa'.repeat(200)}`)?.octets.length).to.equal(200);
    expect(read(`0482012c${'aa'.repeat(300)}`)?.octets.length).to.equal(300);
    expect(read(`0483000001aa`)?.octets.length).to.equal(1);
  });

  it('reads indefinite lengths, one in the other', () => {
    const nested = read('3080308002010700000201080000');
    expect(nested?.parts.length).to.equal(2);
    expect(nested?.parts[0]?.parts.length).to.equal(1);
  });

  it('takes a value for the same however its length is written', () => {
    const [short, long, indefinite, other] = [
      '3003020107',
      '308103020107',
      '30800201070000',
      '3003020108',
    ].map(read);
    if (!short || !long || !indefinite || !other) throw new Error('unreadable');
    expect(isSameElement(short, long)).to.equal(true);
    expect(isSameElement(short, indefinite)).to.equal(true);
    expect(isSameElement(short, other)).to.equal(false);
  });

  const REFUSED: Readonly<Record<string, string>> = {
    'no bytes': '',
    'a tag alone': '30',
    'a length beyond the end': '040201',
    'a part beyond its parent': '30030203aabbcc',
    'an indefinite part beyond its parent': '300430800201070000',
    'bytes after the end': '020107ff',
    'an indefinite length without end': '3080020107',
    'an indefinite length of a primitive': '0480010000',
    'a length of more octets than there are': '0484ffff',
    'a huge length': '0488ffffffffffffffff01',
    'a tag number of several octets': '1f810101aa',
  };

  for (const [name, hexadecimal] of Object.entries(REFUSED)) {
    it(`refuses ${name}`, () => {
      expect(read(hexadecimal)).to.equal(undefined);
    });
  }

  it('refuses a nesting that would exhaust the stack', () => {
    expect(read('3080'.repeat(50) + '0000'.repeat(50))?.tag).to.equal(0x30);
    expect(read('3080'.repeat(100_000) + '0000'.repeat(100_000))).to.equal(undefined);
  });

  it('never throws, whatever the bytes', () => {
    const likely = fc.constantFrom(0x00, 0x02, 0x04, 0x06, 0x30, 0x31, 0x80, 0xa0, 0x01, 0x81);
    const octets = fc.oneof(likely, fc.nat(255));
    fc.assert(
      fc.property(fc.array(octets, {maxLength: 60}), (list) => {
        const element = readDer(Uint8Array.from(list));
        if (element === undefined) return;
        readObjectIdentifier(element);
        readTime(element);
        expect(isSameElement(element, element)).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });
});

describe('readObjectIdentifier', () => {
  it('writes the dotted form', () => {
    expect(readObjectIdentifier(read('06032a864a'))).to.equal('1.2.842');
    expect(readObjectIdentifier(read('06082b06010505070304'))).to.equal('1.3.6.1.5.5.7.3.4');
    expect(readObjectIdentifier(read('0603550405'))).to.equal('2.5.4.5');
    expect(readObjectIdentifier(read('0603883703'))).to.equal('2.999.3');
  });

  it('is empty for another type and for nothing', () => {
    expect(readObjectIdentifier(read('04032a864a'))).to.equal('');
    expect(readObjectIdentifier(undefined)).to.equal('');
  });
});

describe('readTime', () => {
  const UTC_TIME = '17';
  const GENERALIZED_TIME = '18';

  it('reads both forms', () => {
    const expected = Date.UTC(2026, 10, 22, 9, 35, 7);
    expect(readTime(ascii(UTC_TIME, '261122093507Z'))).to.equal(expected);
    expect(readTime(ascii(GENERALIZED_TIME, '20261122093507Z'))).to.equal(expected);
  });

  it('takes two digits for the years 1950 to 2049', () => {
    expect(readTime(ascii(UTC_TIME, '500101000000Z'))).to.equal(Date.UTC(1950, 0, 1));
    expect(readTime(ascii(UTC_TIME, '491231235959Z'))).to.equal(Date.UTC(2049, 11, 31, 23, 59, 59));
    expect(readTime(ascii(GENERALIZED_TIME, '20510101000000Z'))).to.equal(Date.UTC(2051, 0, 1));
  });

  it('reads nothing out of other texts', () => {
    for (const text of ['', '2611220935Z', '261122093507', '0261122093507Z', '261122093507+0500']) {
      expect(readTime(ascii(UTC_TIME, text))).to.equal(undefined);
    }
    expect(readTime(undefined)).to.equal(undefined);
  });
});

describe('readText', () => {
  it('reads UTF-8, and nothing out of nothing', () => {
    expect(readText(read('0c04d2b0d09a'))).to.equal('ҰК');
    expect(readText(undefined)).to.equal('');
  });
});
