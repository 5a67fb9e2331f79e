import type { Trx } from '#engine/db/office-pool.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import type { Office } from '../office.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import type { AlarmPause } from './alarm-pause.ts';
import { countDue } from './count-due.ts';
import { isClockPaused } from './is-clock-paused.ts';
import { scheduleClockAlarms } from './schedule-clock-alarms.ts';

interface PausedAlarm {
  id: string;
  counting: TimerCounting;
  started_at: Date;
  pauses: AlarmPause[];
}

/**
 * A wait has ended: what stopped with the law's clock is counted on, and the clock's warnings are laid afresh. Does
 * nothing while another wait keeps the clock paused. Call it after the clock itself was resumed.
 */
export async function resumeAlarms(trx: Trx, office: Office, dossierId: string, at: Date): Promise<void> {
  if (await isClockPaused(trx, dossierId)) return;
  const { rows } = await trx.query<PausedAlarm>({
    name: 'alarms-paused',
    text: `SELECT id, counting, started_at, pauses FROM alarms WHERE dossier_id = $1 AND state = 'paused'`,
    values: [dossierId],
  });
  if (rows.length > 0) {
    const calendar = await calendarOfDossier(trx, office, dossierId);
    for (const alarm of rows) {
      const pauses = alarm.pauses.map((pause) => ({ ...pause, to: pause.to ?? at.toISOString() }));
      const dueAt = countDue({ counting: alarm.counting, startedAt: alarm.started_at, pauses, calendar });
      await trx.query(`UPDATE alarms SET state = 'running', due_at = $2, pauses = $3 WHERE id = $1`, [
        alarm.id,
        dueAt,
        JSON.stringify(pauses),
      ]);
    }
  }
  await scheduleClockAlarms(trx, office, dossierId);
}
