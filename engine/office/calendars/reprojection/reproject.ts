import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Office } from '../../office.ts';
import { Recount } from '../effects/recount.ts';
import { finishProposal } from './finish-proposal.ts';
import { reprojectPortion, type AppliedChange } from './reproject-portion.ts';

/** How long one turn lasts at most, machine time: the program stops between two portions, never within one. */
const TURN_MS = 3_000;

/** Portions under way at the same time: while one is written by the database, the next one is counted. */
const LANES = 2;

/**
 * Counts open dossiers anew after an approved change of the calendar, portion by portion, each in its own transaction.
 * What a crash leaves is taken up at the next turn: a dossier is done when its clock says so. Also looks after receipts
 * that were written by the old calendar while the new one was approved. Answers whether anything is left to do.
 */
export async function reproject(office: Office): Promise<'done' | 'more'> {
  await office.calendars.refresh();
  const change = await newestChange(office);
  if (!change) return 'done';
  const recount = new Recount(office.calendars, office.calendars);
  const until = office.machineClock.now().getTime() + TURN_MS;
  const lane = async (): Promise<boolean> => {
    while (office.machineClock.now().getTime() < until) {
      if ((await reprojectPortion(office, change, recount)) === 'none') return true;
      await letOthersRun();
    }
    return false;
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const one of lanes) if (one.status === 'rejected') throw one.reason;
  if (!lanes.some((one) => one.status === 'fulfilled' && one.value)) return 'more';
  return (await finishProposal(office, change)) ? 'done' : 'more';
}

/** The newest change that was approved; older ones are contained in it. */
async function newestChange(office: Office): Promise<AppliedChange | undefined> {
  const { rows } = await office.pool.query<AppliedChange>(
    `SELECT id, version, title, reason, decision, earlier, decided_by AS "approvedById",
       (SELECT name FROM people WHERE id = decided_by) AS "approvedByName"
     FROM calendar_proposals WHERE version IS NOT NULL ORDER BY version DESC LIMIT 1`,
  );
  return rows[0];
}
