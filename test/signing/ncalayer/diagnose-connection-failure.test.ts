import {expect} from '@open-wc/testing';
import {
  type ConnectionFailure,
  diagnoseConnectionFailure,
} from '../../../src/signing/ncalayer/diagnose-connection-failure.ts';

const failure = (signs: Partial<ConnectionFailure> = {}): ConnectionFailure => ({
  violatedContentSecurityPolicy: false,
  wasRefusedAtOnce: false,
  permissionBefore: 'granted',
  permissionAfter: 'granted',
  isKeptByFramingPage: false,
  ...signs,
});

const changed = (
  permissionBefore: PermissionState | undefined,
  permissionAfter: PermissionState | undefined,
  isKeptByFramingPage = false,
): ConnectionFailure => failure({permissionBefore, permissionAfter, isKeptByFramingPage});

describe('diagnoseConnectionFailure', () => {
  it('says that nobody answers when nothing forbids the connection', () => {
    expect(diagnoseConnectionFailure(changed('granted', 'granted'))).to.equal('not-running');
    expect(diagnoseConnectionFailure(changed('prompt', 'prompt'))).to.equal('not-running');
    expect(diagnoseConnectionFailure(changed(undefined, undefined))).to.equal('not-running');
    expect(diagnoseConnectionFailure(changed('prompt', 'granted'))).to.equal('not-running');
  });

  it('says that the browser blocks it when the person or a policy has denied it', () => {
    expect(diagnoseConnectionFailure(changed('prompt', 'denied'))).to.equal('browser-blocked');
    expect(diagnoseConnectionFailure(changed('denied', 'denied'))).to.equal('browser-blocked');
  });

  it('blames the framing page only when it was denied before anybody was asked', () => {
    expect(diagnoseConnectionFailure(changed('denied', 'denied', true))).to.equal('frame-blocked');
    expect(diagnoseConnectionFailure(changed('prompt', 'denied', true))).to.equal(
      'browser-blocked',
    );
    expect(diagnoseConnectionFailure(changed('granted', 'granted', true))).to.equal('not-running');
  });

  it('says that the browser blocks a connection it did not even begin', () => {
    expect(diagnoseConnectionFailure(failure({wasRefusedAtOnce: true}))).to.equal(
      'browser-blocked',
    );
  });

  it('names the content security policy before all else', () => {
    const signs = {violatedContentSecurityPolicy: true, wasRefusedAtOnce: true} as const;
    expect(diagnoseConnectionFailure(failure(signs))).to.equal('csp-blocked');
    const denied = {...changed('denied', 'denied', true), ...signs};
    expect(diagnoseConnectionFailure(denied)).to.equal('csp-blocked');
  });
});
