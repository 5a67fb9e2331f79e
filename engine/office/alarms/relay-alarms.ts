import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import { readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';
import { countDue } from './count-due.ts';
import { layClockAlarms } from './schedule-clock-alarms.ts';

interface OpenAlarm {
  id: string;
  dossier_id: string;
  counting: TimerCounting;
  started_at: Date;
  stops: boolean;
  due_at: Date | null;
}

/**
 * The one door after anything has moved the clock of a dossier: a wait begun or ended, a corrected receipt, an apology,
 * a calendar changed. Call it once the ledger and the due dates are written. Every alarm that goes by the clock is laid
 * from the ledger as it stands, or waits while the clock does; what has already fallen due fires all the same, and what
 * has fired stays fired. Calling it twice changes nothing. The caller holds the dossiers' rows.
 */
export async function relayAlarms(
  trx: Trx,
  office: Office,
  dossierIds: string | readonly string[],
): Promise<void> {
  const ids = typeof dossierIds === 'string' ? [dossierIds] : dossierIds;
  const ledgers = await readAlarmLedgers(trx, office, ids);
  await layTimers(trx, office, ledgers);
  await layClockAlarms(trx, office, ledgers);
}

async function layTimers(trx: Trx, office: Office, ledgers: readonly AlarmLedger[]): Promise<void> {
  const byDossier = new Map(ledgers.map((ledger) => [ledger.dossierId, ledger]));
  const { rows } = await trx.query<OpenAlarm>({
    name: 'alarms-by-clock',
    text: `SELECT id, dossier_id, counting, started_at, stops, due_at FROM alarms
            WHERE dossier_id = ANY($1::uuid[]) AND kind = 'timer' AND stops
              AND (state = 'paused' OR state = 'running' AND due_at > $2)`,
    values: [[...byDossier.keys()], office.officeClock.now()],
  });
  const moved = rows.flatMap((alarm) => {
    const ledger = byDossier.get(alarm.dossier_id)!;
    const dueAt = countDue({ counting: alarm.counting, startedAt: alarm.started_at, stops: true, ledger });
    return dueAt?.getTime() === alarm.due_at?.getTime() ? [] : [{ id: alarm.id, dueAt }];
  });
  if (moved.length === 0) return;
  await trx.query({
    name: 'alarms-relay',
    text: `UPDATE alarms SET due_at = new.due_at,
             state = CASE WHEN new.due_at IS NULL THEN 'paused' ELSE 'running' END
             FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, due_at) WHERE alarms.id = new.id`,
    values: [moved.map(({ id }) => id), moved.map(({ dueAt }) => dueAt)],
  });
}
