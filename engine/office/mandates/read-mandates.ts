import type { Queryable } from '#engine/db/office-pool.ts';
import type { Mandate } from './mandate.ts';

/** A mandate with its signer's name. */
export interface NamedMandate extends Mandate {
  personName: string;
}

const select = `SELECT m.id, m.agency_id AS "agencyId", m.person_id AS "personId", p.name AS "personName", m.kind, m.position,
  m.on_behalf_of AS "onBehalfOf", m.collective, m.valid_from AS "from", m.valid_to AS "to", m.basis
  FROM mandates m JOIN people p ON p.id = m.person_id`;

/** Every mandate of some agencies, the one that began last first. There are few: they change with appointments. */
export async function readMandates(db: Queryable, agencies: string[]): Promise<NamedMandate[]> {
  const { rows } = await db.query<NamedMandate>(
    `${select} WHERE m.agency_id = ANY($1::uuid[]) ORDER BY m.valid_from DESC, m.id DESC LIMIT 1000`,
    [agencies],
  );
  return rows;
}
