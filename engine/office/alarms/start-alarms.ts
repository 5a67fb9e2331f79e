import type { Trx } from '#engine/db/office-pool.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import type { Office } from '../office.ts';
import type { AlarmTimer } from '../procedures/publish/procedure-model.ts';
import type { AlarmPause } from './alarm-pause.ts';
import { countDue } from './count-due.ts';
import { isClockPaused } from './is-clock-paused.ts';

export interface AlarmStart {
  dossierId: string;
  /** Null at the level of the process, which is not armed. */
  armingId: string | null;
  correlationKey: string;
  timers: readonly AlarmTimer[];
  /** The element pauses the law's clock itself. */
  pauses: boolean;
}

const insert = {
  name: 'alarm-start',
  text: `INSERT INTO alarms (id, dossier_id, arming_id, kind, name, correlation_key, counting, started_at, stops, pauses,
           due_at, state)
         VALUES ($1, $2, $3, 'timer', $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (correlation_key, name) WHERE kind = 'timer' DO NOTHING`,
};

/** Starts timers now, by office time. Idempotent by correlation key and timer. The caller holds the dossier's row. */
export async function startAlarms(trx: Trx, office: Office, start: AlarmStart): Promise<void> {
  if (start.timers.length === 0) return;
  const startedAt = office.officeClock.now();
  const calendar = await calendarOfDossier(trx, office, start.dossierId);
  const clockPaused = await isClockPaused(trx, start.dossierId);
  for (const timer of start.timers) {
    const stops = timer.counting.kind === 'workingTime' && !start.pauses;
    const paused = stops && clockPaused;
    const pauses: AlarmPause[] = paused
      ? [{ from: startedAt.toISOString(), to: null, policy: 'accumulate' }]
      : [];
    const dueAt = paused ? null : countDue({ counting: timer.counting, startedAt, pauses, calendar });
    await trx.query({
      ...insert,
      values: [
        office.newId(),
        start.dossierId,
        start.armingId,
        timer.id,
        start.correlationKey,
        JSON.stringify(timer.counting),
        startedAt,
        stops,
        JSON.stringify(pauses),
        dueAt,
        paused ? 'paused' : 'running',
      ],
    });
  }
}
