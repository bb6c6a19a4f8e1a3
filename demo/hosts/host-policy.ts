import type {Host} from './hosts.ts';

export interface PolicyFacts {
  readonly host: Host;
  readonly ncalayerAddress: string;
  /** The origin at which the same pages are seen as a stranger's. */
  readonly otherOrigin: string;
  readonly ownOrigin: string;
  /** Where browsers report what was violated. */
  readonly reportPath: string;
}

/** Who makes markup: Lit where the page bundles it, the form where it comes as a single file. */
const trustedTypesOf = ({isBuilt}: Host): string => (isBuilt ? 'lit-html' : 'enpc-refund-form');

/** The strictest policy under which the form works, and on top of it only what the host needs. */
export function hostPolicy(facts: PolicyFacts): string {
  const {host, ncalayerAddress, otherOrigin, ownOrigin, reportPath} = facts;
  const {trustedTypes, style = "'none'", frame} = host.needs ?? {};
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'none'",
    `connect-src 'self' ${new URL(ncalayerAddress).origin}`,
    ...(frame ? [`frame-src ${otherOrigin}`] : []),
    `frame-ancestors ${ownOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${[trustedTypesOf(host), trustedTypes].filter(Boolean).join(' ')}`,
    `report-uri ${reportPath}`,
  ].join('; ');
}
