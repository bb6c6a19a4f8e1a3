import type {WireSignedDocument} from '../../../src/adapter/wire-schemas.ts';
import type {Executor} from '../database/database.ts';
import {HttpProblem} from '../http-problem.ts';
import type {Person} from '../people/people-repository.ts';
import {findSignature} from './application-repository.ts';
import {wireDocument} from './compose-document.ts';
import {findDocument} from './document-repository.ts';

/**
 * The person's own document with the signature over it, for their receipt.
 *
 * @throws {HttpProblem} 404 for a document that is unknown, another person's or not signed: which of
 *   them is not told.
 */
export async function readSignedDocument(
  database: Executor,
  person: Person,
  id: string,
): Promise<WireSignedDocument> {
  const [document, signature] = await Promise.all([
    findDocument(database, person.id, id),
    findSignature(database, person.id, id),
  ]);
  if (document && signature) return {document: wireDocument(document), signature};
  throw new HttpProblem(404, {code: 'not-found'});
}
