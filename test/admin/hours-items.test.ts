import { describe, expect, it } from 'vitest';
import { assignmentPeriods, withAssignments } from '../../admin/calendars/agency-assignments.ts';
import type { CalendarContent } from '../../admin/calendars/calendar-answers.ts';
import { changeItems } from '../../admin/calendars/change-items.ts';
import { changedContent } from '../../admin/calendars/changed-content.ts';
import {
  freeProfileId,
  officeHoursWords,
  withHours,
  withWeekday,
} from '../../admin/calendars/office-hours.ts';
import { withPeriodEdit } from '../../admin/calendars/periods.ts';
import { SHIPPED_YEARS, readProfile } from '../deadline/cases/read-case.ts';

const [profileA, profileB] = [readProfile('A'), readProfile('B')];
const content: CalendarContent = {
  years: SHIPPED_YEARS,
  profiles: [profileA, profileB],
  closures: [],
  assignments: { phuong: [{ from: '2000-01-01', counterHours: 'A', deadlineCalendar: 'A' }] },
};
const agency = { id: 'a1', code: 'phuong', name: 'Phường', calendar: 'A' };
const summer = { shifts: [{ from: '07:00', to: '11:30' }] };

describe('dated office hours in a proposal', () => {
  it('are told one by one, and each can be left out again', () => {
    const hours = withPeriodEdit(profileA.hours, {
      kind: 'set',
      was: null,
      from: '2024-06-17',
      until: '2024-08-31',
      value: summer,
    });
    const changes = withHours({}, profileA, hours);
    const items = changeItems(content, changes);
    expect(items.map(({ text, date }) => [text, date])).toEqual([
      ['hours.added', '2024-06-17'],
      ['hours.added', '2024-09-01'],
    ]);
    expect(items[0]!.hours).toEqual(summer);
    const [left] = changeItems(content, items[0]!.without);
    expect(left).toMatchObject({ text: 'hours.added', date: '2024-09-01' });
    expect(changedContent(content, left!.without)).toEqual(content);
  });

  it('taken away are told as well, and hours nobody had are one item', () => {
    const dated = {
      ...content,
      profiles: [{ ...profileA, hours: { ...profileA.hours, '2024-06-17': summer } }],
    };
    const gone = withHours({}, dated.profiles[0]!, profileA.hours);
    expect(changeItems(dated, gone)).toMatchObject([
      { text: 'hours.removed', date: '2024-06-17', hours: summer },
    ]);
    expect(freeProfileId(content, {})).toBe('C');
    const added = withHours({}, { id: 'C', name: profileA.name, hours: {} }, { '2024-06-17': summer });
    const [item] = changeItems(content, added);
    expect(item).toMatchObject({ text: 'hours.profile', more: 'C', date: '2024-06-17' });
    expect(changedContent(content, item!.without)).toEqual(content);
    expect(freeProfileId(content, added)).toBe('D');
  });

  it('are no change when only the order of their members differs', () => {
    const shifts = profileA.hours['2000-01-01']!.shifts.map(({ from, to }) => ({ to, from }));
    expect(changeItems(content, withHours({}, profileA, { '2000-01-01': { shifts } }))).toEqual([]);
  });

  it('name the weekdays that have their own', () => {
    const friday = withWeekday(summer, '5', [{ from: '08:00', to: '11:00' }]);
    expect(officeHoursWords(friday, 'vi')).toBe('07:00–11:30; Thứ Sáu 08:00–11:00');
    expect(withWeekday(friday, '5', null)).toEqual(summer);
  });
});

describe('which hours an agency keeps', () => {
  it('are found by its id, by its code, or are those it was set up with', () => {
    const choice = { counterHours: 'A', deadlineCalendar: 'A' };
    expect(assignmentPeriods(content, agency)).toEqual({ '2000-01-01': choice });
    expect(assignmentPeriods({ assignments: {} }, agency)).toEqual({ '2000-01-01': choice });
  });

  it('are told period by period, and each can be left out again', () => {
    const periods = withPeriodEdit(assignmentPeriods(content, agency), {
      kind: 'set',
      was: null,
      from: '2024-07-01',
      until: '',
      value: { counterHours: 'B', deadlineCalendar: 'A' },
    });
    const changes = withAssignments({}, agency.id, periods);
    const [item, ...others] = changeItems(content, changes, [agency]);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      text: 'assignments.added',
      date: '2024-07-01',
      agencyId: 'a1',
      assignment: { counterHours: 'B', deadlineCalendar: 'A' },
    });
    expect(changedContent(content, item!.without)).toEqual(content);
  });
});
