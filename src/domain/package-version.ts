/** The version of this package, for those who help people with it; a test holds it to the manifest. */
export const PACKAGE_VERSION = '0.1.0';
