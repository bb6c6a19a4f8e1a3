import * as z from 'zod';
import {parseTimestamp} from '../../../src/domain/timestamp.ts';
import {webAddress} from './first-address.ts';

/*
 * What a provider's server answers, as the operator of eGov Mobile describes it. Names and fixed
 * values are taken in exactly that letter case, as the program takes them. Left out is what the
 * simulator does not do: `auth_type` Eds, and signatures other than CMS.
 */

/** An address that the phone may go to. */
const webUri = z.string().transform((text, context) => {
  const address = webAddress(text);
  if (address) return address;
  context.addIssue('is no address of a web server');
  return z.NEVER;
});

/** Three digits of milliseconds and an offset, for example `2026-11-22T18:44:00.000+0500`. */
const expiryDate = z.string().transform((text, context) => {
  const hasShape = /\.\d{3}(?:Z|[+-]\d{4})$/.test(text);
  const moment = hasShape && parseTimestamp(text.replace(/(\d\d)(\d\d)$/, '$1:$2'));
  if (moment) return moment;
  context.addIssue('is no moment');
  return z.NEVER;
});

/** Goes into a header. */
const headerText = z.string().regex(/^[!-~]+$/);

/** The answer of API №1. */
export const descriptionSchema = z.object({
  description: z.string(),
  expiry_date: expiryDate,
  organisation: z.object({
    nameRu: z.string().min(1),
    nameKz: z.string().min(1),
    nameEn: z.string().min(1),
    bin: z.string().regex(/^\d{12}$/),
  }),
  document: z.discriminatedUnion('auth_type', [
    z.object({auth_type: z.literal('Token'), auth_token: headerText, uri: webUri}),
    z.object({auth_type: z.literal('None'), uri: webUri}),
  ]),
});

export type Description = z.infer<typeof descriptionSchema>;

/** Whatever else the provider sends goes back as it came. */
export const documentsSchema = z.looseObject({
  signMethod: z.enum(['CMS_SIGN_ONLY', 'CMS_WITH_DATA']),
  version: z.literal(1),
  documentsToSign: z
    .array(
      z.looseObject({
        id: z.int(),
        nameRu: z.string(),
        nameKz: z.string(),
        nameEn: z.string(),
        meta: z.array(z.looseObject({name: z.string(), value: z.string()})).optional(),
        document: z.looseObject({
          file: z.looseObject({mime: z.string(), data: z.base64()}),
        }),
      }),
    )
    .min(1),
});

/** The answer of API №2, and the body that is sent back to it. */
export type Documents = z.infer<typeof documentsSchema>;

/** The answer to accepted documents; anything may stand in it. */
export const acceptedSchema = z.looseObject({backUrl: z.string().optional()});

/** The answer to anything refused. */
export const refusalSchema = z.looseObject({message: z.string().optional()});
