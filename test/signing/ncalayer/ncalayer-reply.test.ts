import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  type NcalayerReply,
  readNcalayerReply,
} from '../../../src/signing/ncalayer/ncalayer-reply.ts';

const PEM = '-----BEGIN CMS-----\nMIIB\n-----END CMS-----\n';

const result = (...texts: string[]): NcalayerReply => ({kind: 'result', texts});
const failed = (code?: string): NcalayerReply => ({kind: 'failed', code});
const CANCELLED: NcalayerReply = {kind: 'cancelled'};
const MISSING: NcalayerReply = {kind: 'module-missing'};
const NO_ANSWER: NcalayerReply = {kind: 'no-answer'};
const UNREADABLE: NcalayerReply = {kind: 'unreadable'};

/** Every shape that a known version or clone sends, and the misshapen ones that mocks send. */
const CASES: readonly (readonly [name: string, message: unknown, expected: NcalayerReply])[] = [
  ['a heartbeat', '--heartbeat--', NO_ANSWER],
  ['the greeting', '{"result":{"version":"1.4"}}', NO_ANSWER],
  ['the greeting of a mock', '{"result":{"version":"ncalayer-mocker"}}', NO_ANSWER],

  ['basics: a list of one', {status: true, body: {result: [PEM]}}, result(PEM)],
  ['basics: one text', {body: {result: PEM}, status: true}, result(PEM)],
  ['basics: bare base64', {status: true, body: {result: 'MIIB'}}, result('MIIB')],
  ['basics: several', {status: true, body: {result: [PEM, PEM]}}, result(PEM, PEM)],
  [
    'basics: signatures and certificate',
    {status: true, body: {result: {signatures: [PEM], certificate: 'CERTIFICATE'}}},
    result(PEM),
  ],
  [
    'basics: one signature and certificate',
    {status: true, body: {result: {signatures: PEM, certificate: 'CERTIFICATE'}}},
    result(PEM),
  ],
  ['basics: cancelled', {body: {}, status: true}, CANCELLED],
  ['basics: an empty list', {status: true, body: {result: []}}, UNREADABLE],
  ['basics: an empty text', {status: true, body: {result: ''}}, UNREADABLE],
  ['basics: a list with an empty text', {status: true, body: {result: [PEM, '']}}, UNREADABLE],
  ['basics: a list of numbers', {status: true, body: {result: [1]}}, UNREADABLE],
  ['basics: no signatures', {status: true, body: {result: {signatures: []}}}, UNREADABLE],
  ['basics: only a certificate', {status: true, body: {result: {certificate: 'C'}}}, UNREADABLE],
  ['basics: null', {status: true, body: {result: null}}, UNREADABLE],
  ['basics: no body', {status: true}, UNREADABLE],
  ['basics: body null', {status: true, body: null}, UNREADABLE],
  ['basics: body a list', {status: true, body: [PEM]}, UNREADABLE],
  ['basics: body a text', {status: true, body: PEM}, UNREADABLE],
  [
    'basics: bad arguments',
    {
      code: 'INVOCATION_ERROR',
      details: 'org.json.JSONException: JSONObject["signingParams"] is not a JSONObject.',
      message: 'An invoked method threw an exception.',
      status: false,
    },
    failed('INVOCATION_ERROR'),
  ],
  [
    'basics: signing failed',
    {status: false, code: 'SIGNING_FAILURE', message: 'Signing has failed.', details: 'java…'},
    failed('SIGNING_FAILURE'),
  ],
  ['basics: unknown method', {status: false, code: 'GENERAL_ERROR'}, failed('GENERAL_ERROR')],
  ['basics: a failure without code', {status: false}, failed()],
  [
    'basics: not serialised',
    {success: false, code: 'COMMON_JSON_WRAPPING_EXCEPTION'},
    failed('COMMON_JSON_WRAPPING_EXCEPTION'),
  ],
  [
    'a code that is a sentence is not passed on',
    {status: false, code: 'C:\\Users\\Someone\\key.p12 not found'},
    failed(),
  ],

  ['a missing module', {success: false, errorCode: 'MODULE_NOT_FOUND'}, MISSING],
  ['… of an extension', {status: false, code: 'MODULE_NOT_FOUND', message: '…'}, MISSING],
  ['… of an imposter', {code: '404', message: 'Module kz.gov not found'}, MISSING],
  ['… with a number', {code: 404, message: 'module Not Found'}, MISSING],
  ['404 for another reason', {code: '404', message: 'file'}, failed('404')],
  ['404 without a reason', {code: '404'}, failed('404')],

  ['commonUtils: signed', {responseObject: 'MIIB', code: '200'}, result('MIIB')],
  ['commonUtils: with uuid', {responseObject: 'MIIB', code: '200', uuid: '1'}, result('MIIB')],
  ['commonUtils: code a number', {responseObject: 'MIIB', code: 200}, result('MIIB')],
  [
    'commonUtils: stores',
    {responseObject: ['AKKaztokenStore'], code: '200'},
    result('AKKaztokenStore'),
  ],
  ['commonUtils: no stores', {responseObject: [], code: '200'}, result()],
  ['commonUtils: nothing', {code: '200'}, UNREADABLE],
  ['commonUtils: null', {code: '200', responseObject: null}, UNREADABLE],
  ['commonUtils: an empty text', {code: '200', responseObject: ''}, UNREADABLE],
  ['commonUtils: an object', {code: '200', responseObject: {alias: 'a'}}, UNREADABLE],
  ['commonUtils: failed', {code: '500'}, failed('500')],
  ['commonUtils: failed, a number', {code: 500, message: 'storage.empty'}, failed('500')],

  ['cancelled: commonUtils', {code: '500', message: 'action.canceled'}, CANCELLED],
  ['cancelled: status false', {status: false, message: 'action.canceled'}, CANCELLED],
  ['cancelled: status true', {status: true, message: 'action.canceled'}, CANCELLED],
  ['cancelled: success false', {success: false, message: 'action.canceled'}, CANCELLED],
  ['cancelled: in the body', {status: true, body: {message: 'action.canceled'}}, CANCELLED],
  ['cancelled: alone', {message: 'action.canceled'}, CANCELLED],

  ['an empty object', {}, UNREADABLE],
  ['null', 'null', UNREADABLE],
  ['a number', '42', UNREADABLE],
  ['true', 'true', UNREADABLE],
  ['a JSON text', '"MIIB"', UNREADABLE],
  ['a list', '[{"status":true,"body":{"result":["MIIB"]}}]', UNREADABLE],
  ['an empty message', '', UNREADABLE],
  ['not JSON', 'Internal error', UNREADABLE],
  ['cut JSON', '{"status":true,"bo', UNREADABLE],
  ['bytes', new Blob(['{}']), UNREADABLE],
  ['status a text', {status: 'true', body: {result: PEM}}, UNREADABLE],
  ['a code that is no text', {code: {toString: 1}}, UNREADABLE],
  ['a version that is no text', {result: {version: {}}}, UNREADABLE],
  ['a result without version', {result: 'MIIB'}, UNREADABLE],
  ['a list of bundles', {'kz.gov.pki.osgi.layer.websocket': '0.4.1'}, UNREADABLE],
];

const isObject = (value: unknown): boolean => typeof value === 'object' && !(value instanceof Blob);

describe('readNcalayerReply', () => {
  for (const [name, message, expected] of CASES) {
    it(`reads ${name} as ${expected.kind}`, () => {
      const sent = isObject(message) ? JSON.stringify(message) : message;
      expect(readNcalayerReply(sent)).to.deep.equal(expected);
    });
  }

  it('never throws, and answers in its own words, whatever text arrives', () => {
    const kinds = new Set(CASES.map(([, , {kind}]) => kind));
    const messages = fc.oneof(fc.string(), fc.json(), fc.anything());
    fc.assert(
      fc.property(messages, (message) => kinds.has(readNcalayerReply(message).kind)),
      {numRuns: 500},
    );
  });

  it('never throws on fields of wrong types', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        'status',
        'success',
        'code',
        'errorCode',
        'message',
        'body',
        'result',
        'responseObject',
        'signatures',
        'version',
        '__proto__',
      ),
      fc.oneof(fc.jsonValue(), fc.constantFrom(true, false, '200', 200, '404', {}, [], null)),
    );
    const kinds = new Set(CASES.map(([, , {kind}]) => kind));
    fc.assert(
      fc.property(fields, (message) => kinds.has(readNcalayerReply(JSON.stringify(message)).kind)),
      {numRuns: 1000},
    );
  });
});
