import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import { OfficeProblem } from '../problems/office-problem.ts';

/**
 * Moves office time forward: everything due on the way fires in order, each at its own instant, and the broker has
 * acknowledged it before this answers. @throws `clock-fixed` on the machine's clock, `clock-backwards`
 */
export async function moveClock(office: Office, to: Date, by: Person): Promise<{ now: Date; fired: number }> {
  const clock = office.movableClock;
  if (!clock) throw new OfficeProblem('clock-fixed');
  if (to < clock.now()) throw new OfficeProblem('clock-backwards');
  const fired = await office.fireUntil(to);
  if (to > clock.now()) clock.moveTo(to);
  await inTransaction(office.pool, async (trx) => {
    await appendOfficeJournal(trx, {
      at: clock.now(),
      actor: { id: by.id, name: by.name },
      action: 'clockMoved',
      detail: { to: to.toISOString(), fired },
    });
    await trx.query('UPDATE office_state SET office_time = greatest(office_time, $1)', [clock.now()]);
  });
  return { now: clock.now(), fired };
}
