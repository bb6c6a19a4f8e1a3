/** Forbids in the empty frame what is asked there, whatever the page's own policy says. */
const FORBIDS_ALL = "connect-src 'none'";

/** Violations are told after the attempt. */
const VIOLATIONS_COME_WITHIN_MS = 200;

/**
 * Whether the page's content security policy forbids the connection. A page cannot read its policy,
 * and trying would reach for the person's computer. So it is tried where it cannot come to pass: an
 * empty frame inherits the page's policy, gets one more that forbids all connections, and each policy
 * that is violated tells so on its own. A policy that only reports is no hindrance.
 */
export async function isForbiddenByPolicy(address: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const {contentWindow, contentDocument} = frame;
  try {
    if (!contentWindow || !contentDocument) return false;
    const policy = contentDocument.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = FORBIDS_ALL;
    contentDocument.head.append(policy);
    const violated: SecurityPolicyViolationEvent[] = [];
    contentDocument.addEventListener('securitypolicyviolation', (event) => violated.push(event));
    tryToConnect(contentWindow as Window & typeof globalThis, address);
    await new Promise((resolve) => setTimeout(resolve, VIOLATIONS_COME_WITHIN_MS));
    return violated.some(
      ({disposition, originalPolicy}) =>
        disposition === 'enforce' && originalPolicy.trim() !== FORBIDS_ALL,
    );
  } finally {
    frame.remove();
  }
}

function tryToConnect({WebSocket}: typeof globalThis, address: string): void {
  try {
    new WebSocket(address);
  } catch {
    // Some browsers throw for what the policy forbids; they tell of the violation all the same.
  }
}
