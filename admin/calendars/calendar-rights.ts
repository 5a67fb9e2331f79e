import { useSession } from '../app/use-session.ts';

/** What the signed-in person may do with the calendar; the server decides again. */
export function useCalendarRights(): { review: boolean; propose: boolean } {
  const roles = useSession()?.user.roles ?? [];
  return {
    review: (['administrator', 'leader', 'auditor'] as const).some((role) => roles.includes(role)),
    propose: roles.includes('administrator'),
  };
}
