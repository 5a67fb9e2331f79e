import { useQuery } from '@tanstack/react-query';
import { currentSession, type Role, type Session } from './session.ts';

/** The signed-in person, or undefined for the moment before the answer is there. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: ['session'], queryFn: currentSession, staleTime: Infinity, retry: false }).data;
}

/** True when the signed-in person holds one of the roles. */
export function useHasRole(...roles: Role[]): boolean {
  const session = useSession();
  return session?.user.roles.some((role) => roles.includes(role)) ?? false;
}
