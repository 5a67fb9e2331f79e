/** The role names everywhere: in `roles`, as candidate groups and lanes, in rights (contract, "Demo office"). */
export const roles = [
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
] as const;

export type Role = (typeof roles)[number];

/** A role held in one agency, in force today. */
export interface HeldRole {
  role: Role;
  agencyId: string;
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
