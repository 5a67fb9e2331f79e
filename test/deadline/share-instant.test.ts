import { describe, expect, it } from 'vitest';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import { CALENDARS, POLICY_WORDS, instant, readCases, term } from './cases/read-case.ts';

interface ShareCase {
  case: string;
  start: string;
  term: string;
  share: number;
  latest?: string;
  pauses?: { from: string; to: string; policy: string }[];
  at: string;
}

describe('the table of shares', () => {
  it.each(readCases<ShareCase>('shares'))('$case → $at', (row) => {
    // given
    const pauses = (row.pauses ?? []).map(({ from, to, policy }) => ({
      from: instant(from),
      to: instant(to),
      policy: POLICY_WORDS[policy]!,
    }));
    // when
    const result = shareInstant({
      start: instant(row.start),
      budget: term(row.term),
      calendar: CALENDARS.A!,
      pauses,
      share: row.share,
      ...(row.latest && { latest: instant(row.latest) }),
    });
    // then
    expect(result).toEqual({ at: instant(row.at) });
  });

  it.each([0, -1, 1.1, Number.NaN])('refuses the share %s', (share) => {
    const question = {
      start: instant('Fri 14/06/2024 08:00'),
      budget: term('8 giờ làm việc'),
      calendar: CALENDARS.A!,
    };
    expect(shareInstant({ ...question, share })).toEqual({ error: 'budget-invalid' });
  });
});
