import type {Sequence} from 'asn1js';

/** A structure of pkijs; the library leaves the type of its encoding open. */
interface Encodable {
  toSchema(): unknown;
}

/** The DER bytes of a structure; one that was read and is signed keeps the bytes that were signed. */
export function derOf(structure: Encodable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(schemaOf(structure).toBER());
}

/** What stands in the structure, to be put into another one. */
export function schemaOf(structure: Encodable): Sequence {
  return structure.toSchema() as Sequence;
}
