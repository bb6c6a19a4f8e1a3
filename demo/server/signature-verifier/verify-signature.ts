import {derOf} from '../../pki/der.ts';
import type {KeyAlgorithmName} from '../../pki/signature-maker.ts';
import {checkAlgorithms} from './check-algorithms.ts';
import {checkAttributes} from './check-attributes.ts';
import type {ReadAttributes} from './check-attributes.ts';
import {checkChain, checkValidity} from './check-chain.ts';
import type {Chain} from './check-chain.ts';
import {checkContent} from './check-content.ts';
import {checkIdentity} from './check-identity.ts';
import type {ExpectedSigner} from './check-identity.ts';
import {checkPurpose} from './check-purpose.ts';
import {checkRevocation} from './check-revocation.ts';
import {checkSignature} from './check-signature.ts';
import {serialNumberHex, sha256Hex} from './read-certificate.ts';
import {checkSize, readCms} from './read-cms.ts';
import type {ReadSignature} from './read-cms.ts';
import type {RevocationList} from './read-revocation-list.ts';
import type {TrustStore} from './trust-store.ts';
import type {CheckName, Evidence, Rejection, SignerSummary, Verdict} from './verdict.ts';

export interface SignatureToVerify extends ExpectedSigner {
  /**
   * Base64 of DER or BER, or PEM, as it came. The contract asks for a detached signature; one that
   * encloses its document is taken too, if the enclosed bytes are those of `document`.
   */
  readonly cms: string;
  /** The exact bytes that the server issued and stored. */
  readonly document: Uint8Array;
  readonly trust: TrustStore;
  /** The server's time of receipt: validity and revocation are judged at it. */
  readonly now: Date;
}

/** What the checks find out for those that come after them. */
interface Findings {
  readonly signature: ReadSignature;
  readonly algorithm: KeyAlgorithmName;
  readonly attributes: ReadAttributes;
  readonly chain: Chain;
  readonly revocationList: RevocationList;
}

type Finding = Partial<Findings> | Rejection | undefined;

interface Check {
  readonly name: CheckName;
  /** Findings, a refusal, or nothing to say. Reads only what the checks above it have found. */
  readonly run: (input: SignatureToVerify, found: Findings) => Finding | Promise<Finding>;
}

const CHECKS: readonly Check[] = [
  {name: 'size', run: ({cms, document}) => checkSize(cms, document)},
  {name: 'structure', run: ({cms}) => readCms(cms)},
  {name: 'algorithms', run: (_, {signature}) => checkAlgorithms(signature)},
  {name: 'attributes', run: (_, {signature}) => checkAttributes(signature)},
  {
    name: 'content',
    run: ({document}, {signature, attributes, algorithm}) =>
      checkContent(signature, document, attributes.messageDigest, algorithm),
  },
  {name: 'signature', run: ({document}, {signature}) => checkSignature(signature, document)},
  {
    name: 'chain',
    run: ({trust, now}, {signature}) => checkChain(signature.certificate, trust, now),
  },
  {name: 'validity', run: ({now}, {signature}) => checkValidity(signature.certificate, now)},
  {name: 'purpose', run: (_, {signature}) => checkPurpose(signature.certificate)},
  {name: 'identity', run: (input, {signature}) => checkIdentity(signature.certificate, input)},
  {name: 'revocation', run: ({trust, now}, {chain}) => checkRevocation(chain, trust, now)},
];

/**
 * Whether the person's signature over the document holds: all checks in their order, up to the
 * first that refuses. Never throws for anything that stands in `cms`.
 */
export async function verifySignature(input: SignatureToVerify): Promise<Verdict> {
  const checks: CheckName[] = [];
  // Complete only at the end of the table, whose order gives each check what it reads.
  let found = {} as Findings;
  for (const {name, run} of CHECKS) {
    const finding = await run(input, found);
    if (finding && 'reason' in finding) return {accepted: false, ...finding, checks};
    found = {...found, ...finding};
    checks.push(name);
  }
  return {
    accepted: true,
    signer: summaryOf(found),
    checks,
    evidence: evidenceOf(input, found),
  };
}

function summaryOf({signature: {certificate}, algorithm}: Findings): SignerSummary {
  return {
    certificateSha256: sha256Hex(derOf(certificate)),
    serialNumber: serialNumberHex(certificate.serialNumber),
    validTo: certificate.notAfter.value.toISOString(),
    algorithm,
  };
}

function evidenceOf(
  {document, trust, now}: SignatureToVerify,
  {signature, attributes, chain, revocationList}: Findings,
): Evidence {
  return {
    verifiedAt: now.toISOString(),
    trustMode: trust.mode,
    documentSha256: sha256Hex(document),
    cmsSha256: sha256Hex(signature.bytes),
    certificateDer: Buffer.from(derOf(signature.certificate)).toString('base64'),
    chainSha256: chain.map((certificate) => sha256Hex(derOf(certificate))),
    revocationList: {
      sha256: revocationList.sha256,
      thisUpdate: revocationList.thisUpdate.toISOString(),
      nextUpdate: revocationList.nextUpdate.toISOString(),
    },
    claimedSigningTime: attributes.claimedSigningTime?.toISOString(),
  };
}
