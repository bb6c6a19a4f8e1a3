import {isDeepStrictEqual} from 'node:util';
import * as z from 'zod/mini';
import type {DocumentsForPhone} from './phone-messages.ts';
import {PhoneProblem} from './phone-problem.ts';
import {PHONE_MESSAGES} from './phone-texts.ts';

/** What the person has done with the document on the phone. */
export type Returned =
  {readonly answer: 'declined'} | {readonly answer: 'signed'; readonly signature: string};

/** Not in the operator's text; known from servers that work with the app. */
const declined = z.object({status: z.literal('CANCELED')});

/** What has to come back as it was sent. The rest, as `meta`, decides nothing here. */
const returned = z.object({
  signMethod: z.string(),
  documentsToSign: z.array(
    z.object({
      id: z.int(),
      nameRu: z.string(),
      nameKz: z.string(),
      nameEn: z.string(),
      document: z.object({
        file: z.object({mime: z.string(), data: z.string().check(z.minLength(1))}),
      }),
    }),
  ),
});

/**
 * Reads what the phone has brought back. Only the signature is taken from it, never the document.
 *
 * @throws {PhoneProblem} 400 when it is of another form, or about other documents.
 */
export function readReturned(body: unknown, sent: DocumentsForPhone): Returned {
  if (declined.safeParse(body).success) return {answer: 'declined'};
  const result = returned.safeParse(body);
  if (!result.success) throw new PhoneProblem(400, PHONE_MESSAGES.malformed);
  const isUnchanged = isDeepStrictEqual(frameOf(result.data), frameOf(returned.parse(sent)));
  const [document] = result.data.documentsToSign;
  if (!isUnchanged || !document) throw new PhoneProblem(400, PHONE_MESSAGES.changed);
  return {answer: 'signed', signature: document.document.file.data};
}

/** Everything but what the signature takes the place of. */
const frameOf = ({signMethod, documentsToSign}: z.output<typeof returned>) => ({
  signMethod,
  documentsToSign: documentsToSign.map(({document: {file}, ...rest}) => ({
    ...rest,
    mime: file.mime,
  })),
});
