/**
 * The tables. Amounts are whole tiyn; moments are text with the offset of the fund's clock where
 * people read them, and milliseconds since 1970 where only the server compares them.
 */
export const SCHEMA: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS people (
     id TEXT PRIMARY KEY,
     iin TEXT NOT NULL UNIQUE,
     full_name TEXT NOT NULL,
     password_hash TEXT NOT NULL,
     account_check TEXT NOT NULL CHECK (account_check IN ('by-account', 'refuse-name'))
   )`,
  `CREATE TABLE IF NOT EXISTS sessions (
     token_sha256 TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES people (id),
     csrf_token TEXT NOT NULL,
     expires_at_ms INTEGER NOT NULL
   )`,
  `CREATE TABLE IF NOT EXISTS payment_orders (
     id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES people (id),
     position INTEGER NOT NULL,
     number TEXT NOT NULL,
     date TEXT NOT NULL,
     available_tiyn INTEGER NOT NULL CHECK (available_tiyn > 0),
     bank_code TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('available', 'requested'))
   )`,
  'CREATE INDEX IF NOT EXISTS payment_orders_of_person ON payment_orders (person_id, position)',
  `CREATE TABLE IF NOT EXISTS verifications (
     person_id TEXT NOT NULL REFERENCES people (id),
     details_sha256 TEXT NOT NULL,
     result TEXT NOT NULL CHECK (result IN ('confirmed', 'refused')),
     reason TEXT,
     verified_at_ms INTEGER NOT NULL,
     PRIMARY KEY (person_id, details_sha256)
   )`,
  `CREATE TABLE IF NOT EXISTS documents (
     id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES people (id),
     idempotency_key TEXT NOT NULL,
     request_sha256 TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('issued', 'used')),
     language TEXT NOT NULL,
     bytes BLOB NOT NULL,
     sha256 TEXT NOT NULL,
     facts TEXT NOT NULL,
     applicant_iin TEXT NOT NULL,
     bank_code TEXT NOT NULL,
     account_kind TEXT NOT NULL,
     iban TEXT NOT NULL,
     total_tiyn INTEGER NOT NULL,
     issued_at TEXT NOT NULL,
     expires_at TEXT NOT NULL,
     UNIQUE (person_id, idempotency_key)
   )`,
  `CREATE TABLE IF NOT EXISTS document_orders (
     document_id TEXT NOT NULL REFERENCES documents (id),
     order_id TEXT NOT NULL REFERENCES payment_orders (id),
     amount_tiyn INTEGER NOT NULL,
     PRIMARY KEY (document_id, order_id)
   )`,
  `CREATE TABLE IF NOT EXISTS applications (
     number TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES people (id),
     idempotency_key TEXT NOT NULL,
     document_id TEXT NOT NULL UNIQUE REFERENCES documents (id),
     signing_method TEXT NOT NULL,
     cms BLOB NOT NULL,
     cms_sha256 TEXT NOT NULL,
     verdict TEXT NOT NULL,
     receipt TEXT NOT NULL,
     status TEXT NOT NULL,
     reason TEXT,
     submitted_at_ms INTEGER NOT NULL,
     updated_at TEXT NOT NULL,
     UNIQUE (person_id, idempotency_key)
   )`,
  `CREATE TABLE IF NOT EXISTS counters (
     name TEXT PRIMARY KEY,
     value INTEGER NOT NULL
   )`,
  // The QR code's token and the phone's bearer stand here themselves only while they are good for
  // something: a page that was reloaded shows the same code. Their hashes stay.
  `CREATE TABLE IF NOT EXISTS signing_sessions (
     id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES people (id),
     document_id TEXT NOT NULL REFERENCES documents (id),
     secret_sha256 TEXT NOT NULL,
     token TEXT,
     token_sha256 TEXT NOT NULL UNIQUE,
     bearer TEXT,
     bearer_sha256 TEXT NOT NULL,
     state TEXT NOT NULL,
     refusal TEXT,
     cms_sha256 TEXT,
     created_at_ms INTEGER NOT NULL,
     expires_at_ms INTEGER NOT NULL,
     CHECK ((token IS NOT NULL) = (state IN ('created', 'opened', 'fetched'))),
     CHECK ((bearer IS NOT NULL) = (state IN ('created', 'opened', 'fetched'))),
     CHECK ((refusal IS NOT NULL) = (state = 'rejected')),
     CHECK ((cms_sha256 IS NOT NULL) = (state = 'signed'))
   )`,
  // One document is one application, so this is: one live session for each application.
  `CREATE UNIQUE INDEX IF NOT EXISTS live_session_of_document
     ON signing_sessions (document_id) WHERE token IS NOT NULL`,
  `CREATE INDEX IF NOT EXISTS live_sessions
     ON signing_sessions (expires_at_ms) WHERE token IS NOT NULL`,
  `CREATE INDEX IF NOT EXISTS signing_sessions_of_person
     ON signing_sessions (person_id, created_at_ms)`,
];

/** What a column that came later needs in a database that was made before it. */
export const ADDED_COLUMNS = [
  {
    table: 'documents',
    column: 'account_kind',
    statements: [
      "ALTER TABLE documents ADD COLUMN account_kind TEXT NOT NULL DEFAULT 'card'",
      // Their kind is not known, so they are not signed any more: a new one is issued.
      "UPDATE documents SET status = 'used'",
    ],
  },
  {
    table: 'applications',
    column: 'reason',
    statements: [
      'ALTER TABLE applications ADD COLUMN reason TEXT',
      // Receipts have come to say for whom and for which orders they are, and over which document.
      `UPDATE applications SET receipt = json_set(receipt,
         '$.beneficiary', (SELECT json_object('fullName', full_name, 'iin', iin)
           FROM people WHERE people.id = person_id),
         '$.orders', (SELECT json_group_array(json_object('number', number, 'date', date, 'amount',
             printf('%d.%02d', amount_tiyn / 100, amount_tiyn % 100)))
           FROM document_orders JOIN payment_orders ON payment_orders.id = order_id
           WHERE document_orders.document_id = applications.document_id),
         '$.documentId', document_id)`,
    ],
  },
] as const;
