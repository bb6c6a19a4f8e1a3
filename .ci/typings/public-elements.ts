/** What the manifest says about the tags that a page may use: those whose registration the package exports. */
import {LANGUAGES} from '../../src/domain/language.ts';
import {SIGNING_METHODS} from '../../src/domain/signature.ts';

/** Anything that the manifest names. */
export interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Named {
  readonly type?: {readonly text: string};
  readonly default?: string;
}

export interface Attribute extends Typed {
  /** The property that the attribute sets. */
  readonly fieldName: string;
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
}

export interface PublicElement extends Named {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Partial<PublicElement>[]}[];
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly exports: object;
}

export const publicElements = ({modules}: Manifest, {exports}: Package): readonly PublicElement[] =>
  modules
    .flatMap((module) => module.declarations ?? [])
    .filter(
      (declaration): declaration is PublicElement =>
        declaration.tagName !== undefined && `./define/${declaration.tagName}.js` in exports,
    );

export const properties = ({members}: PublicElement): readonly Member[] =>
  members.filter(({kind}) => kind === 'field');

/** What the names of types stand for that an attribute's type may say. */
const VALUES_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  Language: LANGUAGES,
  SigningMethod: SIGNING_METHODS,
};

/** The values that a type names, such as `on` and `off`. */
export const namedValues = ({type}: Typed): readonly string[] =>
  (type?.text ?? '')
    .split(' | ')
    .flatMap((name) => VALUES_BY_NAME[name] ?? /^'(.*)'$/.exec(name)?.[1] ?? []);

export const isFlag = ({type}: Typed): boolean => type?.text === 'boolean';
