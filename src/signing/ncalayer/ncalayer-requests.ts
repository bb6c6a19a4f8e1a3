import type {Iin} from '../../domain/iin.ts';
import type {Language} from '../../domain/language.ts';
import {SIGNING_KEY_USAGES} from '../check-signing-certificate.ts';

/** The store of keys kept as a file; NCALayer asks for the file itself. */
export const KEY_FILE_STORE = 'PKCS12';

export interface SignRequest {
  /** The exact bytes of the document in base64. */
  readonly data: string;
  /** Other people's keys are shown but cannot be chosen. Clones of the program ignore it. */
  readonly iin: Iin;
  /** NCALayer speaks Kazakh and Russian. */
  readonly language: Language;
  /** Whether keys of other authorities than the real one may be chosen, such as test keys. */
  readonly acceptTestCertificates: boolean;
}

/** Signs in one dialog; known to NCALayer since the module `basics` exists. */
export const signRequest = ({data, iin, language, acceptTestCertificates}: SignRequest): string =>
  JSON.stringify({
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data,
      // Without `decode` the signature would cover the characters of the base64 text.
      signingParams: {decode: true, encapsulate: false, digested: false},
      signerParams: {
        extKeyUsageOids: SIGNING_KEY_USAGES,
        iin,
        // An empty chain means: do not check it. Left out: only keys of the real authority.
        ...(acceptTestCertificates && {chain: []}),
      },
      locale: language === 'kk' ? 'kk' : 'ru',
    },
  });

const COMMON_UTILS = 'kz.gov.pki.knca.commonUtils';

/** Asks an older NCALayer which hardware stores are plugged in. */
export const activeTokensRequest = (): string =>
  JSON.stringify({module: COMMON_UTILS, method: 'getActiveTokens'});

/** Signs with an older NCALayer, which filters by key usage alone and not by person. */
export const oldSignRequest = (data: string, store: string): string =>
  JSON.stringify({
    module: COMMON_UTILS,
    method: 'createCAdESFromBase64',
    args: [store, 'SIGNATURE', data, false],
  });
