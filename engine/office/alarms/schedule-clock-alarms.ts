import type { Trx } from '#engine/db/office-pool.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { readClockRows, type ClockRows } from '../clocks/clock-rows.ts';
import { orProblem } from '../clocks/lay-clocks.ts';
import { NEARLY_DUE_SHARE } from '../clocks/nearly-due-share.ts';
import type { Office } from '../office.ts';
import { cutToMinute } from '../time/office-day.ts';

/** The clock's own alarms: most of the committed time is used; the promised date has passed. */
export const clockWarnings = ['nearlyDue', 'late'] as const;

interface Dossier {
  due_at: Date | null;
  late_from: Date | null;
  paused_at: Date | null;
  ended_at: Date | null;
}

/**
 * Lays the clock's own warnings from the ledger as it stands; call it whenever due dates were written. Each is given
 * once in a dossier's life: one that was given stays given. The caller holds the dossier's row.
 */
export async function scheduleClockAlarms(trx: Trx, office: Office, dossierId: string): Promise<void> {
  const { rows } = await trx.query<Dossier>({
    name: 'alarm-dossier',
    text: 'SELECT due_at, late_from, paused_at, ended_at FROM dossiers WHERE id = $1',
    values: [dossierId],
  });
  const dossier = rows[0];
  const clocks = await readClockRows(trx, dossierId);
  if (!dossier || !clocks || clocks.stoppedAt || dossier.paused_at || dossier.ended_at) return;
  const dueTimes = {
    nearlyDue: nearlyDue(office, clocks, dossier.due_at),
    late: dossier.late_from,
  };
  for (const name of clockWarnings) {
    const dueAt = dueTimes[name];
    if (dueAt) await lay(trx, { id: office.newId(), dossierId, name, dueAt });
  }
}

function nearlyDue(office: Office, clocks: ClockRows, dueAt: Date | null): Date {
  const { at } = orProblem(
    shareInstant({
      start: clocks.startedAt.getTime(),
      budget: clocks.committed,
      calendar: office.calendars.ofClock(clocks),
      pauses: clocks.pauses.flatMap(({ from_at, to_at, policy }) => {
        const from = Math.max(cutToMinute(from_at).getTime(), cutToMinute(clocks.startedAt).getTime());
        const to = to_at ? cutToMinute(to_at).getTime() : from;
        return from < to ? [{ from, to, policy }] : [];
      }),
      share: NEARLY_DUE_SHARE,
      ...(dueAt && { latest: dueAt.getTime() }),
    }),
  );
  return new Date(at);
}

async function lay(
  trx: Trx,
  alarm: { id: string; dossierId: string; name: string; dueAt: Date },
): Promise<void> {
  await trx.query({
    name: 'clock-alarm-lay',
    text: `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
           SELECT $1, $2, 'clock', $3, $4, 'running'
            WHERE NOT EXISTS (SELECT FROM alarms
                               WHERE dossier_id = $2 AND name = $3 AND kind = 'clock' AND state = 'fired')
           ON CONFLICT (dossier_id, name) WHERE kind = 'clock' AND state = 'running'
           DO UPDATE SET due_at = EXCLUDED.due_at`,
    values: [alarm.id, alarm.dossierId, alarm.name, alarm.dueAt],
  });
}
