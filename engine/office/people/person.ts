import type { HeldRole } from '../rights/roles.ts';

/** Somebody signed in, with the roles in force on the office's day. */
export interface Person {
  id: string;
  username: string;
  name: string;
  agencyId: string;
  agencyName: string;
  roles: HeldRole[];
}
