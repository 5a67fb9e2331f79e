import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isOpen } from '#engine/deadline/working-time.ts';
import { toIso, toMinute } from '#engine/deadline/instant.ts';
import { apologyRuleOn, apologyTimes, type ApologyRule } from '#engine/office/apologies/apology-rule.ts';
import { proposeDate } from '#engine/office/apologies/propose-date.ts';
import { loadLaw } from '#engine/office/law/load-law.ts';
import { CALENDARS, instant, term } from '#test/deadline/cases/read-case.ts';

interface Case {
  case: string;
  received: string;
  term: string;
  due: string;
  draft: string;
  remind: string;
  ready: string;
  proposed: string;
}

const law = await loadLaw(path.resolve('definitions'));
const calendar = CALENDARS['A']!;
const cases = parse(readFileSync('test/office/apologies/cases/times.yaml', 'utf8')) as Case[];
const date = (words: string) => new Date(instant(words));
const shown = (at: Date) => toIso(toMinute(at.getTime(), 420), 420);

describe('the apology', () => {
  it.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
    const rule = apologyRuleOn(law, date(one.received));
    const statutory = { from: date(one.received), to: date(one.due) };
    const { draftAt, remindAt } = apologyTimes({
      startedAt: date(one.received),
      committed: term(one.term),
      calendar,
      pauses: [],
      dueAt: date(one.due),
      rule,
    });
    const proposed = proposeDate({
      readyAt: date(one.ready),
      dueAt: date(one.due),
      statutory,
      calendar,
      rule,
    });
    expect([draftAt, remindAt, proposed].map(shown)).toEqual(
      [one.draft, one.remind, one.proposed].map(instant),
    );
  });

  it('proposes no later than the law allows, where it sets a bound', () => {
    const one = cases[3]!;
    const rule: ApologyRule = { ...apologyRuleOn(law, date(one.received)), maxShareOfTerm: 0.1 };
    const statutory = { from: date(one.received), to: date(one.due) };
    const proposed = proposeDate({
      readyAt: date(one.ready),
      dueAt: date(one.due),
      statutory,
      calendar,
      rule,
    });
    // A tenth of the 6.660 working minutes from Monday 09:00 to the due date, behind it.
    expect(shown(proposed)).toBe(instant('Mon 24/06/2024 11:06'));
  });

  it('proposes a date after the forecast and the old date, at the end of a working day, whenever it is', () => {
    const start = Date.parse('2023-02-01T00:00:00+07:00');
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 1000 });
    const rule = apologyRuleOn(law, new Date(start));
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 3 }), (ready, due, reserveWorkingDays) => {
        const [readyAt, dueAt] = [new Date(start + ready * 60_000), new Date(start + due * 60_000)];
        const statutory = { from: new Date(start), to: dueAt };
        const asked = { readyAt, dueAt, statutory, calendar, rule: { ...rule, reserveWorkingDays } };
        const proposed = proposeDate(asked);
        expect(proposed >= readyAt || reserveWorkingDays === 0).toBe(true);
        expect(proposed > dueAt).toBe(true);
        expect(isOpen(calendar, toMinute(proposed.getTime() - 60_000, 420))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
