import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {type Cms, parseCms} from '../../src/domain/signature.ts';
import {decodeBase64, encodeBase64} from '../../src/domain/base64.ts';
import {type CmsFacts, readCms} from '../../src/signing/read-cms.ts';
import {
  CMS_SAMPLES,
  SAMPLE_IIN,
  SAMPLE_VALID_FROM,
  SAMPLE_VALID_TO,
} from '../support/cms-samples.ts';

const SIGNING = '1.3.6.1.5.5.7.3.4';
const SIGNING_IN = '1.3.6.1.5.5.7.3.2';
const INDIVIDUAL = '1.2.398.3.3.4.1.1';

const PERSON: CmsFacts = {
  isDetached: true,
  certificate: {
    iin: SAMPLE_IIN,
    hasBin: false,
    extendedKeyUsages: [SIGNING, INDIVIDUAL],
    notBefore: SAMPLE_VALID_FROM,
    notAfter: SAMPLE_VALID_TO,
  },
};

const withCertificate = (changes: Partial<CmsFacts['certificate']>): CmsFacts => ({
  ...PERSON,
  certificate: {...PERSON.certificate, ...changes},
});

const EXPECTED: Readonly<Record<keyof typeof CMS_SAMPLES, CmsFacts | undefined>> = {
  person: PERSON,
  otherPerson: withCertificate({iin: '870727550349'}),
  expired: withCertificate({notBefore: Date.UTC(2024, 0, 1), notAfter: Date.UTC(2025, 0, 1)}),
  notYetValid: withCertificate({notBefore: Date.UTC(2051, 0, 1), notAfter: Date.UTC(2052, 0, 1)}),
  authentication: withCertificate({extendedKeyUsages: [SIGNING_IN, INDIVIDUAL]}),
  organisation: withCertificate({
    hasBin: true,
    extendedKeyUsages: [SIGNING, '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.5'],
  }),
  informationSystem: withCertificate({
    iin: undefined,
    hasBin: true,
    extendedKeyUsages: [SIGNING, '1.2.398.3.3.4.1.2'],
  }),
  withoutUsages: withCertificate({extendedKeyUsages: []}),
  withoutIin: withCertificate({iin: undefined}),
  attached: {...PERSON, isDetached: false},
  chainFirst: PERSON,
  indefiniteLength: {...PERSON, isDetached: false},
  twoSigners: undefined,
  withoutCertificate: undefined,
  namedByKeyIdentifier: undefined,
};

const cmsOf = (bytes: Uint8Array): Cms => {
  const cms = parseCms(encodeBase64(bytes));
  if (cms === undefined) throw new Error('not base64');
  return cms;
};

const PERSON_BYTES = decodeBase64(CMS_SAMPLES.person);

describe('readCms', () => {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    it(`reads ${name}`, () => {
      const sample = CMS_SAMPLES[name as keyof typeof CMS_SAMPLES];
      expect(readCms(cmsOf(decodeBase64(sample)))).to.deep.equal(expected);
    });
  }

  it('refuses a content that is no signature', () => {
    const bytes = PERSON_BYTES.slice();
    const lastOfContentType = 14;
    expect(bytes[lastOfContentType]).to.equal(2, 'the end of the identifier of SignedData');
    bytes[lastOfContentType] = 1;
    expect(readCms(cmsOf(bytes))).to.equal(undefined);
  });

  it('refuses a signature cut off anywhere', () => {
    for (let length = 1; length < PERSON_BYTES.length; length += 1) {
      expect(readCms(cmsOf(PERSON_BYTES.slice(0, length)))).to.equal(undefined);
    }
  });

  it('never throws on a signature with bytes changed', () => {
    const change = fc.tuple(fc.nat(PERSON_BYTES.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 4}), (changes) => {
        const bytes = PERSON_BYTES.slice();
        for (const [place, octet] of changes) bytes[place] = octet;
        const facts = readCms(cmsOf(bytes));
        if (facts !== undefined) expect(facts.certificate.notAfter).to.be.a('number');
      }),
      {numRuns: 1000},
    );
  });

  it('reads nothing out of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: 1, maxLength: 300}), (bytes) => {
        expect(readCms(cmsOf(bytes))).to.equal(undefined);
      }),
    );
  });
});
