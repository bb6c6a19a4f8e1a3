import type {PortalFacts} from '../../server/portal-routes.ts';

/** Who is signed in. */
export interface PortalSession {
  readonly fullName: string;
  readonly csrfToken: string;
}

/** What the server says about the demo. */
export async function loadFacts(): Promise<PortalFacts> {
  return (await readJson(await fetch('/api/portal'))) as PortalFacts;
}

/** The session of this browser; `undefined` when nobody is signed in. */
export async function loadSession(): Promise<PortalSession | undefined> {
  const session = (await readJson(await fetch('/api/session'))) as PortalSession | null;
  return session ?? undefined;
}

/** Signs in; gives the status of the answer, 201 when it went well. */
export async function signIn(iin: string, password: string): Promise<number> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({iin, password}),
  });
  return response.status;
}

export async function signOut({csrfToken}: PortalSession): Promise<void> {
  await fetch('/api/session', {method: 'DELETE', headers: {'x-csrf-token': csrfToken}});
}

/** The portal and its server are one program, so its answers are taken as they come. */
async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`portal: the server answered ${response.status}`);
  return response.json();
}
