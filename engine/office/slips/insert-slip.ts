import type { Trx } from '#engine/db/office-pool.ts';
import type { Actor } from '../journal/entry-hash.ts';
import { officeDay } from '../time/office-day.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { SlipKind } from './slip-kind.ts';
import type { SlipRow } from './slip-row.ts';
import type { SlipTemplate } from './slip-template.ts';
import { templateHash } from './template-hash.ts';

/** A paper about to be stored. */
export interface NewSlip {
  id: string;
  dossierId: string;
  kind: SlipKind;
  formYear: number;
  agencyId: string;
  template: SlipTemplate;
  facts: SlipFacts;
  subjectId: string | null;
  replacesId: string | null;
  /** The paper whose number this one keeps, as its next edition. */
  continues: SlipRow | undefined;
  at: Date;
  by: Actor;
}

const columns = `id, dossier_id, kind, form_year, agency_id, subject_id, replaces_id, facts, template_hash, issued_at,
  issued_by, number_year, number, edition`;

const numbered = {
  name: 'slip-insert',
  text: `WITH kept AS (
      INSERT INTO slip_templates (hash, template) VALUES ($9, $12) ON CONFLICT DO NOTHING
    ), counted AS (
      INSERT INTO slip_counters AS c (agency_id, year, kind, last) VALUES ($5, $13, $3, 1)
      ON CONFLICT (agency_id, year, kind) DO UPDATE SET last = c.last + 1 RETURNING last
    )
    INSERT INTO slips (${columns})
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13, last, 1 FROM counted RETURNING number`,
};

const continued = {
  name: 'slip-continue',
  text: `WITH kept AS (
      INSERT INTO slip_templates (hash, template) VALUES ($9, $12) ON CONFLICT DO NOTHING
    )
    INSERT INTO slips (${columns})
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, s.number_year, s.number, s.edition + 1
    FROM slips s WHERE s.id = $13 RETURNING number`,
};

/**
 * Stores a paper with the next number of its agency, year and kind, counted in this transaction: one rolled back leaves
 * no gap. Answers the number.
 */
export async function insertSlip(trx: Trx, slip: NewSlip): Promise<number> {
  const values: unknown[] = [
    slip.id,
    slip.dossierId,
    slip.kind,
    slip.formYear,
    slip.agencyId,
    slip.subjectId,
    slip.replacesId,
    JSON.stringify(slip.facts),
    templateHash(slip.template),
    slip.at,
    JSON.stringify(slip.by),
    JSON.stringify(slip.template),
  ];
  const { rows } = await trx.query<{ number: number }>(
    slip.continues
      ? { ...continued, values: [...values, slip.continues.id] }
      : { ...numbered, values: [...values, Number(officeDay(slip.at).slice(0, 4))] },
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('Expected the slip to be numbered but got no number.');
  return number;
}
