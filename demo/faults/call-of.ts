import {CALL_NAMES, OPERATIONS, type CallName} from './fault.ts';

/** A request as the contract knows it. */
export interface ContractCall {
  readonly name: CallName;
  /** By the names in braces in the operation's path. */
  readonly parameters: Readonly<Record<string, string>>;
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${(path.split('?')[0] ?? '').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const ROUTES = CALL_NAMES.map((name) => ({
  name,
  method: OPERATIONS[name].method,
  pattern: patternOf(OPERATIONS[name].path),
}));

/** Which call a request makes; `undefined` for one that is none of the contract's. */
export function callOf(
  baseUrl: string,
  input: RequestInfo | URL,
  init: RequestInit = {},
): ContractCall | undefined {
  const base = new URL(baseUrl, 'http://page.invalid');
  const url = new URL(input instanceof Request ? input.url : input, 'http://page.invalid');
  const root = base.pathname.replace(/\/$/, '');
  if (url.host !== base.host && base.host !== 'page.invalid') return undefined;
  if (!url.pathname.startsWith(`${root}/`)) return undefined;
  const path = url.pathname.slice(root.length);
  const wanted = init.method ?? 'GET';
  for (const {name, method, pattern} of ROUTES) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (!match) continue;
    const named = Object.entries(match.groups ?? {});
    return {
      name,
      parameters: {
        ...Object.fromEntries(url.searchParams),
        ...Object.fromEntries(named.map(([key, value]) => [key, decodeURIComponent(value)])),
      },
    };
  }
  return undefined;
}
