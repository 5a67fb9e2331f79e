import type { Queryable } from '#engine/db/office-pool.ts';
import { isRole, type HeldRole } from '../rights/roles.ts';
import { officeDay } from '../time/office-day.ts';
import type { Person } from './person.ts';

const select = {
  name: 'person-load',
  text: `SELECT p.id, p.username, p.name, p.agency_id, a.name AS agency_name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'agencyId', r.agency_id) ORDER BY r.role)
        FROM person_roles r WHERE r.person_id = p.id AND r.valid_from <= $2::date
          AND (r.valid_to IS NULL OR r.valid_to >= $2::date)), '[]') AS roles
    FROM people p JOIN agencies a ON a.id = p.agency_id WHERE p.id = $1 AND p.active`,
};

interface PersonRow {
  id: string;
  username: string;
  name: string;
  agency_id: string;
  agency_name: string;
  roles: HeldRole[];
}

/** An active person with the roles in force on the office day of `now`; undefined when there is none. */
export async function loadPerson(db: Queryable, id: string, now: Date): Promise<Person | undefined> {
  const { rows } = await db.query<PersonRow>({ ...select, values: [id, officeDay(now)] });
  const row = rows[0];
  return (
    row && {
      id: row.id,
      username: row.username,
      name: row.name,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      roles: row.roles.filter((held) => isRole(held.role)),
    }
  );
}
