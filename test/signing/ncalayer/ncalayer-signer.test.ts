import {expect} from '@open-wc/testing';
import type {DocumentId, DocumentToSign} from '../../../src/domain/document-to-sign.ts';
import type {Iin} from '../../../src/domain/iin.ts';
import {parseIin} from '../../../src/domain/iin.ts';
import type {Language} from '../../../src/domain/language.ts';
import type {Timestamp} from '../../../src/domain/timestamp.ts';
import {encodeBase64} from '../../../src/domain/base64.ts';
import {
  NcalayerSigner,
  type NcalayerSignerOptions,
} from '../../../src/signing/ncalayer/ncalayer-signer.ts';
import type {SigningOutcome, SigningProgress, SigningRequest} from '../../../src/signing/signer.ts';
import {SigningError, type SigningErrorCode} from '../../../src/signing/signing-error.ts';
import {CMS_SAMPLES, SAMPLE_IIN} from '../../support/cms-samples.ts';
import {
  FakeNcalayer,
  FakePermission,
  GREETING,
  installPermissions,
  uninstallPermissions,
} from '../../support/fake-ncalayer.ts';

const BYTES = new TextEncoder().encode('Өтініш № 49756052\n');

const ISSUED = '2026-11-22T14:35:00+05:00' as Timestamp;
const EXPIRES = '2026-11-22T15:05:00+05:00' as Timestamp;

const DOCUMENT: DocumentToSign = {
  id: 'document-1' as DocumentId,
  name: {kk: 'Өтініш', ru: 'Заявление', en: 'Application'},
  mimeType: 'text/plain',
  bytes: BYTES,
  sha256: '0'.repeat(64),
  language: 'kk',
  issuedAt: ISSUED,
  expiresAt: EXPIRES,
  facts: [],
};

const SIGNED = {
  outcome: 'signed',
  signature: {method: 'ncalayer', cms: CMS_SAMPLES.person},
} as const;

const pem = (cms: string): string =>
  `-----BEGIN CMS-----\r\n${cms.replace(/.{64}/g, '$&\r\n')}\r\n-----END CMS-----\r\n`;

const json = (value: unknown): string => JSON.stringify(value);
const signedBasics = (result: unknown): string => json({status: true, body: {result}});
const signedCommonUtils = (cms: string): string => json({code: '200', responseObject: cms});
const tokens = (...stores: string[]): string => json({code: '200', responseObject: stores});

const CANCELLED = json({status: true, body: {}});
const MODULE_MISSING = json({success: false, errorCode: 'MODULE_NOT_FOUND'});

interface Signing {
  readonly outcome: Promise<SigningOutcome>;
  readonly progress: SigningProgress[];
  readonly abort: (reason?: unknown) => void;
}

const QUICK: NcalayerSignerOptions = {connectTimeoutMs: 60, waitingLongMs: 2000};

function sign(options: NcalayerSignerOptions = {}, changes: Partial<SigningRequest> = {}): Signing {
  const progress: SigningProgress[] = [];
  const controller = new AbortController();
  const request: SigningRequest = {
    document: DOCUMENT,
    applicantIin: parseIin(SAMPLE_IIN) as Iin,
    language: 'kk',
    signal: controller.signal,
    withdrawal: new AbortController().signal,
    onProgress: (step) => progress.push(step),
    ...changes,
  };
  const outcome = new NcalayerSigner({...QUICK, ...options}).sign(request);
  return {outcome, progress, abort: (reason) => controller.abort(reason)};
}

async function errorOf(outcome: Promise<SigningOutcome>): Promise<SigningError> {
  try {
    await outcome;
  } catch (error) {
    if (error instanceof SigningError) return error;
    throw error;
  }
  throw new Error('signed, though it should have failed');
}

const codeOf = async (outcome: Promise<SigningOutcome>): Promise<SigningErrorCode> =>
  (await errorOf(outcome)).code;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

describe('NcalayerSigner', () => {
  let ncalayer: FakeNcalayer;
  let permission: FakePermission;

  beforeEach(() => {
    ncalayer = new FakeNcalayer();
    permission = new FakePermission('granted');
    ncalayer.install();
    installPermissions({'loopback-network': permission});
  });

  afterEach(() => {
    ncalayer.uninstall();
    uninstallPermissions();
  });

  const requestAt = (place: number): Record<string, unknown> =>
    JSON.parse(ncalayer.requests[place] ?? 'null') as Record<string, unknown>;

  describe('asks', () => {
    const LOCALES: Readonly<Record<Language, string>> = {kk: 'kk', ru: 'ru', en: 'ru'};

    for (const [language, locale] of Object.entries(LOCALES)) {
      it(`for one detached signature over the exact bytes, in ${locale} for ${language}`, async () => {
        ncalayer.answer(CANCELLED);
        await sign({}, {language: language as Language}).outcome;
        expect(ncalayer.requests.length).to.equal(1);
        expect(requestAt(0)).to.deep.equal({
          module: 'kz.gov.pki.knca.basics',
          method: 'sign',
          args: {
            allowedStorages: null,
            format: 'cms',
            data: encodeBase64(BYTES),
            signingParams: {decode: true, encapsulate: false, digested: false},
            signerParams: {
              extKeyUsageOids: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
              iin: SAMPLE_IIN,
            },
            locale,
          },
        });
      });
    }

    it('for any authority’s key only when told to accept test certificates', async () => {
      ncalayer.answer(CANCELLED);
      await sign({acceptTestCertificates: true}).outcome;
      expect(requestAt(0)).to.have.nested.property('args.signerParams.chain').that.deep.equals([]);
    });

    it('at the usual address, or at another one', async () => {
      ncalayer.answer(CANCELLED, CANCELLED);
      await sign().outcome;
      await sign({address: 'ws://127.0.0.1:4711'}).outcome;
      expect(ncalayer.connections.map(({url}) => url)).to.deep.equal([
        'wss://127.0.0.1:13579/',
        'ws://127.0.0.1:4711',
      ]);
    });

    it('nothing before the connection is open, and nothing before the request', async () => {
      ncalayer.onConnect = () => undefined;
      const {outcome, abort} = sign({connectTimeoutMs: 1000});
      await until(() => ncalayer.connections.length === 1);
      await pause(20);
      expect(ncalayer.requests).to.deep.equal([]);
      abort();
      await outcome.catch(() => undefined);
    });

    it('refuses an address that is none, when it is made', () => {
      expect(() => new NcalayerSigner({address: 'https://127.0.0.1:13579/'})).to.throw(TypeError);
      expect(() => new NcalayerSigner({address: '127.0.0.1'})).to.throw(TypeError);
    });
  });

  describe('takes as a signature', () => {
    const {person} = CMS_SAMPLES;
    const SHAPES: Readonly<Record<string, string>> = {
      'a list of one PEM text': signedBasics([pem(person)]),
      'one PEM text': signedBasics(pem(person)),
      'bare base64': signedBasics(person),
      'a list of bare base64': signedBasics([person]),
      'signatures and a certificate': signedBasics({signatures: [pem(person)], certificate: 'C'}),
      'the answer of commonUtils': signedCommonUtils(person),
    };

    for (const [name, reply] of Object.entries(SHAPES)) {
      it(name, async () => {
        ncalayer.answer(reply);
        const {outcome, progress} = sign();
        expect(await outcome).to.deep.equal(SIGNED);
        expect(progress).to.deep.equal(['connecting', 'waiting-for-person', 'checking']);
      });
    }

    it('what comes after a greeting and heartbeats', async () => {
      ncalayer.onConnect = (connection) => {
        connection.say(GREETING);
        connection.accept();
        connection.say('--heartbeat--');
      };
      ncalayer.onRequest = (connection) => {
        connection.say(GREETING);
        connection.say('--heartbeat--');
        connection.say(signedBasics([pem(person)]));
      };
      expect(await sign().outcome).to.deep.equal(SIGNED);
    });

    it('nothing that came before it had asked', async () => {
      ncalayer.onConnect = (connection) => {
        connection.say(signedBasics([pem(CMS_SAMPLES.otherPerson)]));
        connection.accept();
      };
      ncalayer.answer(signedBasics([pem(person)]));
      expect(await sign().outcome).to.deep.equal(SIGNED);
    });

    it('the certificate that signed, not the first one', async () => {
      ncalayer.answer(signedBasics([pem(CMS_SAMPLES.chainFirst)]));
      expect((await sign().outcome).outcome).to.equal('signed');
    });
  });

  describe('reports', () => {
    const CANCELLATIONS: Readonly<Record<string, string>> = {
      basics: CANCELLED,
      commonUtils: json({code: '500', message: 'action.canceled'}),
      'a clone': json({status: false, message: 'action.canceled'}),
    };

    for (const [name, reply] of Object.entries(CANCELLATIONS)) {
      it(`a person who cancels in the program (${name}) as an outcome, no failure`, async () => {
        ncalayer.answer(reply);
        expect(await sign().outcome).to.deep.equal({outcome: 'cancelled'});
        expect(ncalayer.requests.length).to.equal(1);
      });
    }

    const REFUSED: readonly (readonly [name: string, reply: unknown, code: SigningErrorCode])[] = [
      ['signing failed', json({status: false, code: 'SIGNING_FAILURE'}), 'signing-failed'],
      ['bad arguments', json({status: false, code: 'INVOCATION_ERROR'}), 'signing-failed'],
      ['an unknown method', json({status: false, code: 'GENERAL_ERROR'}), 'signing-failed'],
      ['500', json({code: '500'}), 'signing-failed'],
      ['an empty list', signedBasics([]), 'protocol-error'],
      ['an empty text', signedBasics(''), 'protocol-error'],
      ['two signatures', signedBasics([CMS_SAMPLES.person, CMS_SAMPLES.person]), 'protocol-error'],
      ['a text that is not base64', signedBasics('-----'), 'protocol-error'],
      ['base64 that is no CMS', signedBasics('MIIB'), 'protocol-error'],
      ['status alone', '{"status":true}', 'protocol-error'],
      ['an empty object', '{}', 'protocol-error'],
      ['null', 'null', 'protocol-error'],
      ['a number', '7', 'protocol-error'],
      ['no JSON', 'Internal error', 'protocol-error'],
      ['bytes', new ArrayBuffer(8), 'protocol-error'],
      ['an answer without stores', tokens(), 'protocol-error'],
      ['scenario 32: another person’s key', signedBasics(CMS_SAMPLES.otherPerson), 'wrong-person'],
      ['scenario 33: an expired key', signedBasics(CMS_SAMPLES.expired), 'key-expired'],
      ['a key of the future', signedBasics(CMS_SAMPLES.notYetValid), 'key-not-yet-valid'],
      [
        'scenario 33: a key for signing in',
        signedBasics(CMS_SAMPLES.authentication),
        'authentication-key',
      ],
      ['an organisation’s key', signedBasics(CMS_SAMPLES.organisation), 'organisation-key'],
      ['a system’s key', signedBasics(CMS_SAMPLES.informationSystem), 'organisation-key'],
      ['an attached signature', signedBasics(CMS_SAMPLES.attached), 'protocol-error'],
      ['two signers', signedBasics(CMS_SAMPLES.twoSigners), 'protocol-error'],
      ['no certificate', signedBasics(CMS_SAMPLES.withoutCertificate), 'protocol-error'],
    ];

    for (const [name, reply, code] of REFUSED) {
      it(`${name} as ${code}, without a second dialog`, async () => {
        ncalayer.answer(reply);
        const error = await errorOf(sign().outcome);
        expect(error.code).to.equal(code);
        expect(`${error.message} ${String(error.cause)}`).not.to.match(/\d{12}/);
        expect(ncalayer.requests.length).to.equal(1);
        expect(ncalayer.lastConnection.readyState).to.equal(WebSocket.CLOSING);
      });
    }

    it('the program’s own short code as the cause', async () => {
      ncalayer.answer(json({status: false, code: 'SIGNING_FAILURE', details: '/home/aigerim'}));
      expect((await errorOf(sign().outcome)).cause).to.equal('SIGNING_FAILURE');
    });
  });

  describe('with an NCALayer that has no basics module', () => {
    const OLD = 'kz.gov.pki.knca.commonUtils';

    const STORES: readonly (readonly [name: string, reply: string, store: string])[] = [
      ['opens the one device that is plugged in', tokens('AKKaztokenStore'), 'AKKaztokenStore'],
      ['asks for a key file when none is', tokens(), 'PKCS12'],
      [
        'asks for a key file when several are',
        tokens('AKKaztokenStore', 'AKEToken72KStore'),
        'PKCS12',
      ],
      ['asks for a key file when it cannot tell', json({code: '500'}), 'PKCS12'],
    ];

    for (const [name, stores, store] of STORES) {
      it(`${name}, over the same connection`, async () => {
        ncalayer.answer(MODULE_MISSING, stores, signedCommonUtils(CMS_SAMPLES.person));
        expect(await sign().outcome).to.deep.equal(SIGNED);
        expect(ncalayer.connections.length).to.equal(1);
        expect(requestAt(1)).to.deep.equal({module: OLD, method: 'getActiveTokens'});
        expect(requestAt(2)).to.deep.equal({
          module: OLD,
          method: 'createCAdESFromBase64',
          args: [store, 'SIGNATURE', encodeBase64(BYTES), false],
        });
        expect(ncalayer.requests.length).to.equal(3);
      });
    }

    it('still refuses another person’s key', async () => {
      ncalayer.answer(MODULE_MISSING, tokens(), signedCommonUtils(CMS_SAMPLES.otherPerson));
      expect(await codeOf(sign().outcome)).to.equal('wrong-person');
    });

    it('takes a cancelled file chooser for a cancel', async () => {
      ncalayer.answer(MODULE_MISSING, tokens(), json({code: '500', message: 'action.canceled'}));
      expect(await sign().outcome).to.deep.equal({outcome: 'cancelled'});
    });

    it('says that it is outdated when the older module is missing as well', async () => {
      ncalayer.answer(MODULE_MISSING, MODULE_MISSING);
      expect(await codeOf(sign().outcome)).to.equal('outdated');
      expect(ncalayer.requests.length).to.equal(2);
      ncalayer.answer(MODULE_MISSING, tokens(), MODULE_MISSING);
      expect(await codeOf(sign().outcome)).to.equal('outdated');
    });
  });

  describe('judges the key’s dates by the server’s clock', () => {
    const signedWhen = (issuedAt: string, expiresAt: string): Promise<SigningOutcome> =>
      sign(
        {},
        {
          document: {
            ...DOCUMENT,
            issuedAt: issuedAt as Timestamp,
            expiresAt: expiresAt as Timestamp,
          },
        },
      ).outcome;

    // The key is good through 2026; the device's own clock stands wherever it stands.
    it('when the device’s clock is ahead', async () => {
      ncalayer.answer(signedBasics(CMS_SAMPLES.person));
      const outcome = await signedWhen('2026-01-02T00:00:00Z', '2026-01-02T00:30:00Z');
      expect(outcome.outcome).to.equal('signed');
    });

    it('when the device’s clock is behind', async () => {
      ncalayer.answer(signedBasics(CMS_SAMPLES.notYetValid));
      const outcome = await signedWhen('2051-05-01T00:00:00Z', '2051-05-01T00:30:00Z');
      expect(outcome.outcome).to.equal('signed');
    });
  });

  describe('while the person is busy', () => {
    it('scenario 35: hints after a while where the window may be, once', async () => {
      const {outcome, progress} = sign({waitingLongMs: 30});
      await until(() => ncalayer.requests.length === 1);
      await pause(120);
      expect(progress).to.deep.equal(['connecting', 'waiting-for-person', 'waiting-long']);
      ncalayer.lastConnection.say(signedBasics(CMS_SAMPLES.person));
      expect(await outcome).to.deep.equal(SIGNED);
      expect(progress.at(-1)).to.equal('checking');
    });

    it('does not hint when the answer comes soon', async () => {
      ncalayer.answer(CANCELLED);
      const {outcome, progress} = sign({waitingLongMs: 30});
      await outcome;
      await pause(60);
      expect(progress).to.deep.equal(['connecting', 'waiting-for-person']);
    });

    it('scenario 30: says that the connection is lost when the program is closed', async () => {
      const {outcome} = sign();
      await until(() => ncalayer.requests.length === 1);
      ncalayer.lastConnection.drop();
      expect(await codeOf(outcome)).to.equal('connection-lost');
    });

    it('says so too when only an error comes', async () => {
      const {outcome} = sign();
      await until(() => ncalayer.requests.length === 1);
      ncalayer.lastConnection.fail();
      expect(await codeOf(outcome)).to.equal('connection-lost');
    });

    it('says so too when it is closed between two requests', async () => {
      ncalayer.onRequest = (connection) => {
        connection.say(MODULE_MISSING);
        connection.drop();
      };
      expect(await codeOf(sign().outcome)).to.equal('connection-lost');
    });

    it('scenario 30: a fresh connection serves the next attempt, the old one is not heard', async () => {
      const first = sign();
      await until(() => ncalayer.requests.length === 1);
      const [old] = ncalayer.connections;
      old?.drop();
      expect(await codeOf(first.outcome)).to.equal('connection-lost');

      const second = sign();
      await until(() => ncalayer.requests.length === 2);
      old?.say(signedBasics(CMS_SAMPLES.otherPerson));
      await pause(20);
      ncalayer.lastConnection.say(signedBasics(CMS_SAMPLES.person));
      expect(await second.outcome).to.deep.equal(SIGNED);
      expect(ncalayer.connections.length).to.equal(2);
    });
  });

  describe('aborted', () => {
    const REASON = new Error('left the page');

    const reasonOf = (outcome: Promise<SigningOutcome>): Promise<unknown> =>
      outcome.then(
        () => 'signed',
        (error: unknown) => error,
      );

    it('before it begins, does not even connect', async () => {
      const {outcome} = sign({}, {signal: AbortSignal.abort(REASON)});
      expect(await reasonOf(outcome)).to.equal(REASON);
      expect(ncalayer.connections).to.deep.equal([]);
    });

    it('while connecting, closes the connection and rejects with the reason at once', async () => {
      ncalayer.onConnect = () => undefined;
      const {outcome, abort} = sign({connectTimeoutMs: 5000});
      await until(() => ncalayer.connections.length === 1);
      abort(REASON);
      expect(await reasonOf(outcome)).to.equal(REASON);
      expect(ncalayer.lastConnection.readyState).to.equal(WebSocket.CLOSING);
    });

    it('while the person is busy, closes the connection and ignores a late answer', async () => {
      const {outcome, abort, progress} = sign();
      await until(() => ncalayer.requests.length === 1);
      abort(REASON);
      ncalayer.lastConnection.say(signedBasics(CMS_SAMPLES.person));
      expect(await reasonOf(outcome)).to.equal(REASON);
      expect(ncalayer.lastConnection.readyState).to.equal(WebSocket.CLOSING);
      expect(progress).not.to.include('checking');
    });

    it('leaves the way free for the next attempt', async () => {
      const first = sign();
      await until(() => ncalayer.requests.length === 1);
      first.abort(REASON);
      await reasonOf(first.outcome);
      ncalayer.answer(signedBasics(CMS_SAMPLES.person));
      expect(await sign().outcome).to.deep.equal(SIGNED);
    });
  });

  describe('signs one thing at a time', () => {
    it('refuses a second signing while one is going on, without a second connection', async () => {
      const first = sign();
      await until(() => ncalayer.requests.length === 1);
      expect(await codeOf(sign().outcome)).to.equal('already-signing');
      expect(ncalayer.connections.length).to.equal(1);
      ncalayer.lastConnection.say(signedBasics(CMS_SAMPLES.person));
      expect(await first.outcome).to.deep.equal(SIGNED);
    });

    it('refuses the second of two begun at the same moment', async () => {
      ncalayer.answer(CANCELLED);
      const [first, second] = [sign(), sign()];
      expect(await codeOf(second.outcome)).to.equal('already-signing');
      expect(await first.outcome).to.deep.equal({outcome: 'cancelled'});
    });

    it('refuses the second one in a page that has no locks, and signs when the first has ended', async () => {
      Object.defineProperty(navigator, 'locks', {configurable: true, value: undefined});
      try {
        const first = sign();
        await until(() => ncalayer.requests.length === 1);
        expect(await codeOf(sign().outcome)).to.equal('already-signing');
        ncalayer.lastConnection.say(CANCELLED);
        expect(await first.outcome).to.deep.equal({outcome: 'cancelled'});
        ncalayer.answer(CANCELLED);
        expect(await sign().outcome).to.deep.equal({outcome: 'cancelled'});
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });

    it('refuses while another tab is signing, and signs when that has ended', async () => {
      const otherTab = document.createElement('iframe');
      document.body.append(otherTab);
      const {navigator: other} = otherTab.contentWindow as Window;
      const held = await new Promise<() => void>((resolve) => {
        void other.locks.request(
          'enpc-ncalayer-signing',
          () => new Promise<void>((release) => resolve(release)),
        );
      });
      expect(await codeOf(sign().outcome)).to.equal('already-signing');
      expect(ncalayer.connections).to.deep.equal([]);
      held();
      otherTab.remove();
      await pause(50);
      ncalayer.answer(CANCELLED);
      expect(await sign().outcome).to.deep.equal({outcome: 'cancelled'});
    });

    it('signs again right after a failure', async () => {
      ncalayer.answer('null', signedBasics(CMS_SAMPLES.person));
      expect(await codeOf(sign().outcome)).to.equal('protocol-error');
      expect(await sign().outcome).to.deep.equal(SIGNED);
    });
  });
});
