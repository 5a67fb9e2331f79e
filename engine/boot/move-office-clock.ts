import { setTimeout as sleep } from 'node:timers/promises';
import { whenSettled } from '#engine/db/outbox/when-settled.ts';
import { fireUntil } from '#engine/office/alarms/fire-until.ts';
import { alarmEffect } from '#engine/office/notices/alarm-effect.ts';
import type { Office } from '#engine/office/office.ts';

/** How long the broker may take to acknowledge one firing, machine time. */
const PATIENCE_MS = 15_000;
/** What follows from a firing (arming, a new task) comes back through the workers within this. */
const ECHO_MS = 200;

/** Moves office time forward from alarm to alarm, each acknowledged by the broker before the next one. */
export async function moveOfficeClock(office: Office, to: Date): Promise<number> {
  const clock = office.movableClock;
  if (!clock) throw new Error('Expected a movable office clock but it is the machine’s.');
  const settle = async (): Promise<void> => {
    await whenSettled(office.pool, PATIENCE_MS);
    await sleep(ECHO_MS);
    await whenSettled(office.pool, PATIENCE_MS);
  };
  await settle();
  return fireUntil(office, { clock, until: to, effect: alarmEffect(office), settle });
}
