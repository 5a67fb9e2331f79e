import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import type { DateEffect } from './date-effect.ts';

/** What became of a dossier: its date moved, was kept as promised, did not move after all, or the clock had stopped. */
export const effectOutcomes = ['moved', 'kept', 'unchanged', 'closed'] as const;
export type EffectOutcome = (typeof effectOutcomes)[number];

const insert = {
  name: 'calendar-effects-insert',
  text: `INSERT INTO calendar_effects (proposal_id, dossier_id, direction, old_due_at, new_due_at, old_first_due_at,
      new_first_due_at, old_statutory_due_at, new_statutory_due_at, old_warning_at, new_warning_at, apology_stands,
      outcome, applied_at)
    SELECT $1, e."dossierId", e.direction, e."oldDueAt", e."newDueAt", e."oldFirstDueAt", e."newFirstDueAt",
      e."oldStatutoryDueAt", e."newStatutoryDueAt", e."oldWarningAt", e."newWarningAt", e."apologyStands", e.outcome, $3
    FROM jsonb_to_recordset($2::jsonb) AS e("dossierId" uuid, direction text, "oldDueAt" timestamptz,
      "newDueAt" timestamptz, "oldFirstDueAt" timestamptz, "newFirstDueAt" timestamptz,
      "oldStatutoryDueAt" timestamptz, "newStatutoryDueAt" timestamptz, "oldWarningAt" timestamptz,
      "newWarningAt" timestamptz, "apologyStands" boolean, outcome text)
    ON CONFLICT (proposal_id, dossier_id) DO UPDATE SET direction = EXCLUDED.direction,
      old_due_at = EXCLUDED.old_due_at, new_due_at = EXCLUDED.new_due_at,
      old_first_due_at = EXCLUDED.old_first_due_at, new_first_due_at = EXCLUDED.new_first_due_at,
      old_statutory_due_at = EXCLUDED.old_statutory_due_at, new_statutory_due_at = EXCLUDED.new_statutory_due_at,
      old_warning_at = EXCLUDED.old_warning_at, new_warning_at = EXCLUDED.new_warning_at,
      apology_stands = EXCLUDED.apology_stands, outcome = EXCLUDED.outcome, applied_at = EXCLUDED.applied_at`,
};

/** Keeps effects of a proposal: as a preview found them, or with what became of them and when. */
export async function insertEffects(
  trx: Trx,
  proposalId: string,
  effects: readonly (DateEffect & { outcome?: EffectOutcome })[],
  appliedAt: Date | null = null,
): Promise<void> {
  if (effects.length === 0) return;
  await trx.query({ ...insert, values: [proposalId, JSON.stringify(effects), appliedAt] });
}

/** An effect with what a list shows of its dossier. */
export interface ListedEffect {
  dossier_id: string;
  code: string | null;
  procedure: string;
  procedure_version: number;
  agency_id: string;
  status: string;
  paused: boolean;
  direction: DateEffect['direction'];
  old_due_at: Date;
  new_due_at: Date;
  old_first_due_at: Date;
  new_first_due_at: Date;
  old_statutory_due_at: Date;
  new_statutory_due_at: Date;
  old_warning_at: Date | null;
  new_warning_at: Date | null;
  apology_stands: boolean;
  outcome: EffectOutcome | null;
  applied_at: Date | null;
}

export interface EffectQuestion {
  proposalId: string;
  direction: string | undefined;
  outcome: string | undefined;
  procedure: string | undefined;
  agencyId: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** What the list of effects may be sorted by, as columns. */
export const effectSorts: Record<string, string> = {
  code: 'd.code',
  procedure: 'd.procedure',
  oldDueAt: 'e.old_due_at',
  newDueAt: 'e.new_due_at',
  direction: 'e.direction',
};

/** A page of a proposal's effects. */
export async function listEffects(
  db: Queryable,
  question: EffectQuestion,
): Promise<{ rows: ListedEffect[]; total: number }> {
  const { proposalId, direction, outcome, procedure, agencyId } = question;
  const values = [proposalId, direction ?? null, outcome ?? null, procedure ?? null, agencyId ?? null];
  const from = `FROM calendar_effects e JOIN dossiers d ON d.id = e.dossier_id
    WHERE e.proposal_id = $1 AND ($2::text IS NULL OR e.direction = $2) AND ($3::text IS NULL OR e.outcome = $3)
      AND ($4::text IS NULL OR d.procedure = $4) AND ($5::uuid IS NULL OR d.agency_id = $5)`;
  const order = `${effectSorts[question.sort] ?? 'e.dossier_id'} ${question.descending ? 'DESC' : 'ASC'}`;
  const page = await db.query<ListedEffect>(
    `SELECT e.*, d.code, d.procedure, d.procedure_version, d.agency_id, d.status, d.paused_at IS NOT NULL AS paused
     ${from} ORDER BY ${order}, e.dossier_id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values);
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}
