import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Budget } from '#engine/deadline/budget.ts';
import { compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { shippedContent } from '#engine/office/calendars/shipped-content.ts';
import { layClocks, layEnds } from '#engine/office/clocks/lay-clocks.ts';

const { years, profiles } = await shippedContent(path.resolve('definitions'));
const calendar = compileCalendar({ profile: profiles[0]!, years });
const budgets: Budget[] = [
  { value: 40, unit: 'workingMinutes' },
  { value: 16, unit: 'workingHours' },
  { value: 3, unit: 'workingDays' },
  { value: 13, unit: 'workingDays' },
  { value: 20, unit: 'calendarDays' },
  { value: 1, unit: 'sameDay' },
];

describe('the ends without their accounts', () => {
  it('are those with them, whatever the terms, the start and the waits', () => {
    const first = new Date('2023-12-20T07:13:00+07:00').getTime();
    for (let n = 0; n < 400; n += 1) {
      const start = new Date(first + n * 53 * 3_600_000);
      const hour = (count: number) => new Date(start.getTime() + count * 3_600_000);
      const policies = ['accumulate', 'restart', 'run'] as const;
      const pauses =
        n % 3 === 0 ? [] : [{ from: hour(n % 30), to: hour((n % 30) + 20), policy: policies[n % 3]! }];
      const basis = {
        start,
        committed: budgets[n % 6]!,
        statutory: budgets[(n * 5 + 2) % 6]!,
        calendar,
        pauses,
      };
      const { dueAt, statutoryDueAt, lateFrom, provisional } = layClocks(basis);
      expect(layEnds(basis)).toMatchObject({ dueAt, statutoryDueAt, lateFrom, provisional });
    }
  });
});
