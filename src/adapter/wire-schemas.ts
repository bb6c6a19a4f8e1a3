import * as z from 'zod/mini';
import {ACCOUNT_KINDS} from '../domain/bank-details.ts';
import {decodeBase64, encodeBase64} from '../domain/base64.ts';
import {parseBic} from '../domain/bic.ts';
import {parseBin} from '../domain/bin.ts';
import {parseCalendarDate} from '../domain/calendar-date.ts';
import type {DocumentId} from '../domain/document-to-sign.ts';
import {parseIin} from '../domain/iin.ts';
import {LANGUAGES} from '../domain/language.ts';
import {parseMoney, toDecimal} from '../domain/decimal-money.ts';
import {parseIban} from '../domain/parse-iban.ts';
import type {PaymentOrderId} from '../domain/payment-order.ts';
import {APPLICATION_STATUSES, type IdempotencyKey} from '../domain/refund-application.ts';
import {SIGNATURE_REJECTIONS} from '../domain/signature-rejection.ts';
import {parseCms} from '../domain/signature.ts';
import {parseTimestamp} from '../domain/timestamp.ts';
import {REFUSAL_REASONS} from '../domain/verification.ts';

/**
 * The wire between the widget and the fund's server: the one source of its types, of the reading of
 * unknown answers, of the server's reading of requests, and of the OpenAPI document. A schema gives
 * back the domain's own values, and `z.encode` writes them as they stand on the wire.
 */

/**
 * A string that one of the domain's `parse…` functions has to accept; the pattern documents it. The
 * other way round it is `write` that makes the string: all that is not a string itself needs one.
 */
const parsed = <Value>(
  pattern: RegExp,
  parse: (text: string) => Value | undefined,
  write: (value: Value) => string = String,
) => {
  const anyValue: z.ZodMiniType<Value, Value> = z.any();
  return z.codec(z.string().check(z.regex(pattern)), anyValue, {
    decode: (text, context) => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.issues.push({code: 'custom', input: undefined});
      return z.NEVER;
    },
    encode: write,
  });
};

/** An opaque name given by the server; safe as one step of a path, so neither `.` nor `..`. */
export const identifier = <Value extends string>() =>
  parsed(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/, (text) => text as Value);

/** A list of at least one, as its type then says, too; Zod's own type for that is a good deal larger. */
const nonEmpty = <Value>(item: z.ZodMiniType<Value, Value>) =>
  z.array(item).check(z.minLength(1)) as unknown as z.ZodMiniType<
    [Value, ...Value[]],
    [Value, ...Value[]]
  >;

const shortText = z.string().check(z.minLength(1), z.maxLength(500));

export const money = parsed(/^(0|[1-9]\d{0,15})(\.\d{1,2})?$/, parseMoney, toDecimal);
export const calendarDate = parsed(/^\d{4}-\d{2}-\d{2}$/, parseCalendarDate);
export const timestamp = parsed(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/,
  parseTimestamp,
);
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const bic = parsed(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, parseBic);
export const bin = parsed(/^\d{12}$/, parseBin);
export const iin = parsed(/^\d{12}$/, parseIin);
export const iban = parsed(/^KZ\d{5}[0-9A-Z]{13}$/, (text) => {
  const outcome = parseIban(text);
  return outcome.ok ? outcome.value : undefined;
});
export const cms = parsed(/^[A-Za-z0-9+/]+={0,2}$/, parseCms);

export const localizedText = z.object({kk: shortText, ru: shortText, en: shortText});

/** Lists that may grow on the server first: what is not known yet is read as `unknown`. */
export const refusalReason = z.enum(REFUSAL_REASONS);
export const applicationStatus = z.enum(APPLICATION_STATUSES);
export const signatureRejection = z.enum(SIGNATURE_REJECTIONS);

export const accountKind = z.enum(ACCOUNT_KINDS);
export const otherBankRule = z.enum(['refuse', 'warn']);
export const language = z.enum(LANGUAGES);
export const paymentOrderId = identifier<PaymentOrderId>();
export const documentId = identifier<DocumentId>();
export const idempotencyKey = identifier<IdempotencyKey>();

/** Base64 of bytes, with padding, as Node's `Buffer` and `btoa` write it. */
export const bytes = parsed(
  /^[A-Za-z0-9+/]*={0,2}$/,
  (base64) => {
    try {
      return decodeBase64(base64);
    } catch {
      return undefined;
    }
  },
  encodeBase64,
);

export const bank = z.object({
  bic,
  bin,
  name: localizedText,
  branch: localizedText,
  account: iban,
});

export const paymentOrder = z.object({
  id: paymentOrderId,
  number: shortText,
  date: calendarDate,
  available: money,
  bank,
  state: z.enum(['available', 'requested']),
});

export const refundForm = z.object({
  beneficiary: z.object({fullName: shortText, iin}),
  orders: z.array(paymentOrder),
  accountKinds: nonEmpty(accountKind),
  otherBank: otherBankRule,
});

const bankDetailsRequest = {
  orderIds: z.array(paymentOrderId).check(z.minLength(1)),
  accountKind,
  iban,
};

export const verificationRequest = z.object(bankDetailsRequest);

export const verificationResult = z.discriminatedUnion('result', [
  z.object({result: z.literal('confirmed'), at: timestamp}),
  z.object({
    result: z.literal('refused'),
    reason: z.catch(refusalReason, 'unknown'),
  }),
]);

export const documentRequest = z.object({...bankDetailsRequest, language});

export const documentToSign = z.object({
  id: documentId,
  name: localizedText,
  mimeType: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  bytes,
  sha256,
  language,
  issuedAt: timestamp,
  expiresAt: timestamp,
  facts: z.array(z.object({name: localizedText, value: shortText})),
});

/** A document with the application it was issued for: all that a page needs to go on with it. */
export const issuedDocument = z.object({
  document: documentToSign,
  application: z.object({...bankDetailsRequest, bank, idempotencyKey}),
});

export const submissionRequest = z.object({
  documentId,
  signature: z.object({
    // With a QR code the phone's own call is the submission (decision 2).
    method: z.literal('ncalayer'),
    cms,
  }),
});

export const refundReceipt = z.object({
  applicationNumber: shortText,
  submittedAt: timestamp,
  beneficiary: z.object({fullName: shortText, iin}),
  orders: z.array(z.object({number: shortText, date: calendarDate, amount: money})),
  total: money,
  bankName: localizedText,
  iban,
  documentId,
  documentSha256: sha256,
});

export const signedDocument = z.object({
  document: documentToSign,
  signature: z.object({method: z.enum(['ncalayer', 'egov-qr']), cms}),
});

export const applicationList = z.object({
  applications: z.array(
    z.object({
      receipt: refundReceipt,
      status: z.catch(applicationStatus, 'unknown'),
      reason: z.exactOptional(localizedText),
      updatedAt: timestamp,
    }),
  ),
});

/** Why a signed application is not taken: reported as a problem, or told of a signing session. */
export const submissionRefusals = {
  amountsChanged: {code: z.literal('amounts-changed'), current: refundForm},
  documentSpent: {code: z.literal('document-spent')},
  signatureRejected: {
    code: z.literal('signature-rejected'),
    reason: z.catch(signatureRejection, 'unknown'),
  },
};

const correlationId = z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)));

/** The body of every answer that is not a success; the code says which further facts it has. */
export const problemReport = z.discriminatedUnion('code', [
  z.object({code: z.literal('unauthenticated'), correlationId}),
  z.object({code: z.literal('forbidden'), correlationId}),
  z.object({code: z.literal('not-found'), correlationId}),
  z.object({...submissionRefusals.amountsChanged, correlationId}),
  z.object({...submissionRefusals.documentSpent, correlationId}),
  z.object({...submissionRefusals.signatureRejected, correlationId}),
  z.object({
    code: z.literal('invalid'),
    problems: z.array(z.object({path: z.string(), code: z.string()})),
    correlationId,
  }),
  z.object({code: z.literal('too-many-requests'), correlationId}),
  z.object({code: z.literal('maintenance'), until: z.exactOptional(timestamp), correlationId}),
  z.object({code: z.literal('state-database'), correlationId}),
  z.object({code: z.literal('server'), correlationId}),
]);

/** What stands on the wire before it is read: what a server has to write. */
export type WireRefundForm = z.input<typeof refundForm>;
export type WireVerificationResult = z.input<typeof verificationResult>;
export type WireDocumentToSign = z.input<typeof documentToSign>;
export type WireIssuedDocument = z.input<typeof issuedDocument>;
export type WireRefundReceipt = z.input<typeof refundReceipt>;
export type WireSignedDocument = z.input<typeof signedDocument>;
export type WireApplicationList = z.input<typeof applicationList>;
export type WireProblemReport = z.input<typeof problemReport>;
