let seen: string | undefined;

const VERSION = /^[0-9][0-9A-Za-z.-]{0,15}$/;

/** The version that NCALayer, or a program in its place, has greeted this page with. */
export const ncalayerVersion = (): string | undefined => seen;

/** Keeps the version where a message is the program's greeting. Some send none. */
export function noteNcalayerVersion(message: unknown): void {
  try {
    const {result} = JSON.parse(String(message)) as {readonly result?: {version?: unknown} | null};
    if (typeof result?.version === 'string' && VERSION.test(result.version)) seen = result.version;
  } catch {
    // No greeting.
  }
}
