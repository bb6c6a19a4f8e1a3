/**
 * The one-way order of the folders of `src`, as zones of `import-x/no-restricted-paths` (which
 * counts type imports too). A folder may import from itself and from the folders before it.
 */
const ORDER = ['domain', 'adapter', 'signing', 'flow', 'i18n', 'elements'];

/** Folders besides the order, with what each may import. */
const BESIDE = {
  styles: ['styles'],
  define: ['define', 'elements'],
  errors: ['errors', 'domain', 'adapter', 'signing', 'flow', 'i18n'],
};

const mayImport = {
  ...Object.fromEntries(ORDER.map((folder, index) => [folder, ORDER.slice(0, index + 1)])),
  ...BESIDE,
};
mayImport.elements.push('styles');

/** Every folder that `src` may have. */
export const SOURCE_FOLDERS = Object.keys(mayImport);

export const sourceOrderZones = [
  ...Object.entries(mayImport).map(([folder, allowed]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: allowed.map((name) => `./${name}`),
    message: ` src/${folder} imports only from: ${allowed.join(', ')}.`,
  })),
  {
    target: './src',
    from: ['./demo', './test', './stories', './.ci', './.storybook'],
    message: ' The package does not know its demo, tests, stories and tools.',
  },
];
