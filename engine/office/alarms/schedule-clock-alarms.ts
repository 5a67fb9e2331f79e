import type { Trx } from '#engine/db/office-pool.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { orProblem } from '../clocks/lay-clocks.ts';
import { NEARLY_DUE_SHARE } from '../clocks/nearly-due-share.ts';
import type { Office } from '../office.ts';
import { endedPauses, readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';

/** The clock's own alarms: most of the committed time is used; the promised date has passed. */
export const clockWarnings = ['nearlyDue', 'late'] as const;

/** Lays the clock's own warnings of one dossier from the ledger as it stands. The caller holds the dossier's row. */
export async function scheduleClockAlarms(trx: Trx, office: Office, dossierId: string): Promise<void> {
  await layClockAlarms(trx, office, await readAlarmLedgers(trx, office, [dossierId]));
}

/**
 * Lays the clock's own warnings from ledgers. Each is given once in a dossier's life: one that was given stays given.
 * While the clock is paused there are none, but what has already fallen due is given all the same.
 */
export async function layClockAlarms(
  trx: Trx,
  office: Office,
  ledgers: readonly AlarmLedger[],
): Promise<void> {
  const paused = ledgers.filter((ledger) => ledger.paused && !ledger.stopped);
  if (paused.length > 0) {
    await trx.query({
      name: 'clock-alarms-drop',
      text: `DELETE FROM alarms
              WHERE dossier_id = ANY($1::uuid[]) AND kind = 'clock' AND state = 'running' AND due_at > $2`,
      values: [paused.map(({ dossierId }) => dossierId), office.officeClock.now()],
    });
  }
  const laid = ledgers.filter((ledger) => !ledger.paused && !ledger.stopped).flatMap(warningsOf);
  if (laid.length === 0) return;
  await trx.query({
    name: 'clock-alarms-lay',
    text: `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
           SELECT new.id, new.dossier_id, 'clock', new.name, new.due_at, 'running'
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS new (id, dossier_id, name, due_at)
            WHERE NOT EXISTS (SELECT FROM alarms given
                               WHERE given.dossier_id = new.dossier_id AND given.name = new.name
                                 AND given.kind = 'clock' AND given.state = 'fired')
           ON CONFLICT (dossier_id, name) WHERE kind = 'clock' AND state = 'running'
           DO UPDATE SET due_at = EXCLUDED.due_at`,
    values: [
      laid.map(() => office.newId()),
      laid.map(({ dossierId }) => dossierId),
      laid.map(({ name }) => name),
      laid.map(({ dueAt }) => dueAt),
    ],
  });
}

interface Warning {
  dossierId: string;
  name: (typeof clockWarnings)[number];
  dueAt: Date;
}

function warningsOf(ledger: AlarmLedger): Warning[] {
  const dueTimes = { nearlyDue: nearlyDue(ledger), late: ledger.lateFrom };
  return clockWarnings.flatMap((name) => {
    const dueAt = dueTimes[name];
    return dueAt ? [{ dossierId: ledger.dossierId, name, dueAt }] : [];
  });
}

function nearlyDue(ledger: AlarmLedger): Date | null {
  if (!ledger.clock) return null;
  const { at } = orProblem(
    shareInstant({
      start: ledger.clock.startedAt.getTime(),
      budget: ledger.clock.committed,
      calendar: ledger.calendar,
      pauses: endedPauses(ledger, ledger.clock.startedAt),
      share: NEARLY_DUE_SHARE,
      ...(ledger.dueAt && { latest: ledger.dueAt.getTime() }),
    }),
  );
  return new Date(at);
}
