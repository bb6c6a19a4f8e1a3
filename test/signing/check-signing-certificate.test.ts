import {expect} from '@open-wc/testing';
import type {Iin} from '../../src/domain/iin.ts';
import {parseIin} from '../../src/domain/iin.ts';
import {checkSigningCertificate} from '../../src/signing/check-signing-certificate.ts';
import type {CertificateFacts} from '../../src/signing/read-cms.ts';

const SIGNING = '1.3.6.1.5.5.7.3.4';
const SIGNING_IN = '1.3.6.1.5.5.7.3.2';
const INDIVIDUAL = '1.2.398.3.3.4.1.1';
const LEGAL_ENTITY = '1.2.398.3.3.4.1.2';
const REMOTELY_IDENTIFIED = '1.2.398.3.3.4.3.2.1';

const APPLICANT = parseIin('910314600125') as Iin;
const SOMEBODY_ELSE = '870727550349';

const FROM = 1_000_000;
const TO = 2_000_000;
const NOW = 1_500_000;

const facts = (changes: Partial<CertificateFacts> = {}): CertificateFacts => ({
  iin: APPLICANT,
  hasBin: false,
  extendedKeyUsages: [SIGNING, INDIVIDUAL],
  notBefore: FROM,
  notAfter: TO,
  ...changes,
});

const check = (changes: Partial<CertificateFacts>, now = NOW): string | undefined =>
  checkSigningCertificate(facts(changes), APPLICANT, now);

const ORGANISATION = {hasBin: true, extendedKeyUsages: [SIGNING, LEGAL_ENTITY]};
const AUTHENTICATION = {extendedKeyUsages: [SIGNING_IN, INDIVIDUAL]};

describe('checkSigningCertificate', () => {
  it('accepts the applicant’s own key for signing', () => {
    expect(check({})).to.equal(undefined);
    expect(check({extendedKeyUsages: [SIGNING, INDIVIDUAL, REMOTELY_IDENTIFIED]})).to.equal(
      undefined,
    );
  });

  it('accepts one key for signing and signing in', () => {
    expect(check({extendedKeyUsages: [SIGNING_IN, SIGNING, INDIVIDUAL]})).to.equal(undefined);
  });

  it('refuses another person’s key, whatever else is wrong with it', () => {
    expect(check({iin: SOMEBODY_ELSE})).to.equal('wrong-person');
    expect(check({iin: SOMEBODY_ELSE, ...ORGANISATION})).to.equal('wrong-person');
    expect(check({iin: SOMEBODY_ELSE, ...AUTHENTICATION, notAfter: 0})).to.equal('wrong-person');
  });

  it('refuses a key that names nobody', () => {
    expect(check({iin: undefined})).to.equal('wrong-person');
  });

  it('refuses an organisation’s key of the right person', () => {
    expect(check(ORGANISATION)).to.equal('organisation-key');
    expect(check({hasBin: true})).to.equal('organisation-key');
    expect(check({extendedKeyUsages: [SIGNING, LEGAL_ENTITY]})).to.equal('organisation-key');
  });

  it('refuses the key of an organisation’s system, which names no person', () => {
    expect(check({iin: undefined, ...ORGANISATION})).to.equal('organisation-key');
  });

  it('refuses a key that is not marked as a person’s', () => {
    expect(check({extendedKeyUsages: []})).to.equal('organisation-key');
    expect(check({extendedKeyUsages: [SIGNING]})).to.equal('organisation-key');
  });

  it('refuses a key for signing in, expired or not', () => {
    expect(check(AUTHENTICATION)).to.equal('authentication-key');
    expect(check({...AUTHENTICATION, notAfter: 0})).to.equal('authentication-key');
  });

  it('accepts a key from its first to its last moment only', () => {
    expect(check({}, FROM - 1)).to.equal('key-not-yet-valid');
    expect(check({}, FROM)).to.equal(undefined);
    expect(check({}, TO)).to.equal(undefined);
    expect(check({}, TO + 1)).to.equal('key-expired');
  });
});
