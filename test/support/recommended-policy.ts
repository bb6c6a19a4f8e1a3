import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const GUIDE = join(import.meta.dirname, '..', '..', 'stories', 'security.mdx');

/** How a page gets the form: from modules that it bundles, or from the single file. */
export type Distribution = 'modules' | 'single-file';

/** What the guide has a framing page hand down. */
export function recommendedAllow(): string {
  const [, allow] = /<iframe[^>]+allow="([^"]+)"/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  if (allow === undefined) throw new Error('The guide hands nothing down to a frame');
  return allow;
}

/** The policy that the security guide recommends, read from the guide itself. */
export function recommendedPolicy(distribution: Distribution): string {
  const guide = readFileSync(GUIDE, 'utf8');
  const block = new RegExp(`\`\`\`http ${distribution}\nContent-Security-Policy:([^\`]+)\`\`\``);
  const [, policy] = block.exec(guide) ?? [];
  if (policy === undefined) throw new Error(`The guide recommends no policy for ${distribution}`);
  return policy.trim().replace(/\s+/g, ' ');
}
