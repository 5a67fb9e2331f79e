import { describe, expect, it } from 'vitest';
import { capCommitted } from '#engine/deadline/cap-committed.ts';
import { type Deadline, computeDeadline, isFault } from '#engine/deadline/compute-deadline.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { CALENDARS, instant, readCases, term } from './cases/read-case.ts';

interface TwoClocksCase {
  case: string;
  start: string;
  'cam kết': string;
  'luật định': string;
  pauses?: { from: string; to: string }[];
  due: string;
  statutory: string;
  warning?: string;
  capped?: boolean;
}

const calendar = CALENDARS.A!;

describe('the table of both clocks', () => {
  for (const row of readCases<TwoClocksCase>('two-clocks')) {
    it(`${row.case}: promised ${row.due}, at the latest ${row.statutory}`, () => {
      // given
      const start = instant(row.start);
      const pauses = (row.pauses ?? []).map(({ from, to }) => ({
        from: instant(from),
        to: instant(to),
        policy: 'accumulate' as const,
      }));
      const end = (words: string): Deadline => {
        const result = computeDeadline({ start, budget: term(words), calendar, pauses });
        if (isFault(result)) throw new Error(JSON.stringify(result));
        return result;
      };
      // when
      const statutory = end(row['luật định']);
      const committed = capCommitted(end(row['cam kết']), statutory, { calendar });
      // then
      expect(statutory.dueAt).toBe(instant(row.statutory));
      expect(committed.dueAt).toBe(instant(row.due));
      expect(committed.ledger.some(({ whyCode }) => whyCode === 'capped')).toBe(row.capped ?? false);
      if (!row.warning) return;
      const budget = term(row['cam kết']);
      const warning = shareInstant({ start, budget, calendar, share: 0.8, latest: committed.dueAt });
      expect(warning).toEqual({ at: instant(row.warning) });
    });
  }
});
