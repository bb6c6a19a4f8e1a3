import {signingKeyOf} from '../../certificate-authority/demo-keys.ts';
import {KEY_PURPOSE} from '../../pki/object-identifiers.ts';
import {makeSignature} from '../../pki/signature-maker.ts';
import {decodeBase64, JavaFailure} from '../java-text.ts';
import {keyInfoOf} from '../keys/describe-key.ts';
import {ANY_KEY} from '../keys/key-filter.ts';
import type {Caller, Module, SimulatorContext} from '../simulator-context.ts';
import type {DialogLanguage} from '../signing-dialog.ts';

export const COMMON_UTILS = 'kz.gov.pki.knca.commonUtils';

type Reply = Readonly<Record<string, unknown>>;

/** Java finds a method by its name and the number of its arguments, then checks their types. */
interface Method {
  readonly types: readonly ('string' | 'boolean')[];
  readonly run: (args: readonly unknown[], caller: Caller) => Promise<Reply> | Reply;
}

const FILE_STORE = 'PKCS12';

/** Stores that need a device; none is ever plugged into the simulator. */
const DEVICE_STORES = [
  'AKKaztokenStore',
  'AKKZIDCardStore',
  'AKEToken72KStore',
  'AKEToken5110Store',
  'AKJaCartaStore',
  'AKAKEYStore',
];

/** The two kinds of key that can be asked for; any other word asks for all keys. */
const PURPOSES: Readonly<Record<string, string>> = {
  SIGNATURE: KEY_PURPOSE.signing,
  AUTHENTICATION: KEY_PURPOSE.authentication,
};

/**
 * The module of older programs. It filters by the kind of key alone: other people's,
 * organisations' and expired keys can be chosen.
 */
export function createCommonUtils(context: SimulatorContext): Module {
  const {dialog, clock} = context;
  // The whole program's, as `changeLocale` sets it.
  let language: DialogLanguage = 'kk';

  const askForKey = ({origin, signal}: Caller, usage: string, document?: Uint8Array) => {
    const purpose = PURPOSES[usage];
    return dialog.ask({
      origin,
      language,
      purpose: document ? 'sign' : 'show-key',
      documents: document ? [document] : [],
      filter: {...ANY_KEY, extendedKeyUsages: purpose === undefined ? [] : [purpose]},
      signal,
    });
  };

  const methods: Readonly<Record<string, Method>> = {
    getActiveTokens: {types: [], run: () => success([])},
    changeLocale: {
      types: ['string'],
      run: ([locale]) => {
        language = locale === 'ru' ? 'ru' : 'kk';
        return {code: '200'};
      },
    },
    getKeyInfo: {
      types: ['string'],
      run: async ([store], caller) => {
        const complaint = complaintAbout(store);
        if (complaint !== undefined) return failure(complaint);
        const key = await askForKey(caller, '');
        return key === undefined ? CANCELLED : success(keyInfoOf(key));
      },
    },
    createCAdESFromBase64: {
      types: ['string', 'string', 'string', 'boolean'],
      run: async ([store, usage, data, attached], caller) => {
        const complaint = complaintAbout(store);
        if (complaint !== undefined) return failure(complaint);
        const document = tryToDecode(String(data));
        if (document === undefined) return {code: '500'};
        const key = await askForKey(caller, String(usage), document);
        if (key === undefined) return CANCELLED;
        const options = {attached: attached === true, signingTime: clock()};
        const der = await makeSignature(document, signingKeyOf(key.demoKey), options);
        return success(Buffer.from(der).toString('base64'));
      },
    },
  };

  return async ({method, args, uuid}, caller) => {
    const values: readonly unknown[] = Array.isArray(args) ? args : [];
    const found = Object.entries(methods).find(([name]) => name === method)?.[1];
    if (found?.types.length !== values.length) return failure(`NoSuchMethodException ${method}`);
    if (!found.types.every((type, index) => typeof values[index] === type)) {
      return failure(
        `java.lang.IllegalArgumentException: argument type mismatch. Method: ${method}`,
      );
    }
    const reply = await found.run(values, caller);
    return uuid === undefined ? reply : {...reply, uuid};
  };
}

const CANCELLED: Reply = {code: '500', message: 'action.canceled'};

const success = (responseObject: unknown): Reply => ({responseObject, code: '200'});

const failure = (message: string): Reply => ({code: '500', message});

/** What is wrong with the store; undefined for the store of files. */
function complaintAbout(store: unknown): string | undefined {
  if (store === FILE_STORE) return undefined;
  if (store === '') return 'storageName.param.empty';
  return DEVICE_STORES.some((known) => known === store) ? 'storage.empty' : 'storage.unknown';
}

function tryToDecode(text: string): Uint8Array | undefined {
  try {
    return decodeBase64(text);
  } catch (error) {
    if (error instanceof JavaFailure) return undefined;
    throw error;
  }
}
