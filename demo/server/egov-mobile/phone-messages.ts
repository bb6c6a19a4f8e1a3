import type {Language} from '../../../src/domain/language.ts';
import {formatMoney, maskIban} from '../../../src/i18n/format.ts';
import {localTimeOf} from '../clock.ts';
import type {StoredDocument} from '../refund/document-repository.ts';
import {DOCUMENT_NAME, FACT_NAMES, OPERATION_NAME} from '../refund/document-words.ts';
import {CONTROL_CODE_NAME, ORGANISATION_NAME} from './phone-texts.ts';

/*
 * What the phone is told, by the operator's text "QR signing in eGov Mobile", fifth edition: names
 * and letter case are the operator's.
 */

/** The answer of API №1: who asks for a signature, until when, and where the document is. */
export interface SessionDescription {
  readonly description: string;
  /** `yyyy-MM-dd'T'HH:mm:ss.SSSz`: three digits of milliseconds and the offset without a colon. */
  readonly expiry_date: string;
  readonly organisation: {
    readonly nameRu: string;
    readonly nameKz: string;
    readonly nameEn: string;
    readonly bin: string;
  };
  readonly document: {
    readonly uri: string;
    readonly auth_type: 'Token';
    readonly auth_token: string;
  };
}

interface MetaRow {
  readonly name: string;
  readonly value: string;
}

interface DocumentForPhone {
  readonly id: number;
  readonly nameRu: string;
  readonly nameKz: string;
  readonly nameEn: string;
  /** Shown above the app's button for signing. */
  readonly meta: readonly MetaRow[];
  readonly document: {readonly file: {readonly mime: string; readonly data: string}};
}

/** The answer of API №2; it comes back with signatures in place of `data`. */
export interface DocumentsForPhone {
  readonly signMethod: 'CMS_SIGN_ONLY';
  readonly version: 1;
  readonly documentsToSign: readonly DocumentForPhone[];
}

export interface DescriptionFacts {
  readonly controlCode: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly bin: string;
  /** Of API №2. */
  readonly address: string;
  readonly bearer: string;
}

export const sessionDescription = (
  {controlCode, expiresAt, bin, address, bearer}: DescriptionFacts,
  language: Language,
): SessionDescription => ({
  description: `${DOCUMENT_NAME[language]}. ${CONTROL_CODE_NAME[language]}: ${inPairs(controlCode)}`,
  expiry_date: `${localTimeOf(new Date(expiresAt))}+0500`,
  organisation: {
    nameRu: ORGANISATION_NAME.ru,
    nameKz: ORGANISATION_NAME.kk,
    nameEn: ORGANISATION_NAME.en,
    bin,
  },
  document: {uri: address, auth_type: 'Token', auth_token: bearer},
});

export const documentsForPhone = (
  {bytes, total, iban}: Pick<StoredDocument, 'bytes' | 'total' | 'iban'>,
  controlCode: string,
  language: Language,
): DocumentsForPhone => ({
  signMethod: 'CMS_SIGN_ONLY',
  version: 1,
  documentsToSign: [
    {
      id: 1,
      nameRu: DOCUMENT_NAME.ru,
      nameKz: DOCUMENT_NAME.kk,
      nameEn: DOCUMENT_NAME.en,
      meta: [
        {name: FACT_NAMES.operation[language], value: OPERATION_NAME[language]},
        {name: FACT_NAMES.amount[language], value: formatMoney(total, language)},
        {name: FACT_NAMES.account[language], value: maskIban(iban)},
        {name: CONTROL_CODE_NAME[language], value: inPairs(controlCode)},
      ],
      document: {file: {mime: 'text/plain', data: Buffer.from(bytes).toString('base64')}},
    },
  ],
});

/** `4718` as `47 18`, which people compare more easily. */
const inPairs = (code: string): string => code.replace(/(..)(?=.)/g, '$1 ');
