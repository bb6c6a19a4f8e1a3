/** Engines without the native method get chunks: one call has room for so many arguments only. */
const CHUNK = 0x8000;

/** Newer than the library types that the package is compiled with. */
interface MaybeNativeBase64 {
  readonly toBase64?: () => string;
}

/** Bytes as base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const native = (bytes as MaybeNativeBase64).toBase64?.();
  if (native !== undefined) return native;
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** @throws {DOMException} when the text is not base64. */
export const decodeBase64 = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
