import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';

/** When people are told, for an agency or one of its procedures (mức cảnh báo). */
export interface LatenessSetting {
  /** Share of the committed time after which the officer is warned, 50 … 100. */
  warningPercent: number;
  /** Working hours after the promise at which the agency's leader is told, 1 … 400. */
  leaderAfterHours: number;
}

/** What holds where nobody has set anything (domain: warning at 80 %; one working day late). */
export const ordinarySetting: LatenessSetting = { warningPercent: 80, leaderAfterHours: 8 };

/** The narrowest setting that fits the dossier `d`, as a subquery. */
export const settingOfDossier = `SELECT warning_percent, leader_after_hours FROM lateness_settings o
  WHERE (o.agency_id IS NULL OR o.agency_id = d.agency_id) AND (o.procedure IS NULL OR o.procedure = d.procedure)
  ORDER BY o.agency_id NULLS LAST, o.procedure NULLS LAST LIMIT 1`;

/** A setting with where it holds; no procedure: all of the agency's. */
export interface StoredSetting extends LatenessSetting {
  id: string;
  agencyId: string | null;
  procedure: string | null;
  changedAt: Date;
  changedBy: string | null;
}

/** Every setting of these agencies and those that hold everywhere, the broadest first. */
export async function listSettings(db: Queryable, agencies: readonly string[]): Promise<StoredSetting[]> {
  const { rows } = await db.query<StoredSetting>(
    `SELECT s.id, s.agency_id AS "agencyId", s.procedure, s.warning_percent AS "warningPercent",
       s.leader_after_hours AS "leaderAfterHours", s.changed_at AS "changedAt", p.name AS "changedBy"
     FROM lateness_settings s LEFT JOIN people p ON p.id = s.changed_by
     WHERE s.agency_id IS NULL OR s.agency_id = ANY($1::uuid[])
     ORDER BY s.agency_id NULLS FIRST, s.procedure NULLS FIRST`,
    [agencies],
  );
  return rows;
}

/** Sets it and journals old and new. What is open is laid afresh afterwards (`relaySetting`). */
export async function setLateness(
  trx: Trx,
  office: Office,
  change: LatenessSetting & { agencyId: string; procedure: string | null; by: Person },
): Promise<string> {
  const { agencyId, procedure, warningPercent, leaderAfterHours, by } = change;
  const now = office.officeClock.now();
  const before = await trx.query<{ warning_percent: number; leader_after_hours: number }>(
    `SELECT warning_percent, leader_after_hours FROM lateness_settings
     WHERE agency_id = $1 AND procedure IS NOT DISTINCT FROM $2 FOR UPDATE`,
    [agencyId, procedure],
  );
  const { rows } = await trx.query<{ id: string }>(
    `INSERT INTO lateness_settings (id, agency_id, procedure, warning_percent, leader_after_hours, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (agency_id, procedure) DO UPDATE SET warning_percent = EXCLUDED.warning_percent,
       leader_after_hours = EXCLUDED.leader_after_hours, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
     RETURNING id`,
    [office.newId(), agencyId, procedure, warningPercent, leaderAfterHours, by.id, now],
  );
  const old = before.rows[0];
  await appendOfficeJournal(trx, {
    at: now,
    actor: { id: by.id, name: by.name },
    action: 'latenessSettingChanged',
    detail: {
      agencyId,
      procedure,
      warningPercent,
      leaderAfterHours,
      before: old ? { warningPercent: old.warning_percent, leaderAfterHours: old.leader_after_hours } : null,
    },
  });
  return rows[0]?.id ?? '';
}
