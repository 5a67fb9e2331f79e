import type { Role } from '../app/session.ts';

/** A role somebody holds in an agency, from one office day to another. */
export interface HeldRole {
  role: Role;
  agencyId: string;
  from: string;
  to: string | null;
}

/** A colleague as the administrator sees them. */
export interface Person {
  id: string;
  username: string;
  name: string;
  roles: HeldRole[];
  active: boolean;
}

export const roleNames: Role[] = [
  'intake',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'result-officer',
  'cashier',
  'designer',
  'administrator',
  'auditor',
];

/** The roles after ticking or unticking one: a role given starts today, a role taken is left out. */
export function toggledRole(held: HeldRole[], role: Role, agencyId: string, today: string): HeldRole[] {
  if (held.some((entry) => entry.role === role)) return held.filter((entry) => entry.role !== role);
  return [...held, { role, agencyId, from: today, to: null }];
}
