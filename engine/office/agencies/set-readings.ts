import { parseClock } from '#engine/deadline/instant.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { officeDay } from '../time/office-day.ts';

/** A reading an administrator sets for an agency from a day on. */
export interface ReadingsChange {
  agencyId: string;
  /** First day of receipt, `2024-07-01`; not before today: what was received keeps its reading. */
  from: string;
  readings: Readings;
  reason: string;
  by: Person;
}

/**
 * Sets how an agency reads terms from a day on. Dossiers received before keep theirs, so nothing moves.
 * @throws `not-found`, `readings-in-the-past`, `invalid` for a cut-off that is no time of day
 */
export async function setReadings(trx: Trx, office: Office, change: ReadingsChange): Promise<void> {
  const { agencyId, from, readings, reason, by } = change;
  const agency = (await office.agencies.list()).find((one) => one.id === agencyId);
  if (!agency) throw new OfficeProblem('not-found');
  const now = office.officeClock.now();
  if (from < officeDay(now)) throw new OfficeProblem('readings-in-the-past');
  requireCutOff(readings);
  await trx.query(
    `INSERT INTO agency_readings (id, agency_id, valid_from, readings, reason, set_by, set_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (agency_id, valid_from) DO UPDATE SET readings = EXCLUDED.readings, reason = EXCLUDED.reason,
       set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at`,
    [office.newId(), agencyId, from, JSON.stringify(readings), reason, by.id, now],
  );
  await appendOfficeJournal(trx, {
    at: now,
    actor: { id: by.id, name: by.name },
    action: 'readingsChanged',
    detail: { agencyId, agencyName: agency.name, from, readings, reason },
  });
  afterCommit(trx, () => office.agencies.forget());
}

function requireCutOff({ cutOff }: Readings): void {
  if (!cutOff) return;
  try {
    parseClock(cutOff.at);
  } catch {
    throw new OfficeProblem('invalid', { errors: [{ path: '/readings/cutOff/at', message: cutOff.at }] });
  }
}
