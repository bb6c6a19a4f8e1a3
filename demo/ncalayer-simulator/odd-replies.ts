/**
 * Replies that clones, failures and old versions have been seen to give, or that a client must at
 * least survive: the whole text of the frame. Each is sent at once, without a dialog.
 */
const ODD_REPLIES = {
  'empty-object': '{}',
  'json-null': 'null',
  'not-json': 'OK',
  'status-without-body': '{"status":true}',
  'empty-list': '{"status":true,"body":{"result":[]}}',
  'empty-text': '{"status":true,"body":{"result":""}}',
  'no-signature-inside':
    '{"status":true,"body":{"result":["-----BEGIN CMS-----\\nAAAA\\n-----END CMS-----\\n"]}}',
  'declined-as-failure': '{"status":false,"message":"action.canceled"}',
  'module-missing-by-code': '{"status":false,"code":"MODULE_NOT_FOUND","message":"Not found"}',
  'module-missing-by-404': '{"code":"404","message":"Module not found"}',
  'bare-failure': '{"code":"500"}',
  'wrapping-failure': '{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}',
  'signing-failure':
    '{"status":false,"code":"SIGNING_FAILURE","message":"Signing has failed.","details":"java.lang.IllegalStateException: simulated"}',
} as const;

export type OddReplyName = keyof typeof ODD_REPLIES;

export const ODD_REPLY_NAMES = Object.keys(ODD_REPLIES) as readonly OddReplyName[];

/** The reply of that name; undefined when it is no odd reply's name. */
export function oddReply(name: string): string | undefined {
  return Object.entries(ODD_REPLIES).find(([known]) => known === name)?.[1];
}
