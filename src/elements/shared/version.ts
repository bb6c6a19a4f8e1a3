/** The package's version; the build writes the one of `package.json` in its place. */
export const VERSION: string = '0.0.0-source';
