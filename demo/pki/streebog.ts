import {LINEAR_ROWS, ROUND_CONSTANTS, SUBSTITUTION} from './streebog-constants.ts';

/*
 * Streebog (GOST 34.11-2012, RFC 6986), the hash of GOST-2015 signatures.
 *
 * A block of 512 bits is held as sixteen 32-bit words, lowest first, which is the order in which
 * bytes are fed to the hash; the specification prints the same numbers highest first. One
 * look-up table joins the substitution and the linear transformation of a byte, and the
 * transposition between them is only a matter of which byte is looked up.
 */

const WORDS = 16;
const BLOCK_BYTES = 64;
const BLOCK_BITS = 512;

type Block = Uint32Array;

const roundConstants = ROUND_CONSTANTS.map(blockOfInteger);
const {low: lowTable, high: highTable} = makeTables();

/** The 64-byte Streebog-512 hash of the bytes, in the byte order of signatures and attributes. */
export function streebog512(bytes: Uint8Array): Uint8Array {
  return hash(bytes, 0);
}

/** The 32-byte Streebog-256 hash of the bytes. */
export function streebog256(bytes: Uint8Array): Uint8Array {
  return hash(bytes, 0x01010101).slice(32);
}

function hash(bytes: Uint8Array, initialWord: number): Uint8Array {
  const state = new Uint32Array(WORDS).fill(initialWord);
  const bitCount = new Uint32Array(WORDS);
  const checksum = new Uint32Array(WORDS);
  const none = new Uint32Array(WORDS);

  let offset = 0;
  for (; offset + BLOCK_BYTES <= bytes.length; offset += BLOCK_BYTES) {
    const block = blockOfBytes(bytes.subarray(offset, offset + BLOCK_BYTES));
    compress(state, bitCount, block);
    add(bitCount, blockOfInteger(BigInt(BLOCK_BITS)));
    add(checksum, block);
  }

  const rest = bytes.subarray(offset);
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(rest);
  padded[rest.length] = 1;
  const last = blockOfBytes(padded);
  compress(state, bitCount, last);
  add(bitCount, blockOfInteger(BigInt(rest.length * 8)));
  add(checksum, last);

  compress(state, none, bitCount);
  compress(state, none, checksum);
  return bytesOfBlock(state);
}

/** Takes one block of the message into the state, in place. */
function compress(state: Block, bitCount: Block, message: Block): void {
  const key = transform(exclusiveOr(state, bitCount));
  let inner: Block = message;
  let roundKey = key;
  for (const constant of roundConstants) {
    inner = transform(exclusiveOr(inner, roundKey));
    roundKey = transform(exclusiveOr(roundKey, constant));
  }
  for (let index = 0; index < WORDS; index += 1) {
    state[index] =
      word(state, index) ^ word(inner, index) ^ word(roundKey, index) ^ word(message, index);
  }
}

/** Substitution, transposition and linear transformation of a whole block. */
function transform(block: Block): Block {
  const result = new Uint32Array(WORDS);
  for (let column = 0; column < 8; column += 1) {
    const half = column >> 2;
    const shift = (column & 3) * 8;
    let low = 0;
    let high = 0;
    for (let row = 0; row < 8; row += 1) {
      const entry = row * 256 + ((word(block, row * 2 + half) >>> shift) & 0xff);
      low ^= word(lowTable, entry);
      high ^= word(highTable, entry);
    }
    result[column * 2] = low;
    result[column * 2 + 1] = high;
  }
  return result;
}

function exclusiveOr(left: Block, right: Block): Block {
  const result = new Uint32Array(WORDS);
  for (let index = 0; index < WORDS; index += 1) {
    result[index] = word(left, index) ^ word(right, index);
  }
  return result;
}

/** Adds modulo 2 to the power of 512, in place. */
function add(sum: Block, addend: Block): void {
  let carry = 0;
  for (let index = 0; index < WORDS; index += 1) {
    const total = word(sum, index) + word(addend, index) + carry;
    sum[index] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

/** For each place of a byte in a 64-bit word: what that byte's value adds to the result. */
function makeTables(): {low: Uint32Array; high: Uint32Array} {
  const low = new Uint32Array(8 * 256);
  const high = new Uint32Array(8 * 256);
  for (let place = 0; place < 8; place += 1) {
    for (let value = 0; value < 256; value += 1) {
      const substituted = SUBSTITUTION[value] ?? 0;
      let sum = 0n;
      for (let bit = 0; bit < 8; bit += 1) {
        if (substituted & (1 << bit)) sum ^= LINEAR_ROWS[63 - (place * 8 + bit)] ?? 0n;
      }
      low[place * 256 + value] = Number(sum & 0xffffffffn);
      high[place * 256 + value] = Number(sum >> 32n);
    }
  }
  return {low, high};
}

function blockOfInteger(integer: bigint): Block {
  return Uint32Array.from({length: WORDS}, (_, index) =>
    Number((integer >> BigInt(index * 32)) & 0xffffffffn),
  );
}

function blockOfBytes(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({length: WORDS}, (_, index) => view.getUint32(index * 4, true));
}

function bytesOfBlock(block: Block): Uint8Array {
  const bytes = new Uint8Array(BLOCK_BYTES);
  const view = new DataView(bytes.buffer);
  block.forEach((value, index) => view.setUint32(index * 4, value, true));
  return bytes;
}

/** All indexes above are inside their arrays; the fallback only satisfies the checked access. */
function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
