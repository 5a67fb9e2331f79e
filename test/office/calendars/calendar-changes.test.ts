import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { parseMoment } from '#engine/deadline/instant.ts';
import {
  applyChanges,
  touchedKeys,
  type CalendarChanges,
} from '#engine/office/calendars/calendar-changes.ts';
import type { CalendarContent } from '#engine/office/calendars/calendar-content.ts';
import { calendarFaults } from '#engine/office/calendars/calendar-faults.ts';
import { differingItems } from '#engine/office/calendars/differing-items.ts';
import { changedStretch } from '#engine/office/calendars/effects/changed-days.ts';
import { shippedContent } from '#engine/office/calendars/shipped-content.ts';
import { yearPreview } from '#engine/office/calendars/year-preview.ts';

const content = await shippedContent(path.resolve('definitions'));
const profile = content.profiles.find(({ id }) => id === 'A')!;
const compile = ({ years, closures }: CalendarContent) => compileCalendar({ profile, years, closures });
const closure = (code: string, from: string, to: string): CalendarContent['closures'][number] => ({
  code,
  from,
  to,
  name: { vi: 'Bão', en: 'Storm' },
  kind: 'storm',
  decision: { number: '1/QĐ', date: '2024-06-12', by: 'UBND' },
  effect: 'stops',
  agencies: 'all',
});
const afternoon = closure('bao', '2024-06-13T13:00', '2024-06-14T00:00');

describe('changes of a calendar', () => {
  it('replace what has the same key, and leave the rest as it was', () => {
    const year = { ...content.years[0]!, daysOff: [] };
    const next = applyChanges(
      { ...content, closures: [afternoon] },
      {
        years: [year],
        closures: [{ ...afternoon, to: '2024-06-15T00:00' }],
      },
    );
    expect(next.years).toEqual([year, ...content.years.slice(1)]);
    expect(next.closures).toEqual([{ ...afternoon, to: '2024-06-15T00:00' }]);
    expect(applyChanges(next, { withdrawnClosures: ['bao'] }).closures).toEqual([]);
    expect(next.profiles).toEqual(content.profiles);
  });

  it('name what they touch, so that two of them that collide are seen', () => {
    const changes: CalendarChanges = { closures: [afternoon], withdrawnClosures: ['lut'] };
    expect(touchedKeys(changes)).toEqual(['closure bao', 'closure lut']);
  });

  it('of a content with itself are none', () => {
    expect(differingItems(content, structuredClone(content))).toEqual({
      years: [],
      profiles: [],
      closures: [],
    });
  });
});

describe('what the office finds wrong with a change', () => {
  const known = { content, agencyIds: ['a'], procedureCodes: ['1'] };
  const pathsOf = (changes: CalendarChanges) => calendarFaults(changes, known).map((fault) => fault.path);

  it.each<[string, CalendarChanges, string[]]>([
    ['nothing changed', {}, ['/changes']],
    ['a closure withdrawn that is not there', { withdrawnClosures: ['x'] }, ['/changes/withdrawnClosures/0']],
    [
      'an agency nobody knows',
      { closures: [{ ...afternoon, agencies: ['b'] }] },
      ['/changes/closures/0/agencies/0'],
    ],
    [
      'a procedure not in force',
      { closures: [{ ...afternoon, procedures: ['2'] }] },
      ['/changes/closures/0/procedures/0'],
    ],
    [
      'a year after a gap',
      { years: [{ year: content.years.at(-1)!.year + 2, daysOff: [] }] },
      ['/changes/years'],
    ],
    [
      'hours for an agency nobody knows',
      { assignments: [{ agencyId: 'b', assignments: [] }] },
      ['/changes/assignments/0/agencyId'],
    ],
    [
      'hours that would begin later than they did',
      { profiles: [{ ...profile, hours: { '2024-01-01': profile.hours['2000-01-01']! } }] },
      ['/changes/profiles/0/hours'],
    ],
    ['one closure twice', { closures: [afternoon, afternoon] }, ['/changes']],
    ['nothing', { closures: [afternoon] }, []],
  ])('%s', (_name, changes, paths) => expect(pathsOf(changes)).toEqual(paths));
});

describe('where two calendars count differently', () => {
  const before = compile(content);

  it('is nowhere for the same content', () => {
    expect(changedStretch(before, compile(structuredClone(content)))).toBeUndefined();
  });

  it('reaches from the first to the last day that differs', () => {
    const after = compile(
      applyChanges(content, {
        closures: [afternoon, closure('lut', '2024-06-20T08:00', '2024-06-20T09:00')],
      }),
    );
    expect(changedStretch(before, after)).toEqual({
      from: parseMoment('2024-06-13T00:00'),
      to: parseMoment('2024-06-21T00:00'),
    });
  });
});

describe('the preview of a year', () => {
  it('counts the working days of every announced year', () => {
    const days = [2023, 2024, 2025, 2026].map((year) => yearPreview(compile(content), year)!.workingDays);
    expect(days).toEqual([249, 251, 250, 249]);
  });

  it('tells hours and reasons of a day', () => {
    const preview = yearPreview(compile(applyChanges(content, { closures: [afternoon] })), 2024)!;
    const day = (date: string) => preview.days.find((one) => one.date === date);
    expect(day('2024-06-13')).toMatchObject({
      workingMinutes: 240,
      shifts: [{ from: '08:00', to: '12:00' }],
      reasons: [{ kind: 'closure', closure: { code: 'bao' } }],
    });
    expect(day('2024-05-04')).toMatchObject({
      weekday: 6,
      reasons: [{ kind: 'swapIn', replaces: '2024-04-29' }],
    });
    expect(day('2024-06-15')).toMatchObject({ workingMinutes: 0, reasons: [{ kind: 'weekend' }] });
    expect(preview.months.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(251);
    expect(preview.provisional).toBe(false);
  });

  it('does not exist for a year without a calendar', () => {
    expect(yearPreview(compile(content), 2019)).toBeUndefined();
  });
});
