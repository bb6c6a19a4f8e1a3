/** What `cem analyze` reads and how the manifest is made fit for publishing. */

/** `src/x.ts`, `/src/x.ts` and `./x.ts` seen from a module -> `dist/x.js`. */
const publishedPath = (path, from) => {
  const fromRoot = path.startsWith('.') ? new URL(path, `file:///${from}`).pathname : path;
  return fromRoot
    .replace(/^\//, '')
    .replace(/^src\//, 'dist/')
    .replace(/\.ts$/, '.js');
};

/** Renames every reference to a module inside of a part of the manifest. */
const renameModules = (part, from) => {
  if (part === null || typeof part !== 'object') return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'module' && typeof value === 'string') part[key] = publishedPath(value, from);
    else renameModules(value, from);
  }
};

const isPublicMember = ({name, privacy, static: isStatic}) =>
  !isStatic && !/^[#_]/.test(name) && privacy !== 'private' && privacy !== 'protected';

/** The analyzer takes every reactive property for an attribute's, those of the element alone, too. */
const isPublicAttribute =
  (fields) =>
  ({fieldName}) =>
    fields.has(fieldName);

/**
 * Only what `@fires` documents: of `dispatchEvent(new SomeEvent(ticked))` the analyzer makes an
 * event by the name of the argument.
 */
const isDocumentedEvent = ({description}) => description !== undefined;

/** A module `src/define/<tag>.ts` registers the class documented with that `@tag`. */
const addDefinition = (module, modules) => {
  const tag = /^src\/define\/(.+)\.ts$/.exec(module.path)?.[1];
  for (const {path, declarations} of tag === undefined ? [] : modules) {
    const element = declarations?.find(({tagName}) => tagName === tag);
    if (!element) continue;
    const declaration = {name: element.name, module: path};
    module.exports = [{kind: 'custom-element-definition', name: tag, declaration}];
  }
};

/** The manifest speaks of the built files, names only what a page may use, and keeps one order. */
const publishable = {
  name: 'publishable',
  packageLinkPhase({customElementsManifest}) {
    const {modules} = customElementsManifest;
    for (const module of modules) addDefinition(module, modules);
    for (const module of modules) {
      const from = module.path;
      renameModules(module, from);
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublicMember);
        if (declaration.attributes) {
          const fields = new Set(declaration.members.map(({name}) => name));
          declaration.attributes = declaration.attributes.filter(isPublicAttribute(fields));
        }
        if (declaration.events) declaration.events = declaration.events.filter(isDocumentedEvent);
      }
      module.path = publishedPath(from, from);
    }
    modules.sort((left, right) => (left.path < right.path ? -1 : 1));
    customElementsManifest.schemaVersion = '2.1.0';
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.styles.ts', '**/{define-element,other-version,version}.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publishable],
};
