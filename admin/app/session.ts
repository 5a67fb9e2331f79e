import { callApi, ProblemError } from './http.ts';

/** Role names as the contract fixes them. */
export type Role =
  | 'intake'
  | 'case-officer'
  | 'unit-head'
  | 'leader'
  | 'clerk'
  | 'result-officer'
  | 'cashier'
  | 'designer'
  | 'administrator'
  | 'auditor';

/** Who is signed in. */
export interface SessionUser {
  id: string;
  name: string;
  username?: string;
  roles: Role[];
  agencyId: string;
  agencyName?: string;
}

/** The answer of `GET /api/sessions/current`. */
export interface Session {
  user: SessionUser;
  demo: boolean;
}

let known: Promise<Session> | undefined;

/** Who is signed in; asked once, then remembered until {@link forgetSession}. Rejects with 401 when nobody is. */
export function currentSession(): Promise<Session> {
  known ??= callApi<Session>('/sessions/current').then(({ data }) => normalise(data));
  known.catch(() => (known = undefined));
  return known;
}

/** Signs in and answers who it is. Rejects with the server's problem. */
export async function signIn(username: string, password: string): Promise<Session> {
  known = undefined;
  await callApi('/sessions', { method: 'POST', body: { username, password } });
  return currentSession();
}

/** Ends the session; one that has ended already is no error. */
export async function signOut(): Promise<void> {
  known = undefined;
  try {
    await callApi('/sessions/current', { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}

/** Makes the next question about the session go to the server. */
export function forgetSession(): void {
  known = undefined;
}

function normalise(session: Session): Session {
  const roles = (session.user.roles as unknown[]).map((entry) =>
    typeof entry === 'string' ? entry : (entry as { role: string }).role,
  ) as Role[];
  return { ...session, user: { ...session.user, roles: [...new Set(roles)] } };
}
