/** What one message of NCALayer means. */
export type NcalayerReply =
  /** An echo or the greeting: no answer to a request. */
  | {readonly kind: 'no-answer'}
  /** Texts in any of the shapes that versions and clones use; none is an empty list of stores. */
  | {readonly kind: 'result'; readonly texts: readonly string[]}
  /** Also a closed window, a password given up, no key that fits. */
  | {readonly kind: 'cancelled'}
  | {readonly kind: 'module-missing'}
  /** The program's own short code, when it has one that is no sentence. */
  | {readonly kind: 'failed'; readonly code: string | undefined}
  /** A shape that no known version sends. */
  | {readonly kind: 'unreadable'};

const NO_ANSWER: NcalayerReply = {kind: 'no-answer'};
const CANCELLED: NcalayerReply = {kind: 'cancelled'};
const UNREADABLE: NcalayerReply = {kind: 'unreadable'};

const MODULE_NOT_FOUND = 'MODULE_NOT_FOUND';

/** `SIGNING_FAILURE`, `500`. Anything longer may be a sentence with a path or a name in it. */
const SHORT_CODE = /^\w{1,40}$/;

type Fields = Readonly<Record<string, unknown>>;

/** Reads one message. Never throws, whatever arrives. */
export function readNcalayerReply(message: unknown): NcalayerReply {
  if (message === '--heartbeat--') return NO_ANSWER;
  const fields = asFields(parseJson(message));
  if (fields === undefined) return UNREADABLE;
  const {status, success, message: reason, result} = fields;
  const code = asText(fields['errorCode']) ?? asText(fields['code']);

  // A decline is a decline in whatever envelope; its own `code` is the one of a failure.
  if (reason === 'action.canceled') return CANCELLED;
  if (status === true) return readBody(fields['body']);
  if (isModuleMissing(fields, reason)) return {kind: 'module-missing'};
  if (status === false || success === false) return failed(code);
  if (code === '200') return resultOf(readTexts(fields['responseObject']));
  if (code !== undefined) return failed(code);
  return asText(asFields(result)?.['version']) === undefined ? UNREADABLE : NO_ANSWER;
}

function readBody(value: unknown): NcalayerReply {
  const body = asFields(value);
  if (body === undefined) return UNREADABLE;
  if (!('result' in body)) return CANCELLED;
  const texts = readTexts(body['result']);
  return texts?.length === 0 ? UNREADABLE : resultOf(texts);
}

/** One text, a list of texts, or `{signatures, certificate}`. */
function readTexts(value: unknown): readonly string[] | undefined {
  const {signatures = value} = asFields(value) ?? {};
  const texts: unknown[] = Array.isArray(signatures) ? signatures : [signatures];
  return texts.every((text): text is string => typeof text === 'string' && text !== '')
    ? texts
    : undefined;
}

const resultOf = (texts: readonly string[] | undefined): NcalayerReply =>
  texts === undefined ? UNREADABLE : {kind: 'result', texts};

const failed = (code: string | undefined): NcalayerReply => ({
  kind: 'failed',
  code: code !== undefined && SHORT_CODE.test(code) ? code : undefined,
});

function isModuleMissing({errorCode, code}: Fields, reason: unknown): boolean {
  if (errorCode === MODULE_NOT_FOUND || code === MODULE_NOT_FOUND) return true;
  return asText(code) === '404' && /not found/i.test(asText(reason) ?? '');
}

function parseJson(message: unknown): unknown {
  if (typeof message !== 'string') return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

/** Codes and versions arrive as texts and as numbers. */
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
