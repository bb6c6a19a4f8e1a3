import {
  DRAFT_KEY,
  SESSION_KEY,
  withStorage,
  type WidgetStorage,
} from '../signing/widget-storage.ts';
import {draftOf} from './draft.ts';
import type {RefundFlow} from './refund-flow.ts';

/** What a continuation of this version begins with. */
const FORMAT = 1;
const PREFIX = /^refund([1-9]\d{0,3})\.([\w-]+)$/;

/**
 * How far the flow has come, as a text: what a draft keeps, and the signing with a phone that goes on.
 * Names that the server gave, and choices; nothing personal. `undefined` where nothing can be gone on
 * with.
 */
export function continuationOf(
  flow: RefundFlow,
  storage: WidgetStorage | undefined,
): string | undefined {
  const draft = draftOf(flow);
  if (!draft) return undefined;
  const session = withStorage(storage, (items) => items.getItem(SESSION_KEY)) ?? undefined;
  const text = JSON.stringify({draft: JSON.stringify(draft), session});
  return `refund${FORMAT}.${toBase64Url(text)}`;
}

/** What a continuation holds, as a storage to go on from; or why it cannot be read. */
export function readContinuation(token: unknown): Map<string, string> | 'unreadable' | 'newer' {
  const [, format, text] = PREFIX.exec(typeof token === 'string' ? token : '') ?? [];
  if (text === undefined) return 'unreadable';
  if (Number(format) > FORMAT) return 'newer';
  try {
    const {draft, session} = JSON.parse(fromBase64Url(text)) as Readonly<Record<string, unknown>>;
    if (typeof draft !== 'string') return 'unreadable';
    const items = new Map([[DRAFT_KEY, draft]]);
    return typeof session === 'string' ? items.set(SESSION_KEY, session) : items;
  } catch {
    return 'unreadable';
  }
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws for a text that is not of Base64, or not of UTF-8. */
function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const codes = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', {fatal: true}).decode(codes);
}
