import { whenSettled } from '#engine/db/outbox/when-settled.ts';
import type { AlarmEffect } from '#engine/office/alarms/fire-due.ts';
import { fireUntil } from '#engine/office/alarms/fire-until.ts';
import { freshForecasts } from '#engine/office/forecasts/fresh-forecasts.ts';
import { alarmEffect } from '#engine/office/notices/alarm-effect.ts';
import type { Office } from '#engine/office/office.ts';
import type { FiringTurn } from './firing-turn.ts';
import type { WorkerActivity } from './worker-activity.ts';

/** How long the broker may take to acknowledge one firing, and what follows from it to come back; machine time. */
const PATIENCE_MS = 15_000;

/** How to move office time forward from alarm to alarm, each acknowledged and its echoes back before the next one. */
export function clockMover(
  activity: WorkerActivity,
  turn: FiringTurn,
): (office: Office, to: Date) => Promise<number> {
  return (office, to) => turn.take(() => move(activity, office, to));
}

async function move(activity: WorkerActivity, office: Office, to: Date): Promise<number> {
  const clock = office.movableClock;
  if (!clock) throw new Error('Expected a movable office clock but it is the machine’s.');
  const act = alarmEffect(office);
  let awaited = 0;
  const effect: AlarmEffect = async (trx, dossier, fired) => {
    if (fired.kind === 'timer') {
      const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
      // Each timer that somebody waits for is followed by a job at least: a disarming, an arming, a task.
      awaited = Math.max(awaited, activity.begun) + (version.model.echoes?.[fired.name] ?? 1);
    }
    await act(trx, dossier, fired);
  };
  const settle = async (): Promise<void> => {
    await whenSettled(office.pool, PATIENCE_MS);
    await activity.quiet(PATIENCE_MS, awaited);
    awaited = 0;
    await whenSettled(office.pool, PATIENCE_MS);
  };
  await settle();
  const fired = await fireUntil(office, { clock, until: to, effect, settle });
  await freshForecasts(office, true);
  return fired;
}
