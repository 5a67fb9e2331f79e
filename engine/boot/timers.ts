import { reproject } from '#engine/office/calendars/reprojection/reproject.ts';
import { fireDue } from '#engine/office/alarms/fire-due.ts';
import { freshForecasts } from '#engine/office/forecasts/fresh-forecasts.ts';
import { sealJournal } from '#engine/office/journal/seal-journal.ts';
import { alarmEffect } from '#engine/office/notices/alarm-effect.ts';
import type { Office } from '#engine/office/office.ts';
import { KEY_LIFETIME_MS } from '#engine/api/answer-once.ts';
import type { FiringTurn } from './firing-turn.ts';
import { storeOfficeTime } from './open-clock.ts';

/** Starts what the office does by itself; what is due fires when nobody moves the clock, who fires it himself; answers how to end it, waiting for what is under way. */
export function startTimers(office: Office, turn: FiringTurn): () => Promise<void> {
  const effect = alarmEffect(office);
  const ends = [
    every(1_000, office, () => turn.takeIfFree(() => fireDue(office, office.officeClock.now(), effect))),
    every(60_000, office, () => sealJournal(office.pool, office.officeClock.now())),
    every(3600_000, office, () => forgetOldKeys(office)),
    every(5_000, office, async () => {
      office.catalogue.forget();
      // Another program may have set how an agency reads its terms.
      office.agencies.forget();
    }),
    every(1_000, office, () => reproject(office)),
    every(30_000, office, () => freshForecasts(office, true)),
    ...(office.movableClock
      ? [every(5_000, office, () => storeOfficeTime(office.pool, office.officeClock.now()))]
      : []),
  ];
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

/** Repeats `work`, never two at a time; a failure is logged and tried again at the next turn. */
function every(ms: number, office: Office, work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => office.log.warn({ err: error }, 'a timer of the office failed'))
      .finally(() => (running = undefined));
  }, ms);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function forgetOldKeys(office: Office): Promise<void> {
  const before = new Date(office.machineClock.now().getTime() - KEY_LIFETIME_MS);
  await office.pool.query('DELETE FROM idempotency_keys WHERE created_at < $1', [before]);
  await office.pool.query('DELETE FROM sessions WHERE expires_at < $1', [before]);
}
