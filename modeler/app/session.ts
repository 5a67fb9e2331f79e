import { callApi } from './http.ts';

/** The person at the screen, with the roles the server gave them. */
export interface SessionUser {
  id: string;
  name: string;
  roles: string[];
}

/** Who is signed in. Throws a problem with status 401 when nobody is. */
export async function currentUser(): Promise<SessionUser> {
  const { user } = await callApi<{ user: Omit<SessionUser, 'roles'> & { roles: unknown[] } }>(
    '/sessions/current',
  );
  return { ...user, roles: user.roles.map(roleName) };
}

/** Sends the person to the sign-in page of the office's web app, which leads back here. */
export function goToSignIn(): void {
  const next = encodeURIComponent(window.location.pathname + window.location.search);
  window.location.assign(`/login?next=${next}`);
}

/** Roles come as plain names, or as `{role, agencyId}` when they hold per agency. */
function roleName(entry: unknown): string {
  return typeof entry === 'string' ? entry : String((entry as { role: unknown }).role);
}
