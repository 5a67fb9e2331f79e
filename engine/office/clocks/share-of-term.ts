import { shareInstant } from '#engine/deadline/share-instant.ts';
import type { ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { Office } from '../office.ts';
import { orProblem } from './lay-clocks.ts';
import { NEARLY_DUE_SHARE } from './nearly-due-share.ts';

/** When most of a fresh dossier's committed time is used, at the latest its due date. */
export function shareOfTerm(facts: ReceiptFacts, office: Office): Date {
  const { at } = orProblem(
    shareInstant({
      start: facts.receivedAt.getTime(),
      budget: facts.committed,
      calendar: office.calendars.ofClock(facts),
      readings: facts.readings,
      share: NEARLY_DUE_SHARE,
      latest: facts.laid.dueAt.getTime(),
    }),
  );
  return new Date(at);
}
