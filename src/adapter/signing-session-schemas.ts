import * as z from 'zod/mini';
import type {SigningSessionId, SigningSessionSecret} from '../domain/signing-session.ts';
import {
  documentId,
  identifier,
  issuedDocument,
  refundReceipt,
  submissionRefusals,
} from './wire-schemas.ts';

/** The part of the wire that only signing with a phone needs; loaded with it. */

export const signingSessionId = identifier<SigningSessionId>();
export const signingSessionSecret = identifier<SigningSessionSecret>();

export const signingSessionRequest = z.object({documentId});

/** The QR code is drawn and the link is followed as they come: neither may be anything else. */
const qrText = z.string().check(z.regex(/^mobileSign:https?:\/\/[!-~]{1,400}$/));
const appLink = z.string().check(z.regex(/^https?:\/\/[!-~]{1,800}$/));
const milliseconds = z.int().check(z.minimum(0), z.maximum(86_400_000));

export const signingSession = z.object({
  id: signingSessionId,
  secret: signingSessionSecret,
  qrText,
  appLink,
  controlCode: z.string().check(z.regex(/^\d{4}$/)),
  remainingMs: milliseconds,
  waitMs: milliseconds,
});

export const submissionRefusal = z.discriminatedUnion('code', [
  z.object(submissionRefusals.amountsChanged),
  z.object(submissionRefusals.documentSpent),
  z.object(submissionRefusals.signatureRejected),
]);

export const signingSessionState = z.discriminatedUnion('state', [
  z.object({state: z.enum(['created', 'opened', 'fetched']), remainingMs: milliseconds}),
  z.object({state: z.literal('signed'), receipt: refundReceipt}),
  z.object({state: z.literal('rejected'), refusal: submissionRefusal}),
  z.object({state: z.enum(['declined', 'expired', 'cancelled', 'superseded'])}),
]);

export const resumedSigningSession = z.object({
  session: signingSession,
  state: signingSessionState,
  ...issuedDocument.shape,
});

export type WireSigningSession = z.input<typeof signingSession>;
export type WireSigningSessionState = z.input<typeof signingSessionState>;
export type WireResumedSigningSession = z.input<typeof resumedSigningSession>;
