import type { Role } from './session.ts';

/** What the side menu's numbers are called by the server. */
export type CountName = 'mine' | 'unit' | 'dueSoon' | 'late' | 'signing';

/** One entry of the side menu. */
export interface MenuItem {
  key: string;
  to: string;
  /** Roles that see it; empty means everybody who is signed in. */
  roles: Role[];
  count?: CountName;
  /** Outside this web app: a plain link. */
  external?: boolean;
  group: 'work' | 'procedures' | 'keeping';
}

/** Who handles dossiers; a designer and an administrator have no part in them (domain 1). */
const officers: Role[] = [
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'result-officer',
  'intake',
  'cashier',
];

/** The whole menu in the order of the day's work. */
export const menuItems: MenuItem[] = [
  {
    key: 'inbox',
    to: '/tasks',
    group: 'work',
    count: 'mine',
    roles: officers,
  },
  { key: 'signing', to: '/signing', group: 'work', count: 'signing', roles: ['leader'] },
  { key: 'intake', to: '/intake', group: 'work', roles: ['intake'] },
  { key: 'waiting', to: '/intake/waiting', group: 'work', roles: ['intake'] },
  { key: 'dossiers', to: '/dossiers', group: 'work', roles: [...officers, 'auditor'] },
  {
    key: 'logbook',
    to: '/logbook',
    group: 'work',
    roles: ['intake', 'result-officer', 'clerk', 'unit-head', 'leader', 'auditor'],
  },
  { key: 'fees', to: '/fees', group: 'work', roles: ['cashier', 'unit-head', 'leader', 'auditor'] },
  { key: 'lateness', to: '/lateness', group: 'work', roles: [...officers, 'auditor'] },
  { key: 'procedures', to: '/procedures', group: 'procedures', roles: [] },
  { key: 'designer', to: '/thiet-ke/', group: 'procedures', roles: ['designer'], external: true },
  { key: 'drafts', to: '/drafts', group: 'procedures', roles: ['designer', 'administrator'] },
  { key: 'law', to: '/law', group: 'procedures', roles: ['designer', 'administrator'] },
  {
    key: 'calendars',
    to: '/calendars',
    group: 'keeping',
    roles: ['administrator', 'leader', 'auditor'],
  },
  { key: 'latenessSettings', to: '/lateness/settings', group: 'keeping', roles: ['administrator'] },
  { key: 'people', to: '/people', group: 'keeping', roles: ['administrator'] },
  { key: 'mandates', to: '/mandates', group: 'keeping', roles: ['administrator'] },
  { key: 'journal', to: '/journal', group: 'keeping', roles: ['auditor', 'administrator'] },
];

/** The items a person with these roles sees. */
export function visibleItems(roles: readonly Role[]): MenuItem[] {
  return menuItems.filter(
    (item) => item.roles.length === 0 || item.roles.some((role) => roles.includes(role)),
  );
}

/** Where a person starts the day: the first thing the menu offers. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('intake')) return '/intake';
  return visibleItems(roles).find((item) => !item.external)?.to ?? '/procedures';
}
