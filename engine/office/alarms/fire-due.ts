import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit, inTransaction } from '#engine/db/transaction.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { isTerminal } from '../dossiers/status.ts';
import type { Office } from '../office.ts';
import type { TimerCounting } from '../procedures/publish/procedure-model.ts';
import { nextOfCycle } from './count-due.ts';

/** What fired, as its dossier's writer sees it inside the same transaction. */
export interface FiredAlarm {
  kind: 'timer' | 'clock' | 'wait';
  /** The timer's element id, `nearlyDue` / `late`, or what is waited for. */
  name: string;
  /** The armed element; null for the clock's own and at the level of the process. */
  elementId: string | null;
  dueAt: Date;
  /** Office time of the firing. */
  at: Date;
}

/** Journals and acts on what fired, in the firing's own transaction. The dossier's row is held. */
export type AlarmEffect = (trx: Trx, dossier: DossierRow, fired: FiredAlarm) => Promise<void>;

interface Alarm {
  id: string;
  kind: 'timer' | 'clock' | 'wait';
  name: string;
  correlation_key: string | null;
  firing: number;
  counting: TimerCounting | null;
  due_at: Date;
  element_id: string | null;
}

/** A message that came early waits this long for its subscription; machine time, because the broker counts it. */
const MESSAGE_LIFETIME_MS = 3_600_000;
const AT_ONCE = 100;

/**
 * Fires everything due at `now` (office time) in order of its due time, each exactly once however many look at the same
 * time; answers how many fired. The broker learns of a timer through the outbox. One that can't be fired is logged and
 * tried again at the next call: it keeps no other dossier waiting.
 */
export async function fireDue(office: Office, now: Date, effect: AlarmEffect): Promise<number> {
  let fired = 0;
  const failed: string[] = [];
  for (;;) {
    const { rows } = await office.pool.query<{ id: string; dossier_id: string }>({
      name: 'alarms-due',
      text: `SELECT id, dossier_id FROM alarms WHERE state = 'running' AND due_at <= $1 AND id <> ALL($2::uuid[])
              ORDER BY due_at, id LIMIT ${AT_ONCE}`,
      values: [now, failed],
    });
    // A cycle may be due again at once, so it ends only when nothing is left.
    if (rows.length === 0) return fired;
    for (const row of rows) {
      try {
        if (await fireOne(office, row, { now, effect })) fired += 1;
      } catch (error) {
        failed.push(row.id);
        office.log.error({ alarmId: row.id, dossierId: row.dossier_id, err: error }, 'an alarm did not fire');
      }
    }
  }
}

async function fireOne(
  office: Office,
  { id, dossier_id }: { id: string; dossier_id: string },
  { now, effect }: { now: Date; effect: AlarmEffect },
): Promise<boolean> {
  return inTransaction(office.pool, async (trx) => {
    const dossier = await lockDossier(trx, dossier_id);
    const alarm = await readDue(trx, id, now);
    if (!alarm) return false;
    if (isTerminal(dossier.status)) {
      await trx.query(`UPDATE alarms SET state = 'ended', due_at = NULL WHERE id = $1`, [id]);
      return false;
    }
    await moveOn(trx, alarm, now);
    if (office.movableClock) await keepOfficeTime(trx, now);
    afterCommit(trx, () => office.fault('alarm:fired'));
    if (alarm.kind === 'timer') await tellBroker(trx, dossier_id, alarm);
    await effect(trx, dossier, {
      kind: alarm.kind,
      name: alarm.name,
      elementId: alarm.element_id,
      dueAt: alarm.due_at,
      at: now,
    });
    return true;
  });
}

/** The alarm as it stands under the dossier's lock; undefined when it fired or stopped meanwhile. */
async function readDue(trx: Trx, id: string, now: Date): Promise<Alarm | undefined> {
  const { rows } = await trx.query<Alarm>({
    name: 'alarm-read-due',
    text: `SELECT a.id, a.kind, a.name, a.correlation_key, a.firing, a.counting, a.due_at, g.element_id
             FROM alarms a LEFT JOIN armings g ON g.id = a.arming_id
            WHERE a.id = $1 AND a.state = 'running' AND a.due_at <= $2`,
    values: [id, now],
  });
  return rows[0];
}

/** A cycle waits for its next turn, everything else has fired. */
async function moveOn(trx: Trx, alarm: Alarm, now: Date): Promise<void> {
  const next = alarm.counting && nextOfCycle(alarm.counting, alarm.due_at, alarm.firing);
  await trx.query({
    name: 'alarm-fired',
    text: `UPDATE alarms SET firing = firing + 1, fired_at = $2, due_at = $3,
             state = CASE WHEN $3::timestamptz IS NULL THEN 'fired' ELSE 'running' END WHERE id = $1`,
    values: [alarm.id, now, next ?? null],
  });
}

/** What follows from a firing is counted from it, after a crash too: a moved clock may not fall behind what it fired. */
async function keepOfficeTime(trx: Trx, now: Date): Promise<void> {
  await trx.query('UPDATE office_state SET office_time = $1 WHERE office_time < $1', [now]);
}

async function tellBroker(trx: Trx, dossierId: string, alarm: Alarm): Promise<void> {
  const correlationKey = alarm.correlation_key ?? '';
  await enqueue(trx, dossierId, {
    kind: 'publishMessage',
    name: `motcua:alarm:${alarm.name}`,
    correlationKey,
    messageId: `${correlationKey}:${alarm.name}:${alarm.firing}`,
    timeToLiveMs: MESSAGE_LIFETIME_MS,
    variables: {},
  });
}
