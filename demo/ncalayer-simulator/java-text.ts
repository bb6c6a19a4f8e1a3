/*
 * NCALayer is a Java program, and what its libraries say of wrong input reaches the page in
 * `details`. These functions accept and refuse as they do, with the same words.
 */

/** Input that a Java library refused. The message names the library's exception. */
export class JavaFailure extends Error {
  override readonly name = 'JavaFailure';
}

/** @throws {JavaFailure} where `java.util.Base64` refuses the text. */
export function decodeBase64(text: string): Uint8Array {
  const body = text.replace(/={1,2}$/, '');
  const illegal = /[^A-Za-z0-9+/]/.exec(body)?.[0];
  if (illegal !== undefined) {
    const code = illegal.charCodeAt(0).toString(16);
    throw new JavaFailure(`java.lang.IllegalArgumentException: Illegal base64 character ${code}`);
  }
  const hasWrongPadding = body.length !== text.length && text.length % 4 !== 0;
  if (body.length % 4 === 1 || hasWrongPadding) {
    throw new JavaFailure(
      'java.lang.IllegalArgumentException: Input byte array has wrong 4-byte ending unit',
    );
  }
  return Buffer.from(text, 'base64');
}

/** A JSON object, read with the accessors of `org.json` that complain or give a default. */
export class JavaJsonObject {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(fields: object) {
    this.#fields = {...fields};
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null;
  }

  /** @throws {JavaFailure} when it is not there or no object. */
  object(name: string): JavaJsonObject {
    const value = this.#required(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw wrongType(name, 'JSONObject');
    }
    return new JavaJsonObject(value);
  }

  /** @throws {JavaFailure} when it is not there or no list of texts. */
  texts(name: string): readonly string[] {
    const value = this.#required(name);
    if (!Array.isArray(value)) throw wrongType(name, 'JSONArray');
    const items: readonly unknown[] = value;
    return items.map((item, index) => {
      if (typeof item === 'string') return item;
      throw new JavaFailure(`org.json.JSONException: JSONArray[${index}] not a string.`);
    });
  }

  /** @throws {JavaFailure} when it is not there or no text. */
  text(name: string): string {
    const value = this.#required(name);
    if (typeof value !== 'string') {
      throw new JavaFailure(`org.json.JSONException: JSONObject["${name}"] not a string.`);
    }
    return value;
  }

  /** A text or a list of them. @throws {JavaFailure} for anything else. */
  textOrTexts(name: string): readonly string[] {
    return Array.isArray(this.#fields[name]) ? this.texts(name) : [this.text(name)];
  }

  /** Undefined when it is absent, null or no text. */
  optionalText(name: string): string | undefined {
    const value = this.#fields[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** True and false also as texts; anything else is the default. */
  flag(name: string, byDefault: boolean): boolean {
    const text = String(this.#fields[name]).toLowerCase();
    return text === 'true' || (text !== 'false' && byDefault);
  }

  #required(name: string): unknown {
    const value = this.#fields[name];
    if (value === undefined) {
      throw new JavaFailure(`org.json.JSONException: JSONObject["${name}"] not found.`);
    }
    return value;
  }
}

const wrongType = (name: string, type: string): JavaFailure =>
  new JavaFailure(`org.json.JSONException: JSONObject["${name}"] is not a ${type}.`);
