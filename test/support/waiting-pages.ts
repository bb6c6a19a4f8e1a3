import {Agent, request, type IncomingMessage} from 'node:http';
import {text} from 'node:stream/consumers';
import type {Database} from '../../demo/server/database/database.ts';
import {findDocument, insertDocument} from '../../demo/server/refund/document-repository.ts';
import {makeToken} from '../../demo/server/secret.ts';
import {insertSession} from '../../demo/server/signing-session/session-repository.ts';
import type {DocumentId} from '../../src/domain/document-to-sign.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import type {SigningSessionId} from '../../src/domain/signing-session.ts';

/** A session as its page and its phone know it. */
export interface SeededSession {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
  readonly bearer: string;
}

/**
 * Copies an issued document, with a session for each copy, past the limit for one person. The copies
 * say the same and are of no payment order, so one signature is good for all of them.
 */
export async function seedSessions(
  database: Database,
  personId: string,
  documentId: DocumentId,
  count: number,
  createdAt: number,
): Promise<readonly SeededSession[]> {
  const document = await findDocument(database, personId, documentId);
  if (!document) throw new Error('there is no such document');
  const expiresAt = Date.parse(document.expiresAt);
  return database.write(async (transaction) => {
    const sessions: SeededSession[] = [];
    for (let number = 0; number < count; number++) {
      const copyId = `${documentId}-${number}` as DocumentId;
      const idempotencyKey = `${document.idempotencyKey}-${number}` as IdempotencyKey;
      await insertDocument(transaction, {...document, id: copyId, idempotencyKey}, []);
      const [id, token] = [makeToken(128), makeToken(128)];
      const session = {id, token, secret: makeToken(256), bearer: makeToken(256)};
      await insertSession(transaction, {
        ...session,
        id: id as SigningSessionId,
        personId,
        documentId: copyId,
        createdAt,
        expiresAt,
      });
      sessions.push(session);
    }
    return sessions;
  });
}

export interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  /** By `performance.now()`. */
  readonly at: number;
}

/** Many pages that wait, each with a connection of its own, all of one signed-in person. */
export class WaitingPages {
  readonly #address: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent = new Agent({keepAlive: true, maxSockets: Infinity, maxFreeSockets: Infinity});

  constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.#address = address;
    this.#headers = headers;
  }

  /** One question of one page. */
  ask({id, secret}: SeededSession, known: string): Promise<Answer> {
    const path = `/api/refund/signing-sessions/${id}/state?known=${known}`;
    const headers = {...this.#headers, 'signing-session-secret': secret};
    return this.#send('GET', path, headers);
  }

  /** A call of the session's phone. */
  phone({token, bearer}: SeededSession, method: string, path = '', body?: string): Promise<Answer> {
    const headers = {authorization: `Bearer ${bearer}`, 'content-type': 'application/json'};
    return this.#send(method, `/mgovSign/${token}${path}`, headers, body);
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Answer> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const url = new URL(path, this.#address);
      request(url, {method, headers, agent: this.#agent}, resolve).once('error', reject).end(body);
    });
    const content = await text(response);
    return {status: response.statusCode, body: content, at: performance.now()};
  }
}

/** In parts, because a listening socket lets only so many connections wait for it. */
export async function inParts<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await Promise.all(items.slice(start, start + size).map(work));
  }
}
