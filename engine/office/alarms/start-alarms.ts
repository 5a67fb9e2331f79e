import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import type { AlarmTimer } from '../procedures/publish/procedure-model.ts';
import { readAlarmLedger } from './alarm-ledger.ts';
import { countDue, followsClock, isMoment, stopsWithClock } from './count-due.ts';

export interface AlarmStart {
  dossierId: string;
  /** Null at the level of the process, which is not armed. */
  armingId: string | null;
  correlationKey: string;
  timers: readonly AlarmTimer[];
  /** The element pauses the law's clock itself: its working time does not stop for that, the dossier's dates do. */
  pauses: boolean;
}

const insert = {
  name: 'alarm-start',
  text: `INSERT INTO alarms (id, dossier_id, arming_id, kind, name, correlation_key, counting, started_at, stops, due_at,
           state)
         VALUES ($1, $2, $3, 'timer', $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (correlation_key, name) WHERE kind = 'timer' DO NOTHING`,
};

/** A moment comes once: a loop that arms its timer anew behind it must not hear it again and again. */
async function hasRung(trx: Trx, dossierId: string, name: string): Promise<boolean> {
  const { rowCount } = await trx.query({
    name: 'alarm-has-rung',
    text: `SELECT FROM alarms WHERE dossier_id = $1 AND kind = 'timer' AND name = $2 AND state = 'fired' LIMIT 1`,
    values: [dossierId, name],
  });
  return rowCount !== 0;
}

/** Starts timers now, by office time. Idempotent by correlation key and timer. The caller holds the dossier's row. */
export async function startAlarms(trx: Trx, office: Office, start: AlarmStart): Promise<void> {
  if (start.timers.length === 0) return;
  const startedAt = office.officeClock.now();
  const ledger = await readAlarmLedger(trx, office, start.dossierId);
  for (const { id, counting } of start.timers) {
    const stops = followsClock(counting) || (stopsWithClock(counting) && !start.pauses);
    const counted = countDue({ counting, startedAt, stops, ledger });
    const past = isMoment(counting) && counted && counted <= startedAt;
    const dueAt = past && (await hasRung(trx, start.dossierId, id)) ? null : counted;
    await trx.query({
      ...insert,
      values: [
        office.newId(),
        start.dossierId,
        start.armingId,
        id,
        start.correlationKey,
        JSON.stringify(counting),
        startedAt,
        stops,
        dueAt,
        dueAt ? 'running' : 'paused',
      ],
    });
  }
}
