import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import { readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';
import { countDue, followsClock } from './count-due.ts';
import { layClockAlarms } from './schedule-clock-alarms.ts';

interface OpenAlarm {
  id: string;
  dossier_id: string;
  counting: TimerCounting;
  started_at: Date;
  stops: boolean;
  due_at: Date | null;
  /** A timer of the same element has rung in this dossier. */
  rung: boolean;
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
  await relayLedgers(trx, office, await readAlarmLedgers(trx, office, ids));
}

/** The same for a caller who has just stored the dates of many dossiers, and so knows their ledgers without reading. */
export async function relayLedgers(trx: Trx, office: Office, ledgers: readonly AlarmLedger[]): Promise<void> {
  if (ledgers.length === 0) return;
  await layTimers(trx, office, ledgers);
  await layClockAlarms(trx, office, ledgers);
}

async function layTimers(trx: Trx, office: Office, ledgers: readonly AlarmLedger[]): Promise<void> {
  const byDossier = new Map(ledgers.map((ledger) => [ledger.dossierId, ledger]));
  const now = office.officeClock.now();
  const { rows } = await trx.query<OpenAlarm>({
    name: 'alarms-by-clock',
    text: `SELECT a.id, a.dossier_id, a.counting, a.started_at, a.stops, a.due_at,
             EXISTS (SELECT FROM alarms f WHERE f.dossier_id = a.dossier_id AND f.kind = 'timer' AND f.name = a.name
                                            AND f.state = 'fired') AS rung
             FROM alarms a
            WHERE a.dossier_id = ANY($1::uuid[]) AND a.kind = 'timer' AND a.stops
              AND (a.state = 'paused' OR a.state = 'running' AND a.due_at > $2)`,
    values: [[...byDossier.keys()], now],
  });
  const moved = rows.flatMap((alarm) => {
    const ledger = byDossier.get(alarm.dossier_id)!;
    const { counting, started_at: startedAt } = alarm;
    const counted = countDue({ counting, startedAt, stops: true, ledger });
    // A moment of the clock comes once, unless the clock was moved and it is still ahead.
    const over = followsClock(counting) && alarm.rung && counted !== null && counted <= now;
    const dueAt = over ? null : counted;
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
