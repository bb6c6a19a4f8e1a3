/** What lets the page of a simulator's window decide something; from the page, as its script has it. */
export async function windowTokenAt(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  return /name="window-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** Headers of requests that do not come from the window's own page. */
export const FOREIGN_HEADERS: readonly (readonly [
  title: string,
  headersFor: (token: string) => Readonly<Record<string, string>>,
])[] = [
  ['without the token', () => ({})],
  ['with another token', () => ({'x-window-token': 'x'.repeat(32)})],
  [
    'with the token, of another site',
    (token) => ({'x-window-token': token, origin: 'https://evil.example'}),
  ],
  [
    'with the token, of a page without an origin',
    (token) => ({'x-window-token': token, origin: 'null'}),
  ],
];
