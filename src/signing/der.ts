/**
 * One element of ASN.1 in BER or DER. It is a value apart from its encoding: how the length was
 * written is forgotten.
 */
export interface DerElement {
  /** The identifier octet: class, constructed or not, and number. */
  readonly tag: number;
  /** The octets of a primitive element; none in a constructed one. */
  readonly octets: Uint8Array;
  /** The parts of a constructed element; none in a primitive one. */
  readonly parts: readonly DerElement[];
}

export const TAG = {
  objectIdentifier: 0x06,
  set: 0x31,
  /** `[0]` and `[3]`, constructed. */
  context0: 0xa0,
  context3: 0xa3,
} as const;

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
const HIGH_TAG_NUMBER = 0x1f;
const NO_OCTETS = new Uint8Array();

/** A signature with a timestamp inside nests some 25 deep; more is meant to exhaust the stack. */
const DEEPEST = 64;

/** Reads elements one after another; after an `undefined` the reader is not used any more. */
class DerReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#bytes.length;
  }

  readElement(depth = 0): DerElement | undefined {
    const tag = this.#bytes[this.#offset++];
    const length = this.#readLength();
    if (tag === undefined || length === undefined || depth > DEEPEST) return undefined;
    if ((tag & HIGH_TAG_NUMBER) === HIGH_TAG_NUMBER) return undefined;
    const start = this.#offset;
    const end = start + length;
    if (length !== Infinity && end > this.#bytes.length) return undefined;
    if ((tag & CONSTRUCTED) === 0) {
      if (length === Infinity) return undefined;
      this.#offset = end;
      return {tag, octets: this.#bytes.subarray(start, end), parts: []};
    }
    const parts: DerElement[] = [];
    while (this.#offset < end && !this.#skipEndOfContents(length)) {
      const part = this.readElement(depth + 1);
      if (part === undefined || this.#offset > end) return undefined;
      parts.push(part);
    }
    return {tag, octets: NO_OCTETS, parts};
  }

  /** The length in octets; `Infinity` for the indefinite form. */
  #readLength(): number | undefined {
    const first = this.#bytes[this.#offset++];
    if (first === undefined || first < INDEFINITE) return first;
    if (first === INDEFINITE) return Infinity;
    let length = 0;
    for (let count = first - INDEFINITE; count > 0; count -= 1) {
      const octet = this.#bytes[this.#offset++];
      if (octet === undefined) return undefined;
      length = length * 256 + octet;
    }
    return length;
  }

  /** Only the indefinite form is closed by two zero octets. */
  #skipEndOfContents(length: number): boolean {
    const isEnd =
      length === Infinity && this.#bytes[this.#offset] === 0 && this.#bytes[this.#offset + 1] === 0;
    if (isEnd) this.#offset += 2;
    return isEnd;
  }
}

/** Reads the one element that fills the bytes; `undefined` for anything else. Never throws. */
export function readDer(bytes: Uint8Array): DerElement | undefined {
  const reader = new DerReader(bytes);
  const element = reader.readElement();
  return reader.isAtEnd ? element : undefined;
}

/** Whether two elements hold the same value, however their lengths are written. */
export const isSameElement = (left: DerElement, right: DerElement): boolean =>
  left.tag === right.tag &&
  left.octets.length === right.octets.length &&
  left.octets.every((octet, place) => octet === right.octets[place]) &&
  left.parts.length === right.parts.length &&
  left.parts.every((part, place) => {
    const other = right.parts[place];
    return other !== undefined && isSameElement(part, other);
  });

/** An object identifier in dotted form; an empty text for an element of another type. */
export function readObjectIdentifier(element: DerElement | undefined): string {
  if (element?.tag !== TAG.objectIdentifier) return '';
  const numbers: number[] = [];
  let number = 0;
  for (const octet of element.octets) {
    number = number * 128 + (octet & 0x7f);
    if (octet < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const arc = Math.min(Math.floor(first / 40), 2);
  return [arc, first - 40 * arc, ...rest].join('.');
}

/** The octets as UTF-8, which is right for the digits and letters of identifiers in any string type. */
export const readText = (element: DerElement | undefined): string =>
  new TextDecoder().decode(element?.octets);

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** A UTCTime or GeneralizedTime in milliseconds since 1970; `undefined` for anything else. */
export function readTime(element: DerElement | undefined): number | undefined {
  const [, year, ...rest] = TIME.exec(readText(element)) ?? [];
  if (year === undefined) return undefined;
  const [month = 0, day, hour, minute, second] = rest.map(Number);
  // Two digits stand for 1950 to 2049 (RFC 5280, section 4.1.2.5.1).
  const century = year.length === 4 ? 0 : Number(year) < 50 ? 2000 : 1900;
  return Date.UTC(century + Number(year), month - 1, day, hour, minute, second);
}
