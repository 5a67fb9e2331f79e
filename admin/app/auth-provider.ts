import type { AuthProvider } from 'react-admin';
import { currentSession, forgetSession, signIn, signOut } from './session.ts';

/** react-admin's view of the session: a cookie the script cannot read, asked for once. */
export const authProvider: AuthProvider = {
  login: ({ username, password }: { username: string; password: string }) => signIn(username, password),
  logout: async () => {
    await signOut().catch(() => undefined);
    return '/login';
  },
  checkAuth: async () => {
    await currentSession();
  },
  checkError: (error: { status?: number }) => {
    if (error?.status !== 401) return Promise.resolve();
    forgetSession();
    return Promise.reject(Object.assign(new Error('app.sessionExpired'), { redirectTo: '/login' }));
  },
  getIdentity: async () => {
    const { user } = await currentSession();
    return { ...user, fullName: user.name };
  },
  getPermissions: async () => (await currentSession()).user.roles,
};
