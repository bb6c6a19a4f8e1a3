import type {Clock} from './clock.ts';
import type {Configuration} from './configuration.ts';
import type {Database} from './database/database.ts';
import type {Faults} from './faults.ts';
import type {TrustStore} from './signature-verifier/trust-store.ts';
import type {Verdict} from './signature-verifier/verdict.ts';
import type {SignatureToVerify} from './signature-verifier/verify-signature.ts';
import type {SessionNews} from './signing-session/session-news.ts';

/** What the routes share. */
export interface ServerContext {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly clock: Clock;
  /** The authorities trusted now, with their newest revocation lists. */
  readonly trust: () => Promise<TrustStore>;
  /** `verifySignature`, without keeping the answers to others waiting. */
  readonly verifySignature: (signature: SignatureToVerify) => Promise<Verdict>;
  /** Where phones reach this server: an origin without a slash at the end. */
  readonly publicAddress: () => string;
  /** Wakes the questions of pages about their signing sessions. */
  readonly sessionNews: SessionNews;
  /** Absent unless the configuration allows failing on purpose. */
  readonly faults: Faults | undefined;
}
