import { describe, expect, it } from 'vitest';
import type { CalendarContent, YearDay } from '../../admin/calendars/calendar-answers.ts';
import { changeItems } from '../../admin/calendars/change-items.ts';
import { changedContent } from '../../admin/calendars/changed-content.ts';
import { withEdit } from '../../admin/calendars/day-edits.ts';
import {
  closureCode,
  editOf,
  emptyForm,
  missingFields,
  newProblems,
} from '../../admin/calendars/day-form.ts';
import { differingDates, kindOfDay, movedDate } from '../../admin/calendars/year-days.ts';
import { SHIPPED_YEARS, readProfile } from '../deadline/cases/read-case.ts';

const content: CalendarContent = {
  years: SHIPPED_YEARS,
  profiles: [readProfile('A')],
  closures: [],
  assignments: {},
};
const name = { vi: 'Nghỉ thử', en: 'Trial' };
const shifts = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const day = (date: string, more: Partial<YearDay> = {}): YearDay => ({
  date,
  weekday: 4,
  workingMinutes: 480,
  shifts,
  reasons: [],
  ...more,
});

describe('an edit of a day', () => {
  it('adds a day off and leaves everything else as it was', () => {
    const changes = withEdit(
      content,
      {},
      { kind: 'dayOff', date: '2024-06-13', name, dayOffKind: 'holiday' },
    );
    expect(changes.years).toHaveLength(1);
    expect(changeItems(content, changes).map(({ text, date }) => [text, date])).toEqual([
      ['daysOff.added', '2024-06-13'],
    ]);
  });

  it('swaps two days at once, and either can be left out again', () => {
    const changes = withEdit(content, {}, { kind: 'swap', off: '2024-06-13', on: '2024-06-15', name });
    const items = changeItems(content, changes);
    expect(items.map(({ text, date, more }) => [text, date, more])).toEqual([
      ['daysOff.added', '2024-06-13', undefined],
      ['swapInDays.added', '2024-06-15', '2024-06-13'],
    ]);
    expect(changeItems(content, items[1]!.without).map(({ text }) => text)).toEqual(['daysOff.added']);
  });

  it('is no change any more when its only item is left out', () => {
    const changes = withEdit(
      content,
      {},
      { kind: 'halfDay', date: '2024-06-13', shifts: [shifts[0]!], name },
    );
    const [item] = changeItems(content, changes);
    expect(item).toMatchObject({ text: 'halfDays.added', more: '08:00–12:00' });
    expect(changeItems(content, item!.without)).toEqual([]);
    expect(changedContent(content, item!.without)).toEqual(content);
  });

  it('makes a holiday an ordinary day, and new hours hold from a day on', () => {
    const freed = withEdit(content, {}, { kind: 'ordinary', date: '2024-09-02' });
    expect(changeItems(content, freed)[0]).toMatchObject({ text: 'daysOff.removed', date: '2024-09-02' });
    const hours = withEdit(content, {}, { kind: 'hours', profileId: 'A', from: '2024-07-01', shifts });
    const [item] = changeItems(content, hours);
    expect(item).toMatchObject({ text: 'hours.added', date: '2024-07-01' });
    expect(changeItems(content, item!.without)).toEqual([]);
  });
});

describe('a closure', () => {
  const closure = {
    code: 'bao-so-3-20240613',
    from: '2024-06-13T08:00',
    to: '2024-06-14T12:00',
    name,
    kind: 'storm' as const,
    decision: { number: '12/QĐ-UBND', date: '2024-06-12', by: 'UBND Thành phố' },
    effect: 'stops' as const,
    agencies: 'all' as const,
  };

  it('is forgotten while it is only proposed, and withdrawn once it is in force', () => {
    const proposed = withEdit(content, {}, { kind: 'closure', closure });
    const forgotten = withEdit(content, proposed, { kind: 'ordinary', date: '2024-06-14' });
    expect(changedContent(content, forgotten).closures).toEqual([]);
    const inForce = { ...content, closures: [closure] };
    const withdrawn = withEdit(inForce, {}, { kind: 'ordinary', date: '2024-06-13' });
    expect(changeItems(inForce, withdrawn).map(({ text }) => text)).toContain('closures.removed');
    expect(changedContent(inForce, withdrawn).closures).toEqual([]);
  });
});

describe('the dialog of a day', () => {
  it('asks for the decision of a closure, and refuses an end before the beginning', () => {
    const form = emptyForm(day('2024-06-13'), 'A', '2024-06-12');
    expect(form.kind).toBe('closure');
    expect(Object.keys(missingFields(form)).sort()).toEqual(['decisionBy', 'decisionNumber', 'name']);
    expect(missingFields({ ...form, to: '2024-06-13T07:00' }).to).toBe('calendars.need.toAfterFrom');
  });

  it('says in officials’ words what an edit would make wrong, and nothing that was wrong before', () => {
    const form = { ...emptyForm(day('2024-06-13'), 'A', '2024-06-12'), kind: 'swap' as const, name: 'Thử' };
    const fine = withEdit(content, {}, editOf({ ...form, otherDate: '2024-06-15' }));
    expect(newProblems(content, {}, fine)).toEqual([]);
    const wrong = withEdit(content, {}, editOf({ ...form, otherDate: '2024-06-14' }));
    expect(newProblems(content, {}, wrong).length).toBeGreaterThan(0);
  });

  it('names a closure for machines', () => {
    expect(closureCode('Bão số 3', '2024-06-13T08:00')).toBe('bao-so-3-20240613');
    expect(closureCode('???', '2024-06-13T08:00')).toBe('dong-cua-20240613');
  });
});

describe('the year sheet', () => {
  it('moves by day, week, month and within the week', () => {
    expect(movedDate('2024-06-30', 'ArrowRight')).toBe('2024-07-01');
    expect(movedDate('2024-06-03', 'ArrowUp')).toBe('2024-05-27');
    expect(movedDate('2024-01-31', 'PageDown')).toBe('2024-02-29');
    expect(movedDate('2024-01-15', 'PageUp')).toBe('2023-12-15');
    expect(movedDate('2024-06-13', 'Home')).toBe('2024-06-10');
    expect(movedDate('2024-06-13', 'End')).toBe('2024-06-16');
    expect(movedDate('2024-06-13', 'a')).toBeUndefined();
  });

  it('shows the most telling kind of a day, and which days differ', () => {
    const closed = day('2024-06-13', {
      workingMinutes: 0,
      reasons: [{ kind: 'closure' }, { kind: 'dayOff' }],
    });
    expect(kindOfDay(closed)).toBe('closure');
    expect(kindOfDay({ ...closed, workingMinutes: 240 })).toBe('partClosure');
    expect(kindOfDay(day('2024-06-13'))).toBe('working');
    expect([...differingDates([day('2024-06-13'), day('2024-06-14')], [closed, day('2024-06-14')])]).toEqual([
      '2024-06-13',
    ]);
  });
});
