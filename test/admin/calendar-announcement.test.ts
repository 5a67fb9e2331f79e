import { describe, expect, it } from 'vitest';
import { announcementText, offStretches, withAnnouncement } from '../../admin/calendars/announcement.ts';
import type { CalendarContent } from '../../admin/calendars/calendar-answers.ts';
import { changeItems } from '../../admin/calendars/change-items.ts';
import { changedContent } from '../../admin/calendars/changed-content.ts';
import { withEdit } from '../../admin/calendars/day-edits.ts';
import { decisionOf, decisionProblems, noDecision } from '../../admin/calendars/decision-form.ts';
import { SHIPPED_YEARS, readProfile } from '../deadline/cases/read-case.ts';

const name = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const provisional = {
  year: 2027,
  provisional: true,
  references: ['Dự kiến theo quy tắc'],
  daysOff: [
    { date: '2027-02-05', name, kind: 'tet' as const },
    { date: '2027-02-06', name, kind: 'tet' as const },
    { date: '2027-04-16', name: { vi: 'Giỗ Tổ', en: 'Hùng Kings' }, kind: 'holiday' as const },
  ],
};
const content: CalendarContent = {
  years: [...SHIPPED_YEARS.filter(({ year }) => year < 2027), provisional],
  profiles: [readProfile('A')],
  closures: [],
  assignments: {},
};
const paper = { number: ' 9876/TB-BNV ', date: '2026-11-25', by: 'Bộ Nội vụ' };
const words = 'Văn bản số 9876/TB-BNV ngày 25/11/2026 của Bộ Nội vụ';

describe('the announcement of a year', () => {
  it('ends what was provisional and names its paper', () => {
    expect(announcementText(paper)).toBe(words);
    const changes = withAnnouncement(content, {}, { year: 2027, paper });
    const [item] = changeItems(content, changes);
    expect(item).toMatchObject({ text: 'announced', more: words });
    expect(changedContent(content, changes).years.at(-1)).toMatchObject({
      provisional: false,
      references: [words],
    });
    expect(changedContent(content, item!.without)).toEqual(content);
  });

  it('left out again keeps the days that were edited with it, and no paper', () => {
    const announced = withAnnouncement(content, {}, { year: 2027, paper });
    const edited = withEdit(content, announced, {
      kind: 'dayOff',
      date: '2027-09-01',
      name,
      dayOffKind: 'holiday',
    });
    const item = changeItems(content, edited).find(({ text }) => text === 'announced');
    const left = changedContent(content, item!.without).years.at(-1);
    expect(left).toMatchObject({ provisional: true, references: ['Dự kiến theo quy tắc'] });
    expect(left!.daysOff).toHaveLength(4);
  });

  it('tells the days so far stretch after stretch', () => {
    expect(offStretches(provisional).map(({ from, to }) => [from, to])).toEqual([
      ['2027-02-05', '2027-02-06'],
      ['2027-04-16', '2027-04-16'],
    ]);
  });
});

describe('the paper behind a change', () => {
  const today = '2026-12-01';

  it('is whole and not of tomorrow, or left out where it may be', () => {
    expect(decisionProblems(noDecision, { today, required: false })).toEqual({});
    expect(Object.keys(decisionProblems(noDecision, { today, required: true }))).toEqual([
      'number',
      'date',
      'by',
    ]);
    const half = { ...noDecision, number: '1' };
    expect(Object.keys(decisionProblems(half, { today, required: false }))).toEqual(['date', 'by']);
    const tomorrow = { ...paper, date: '2026-12-02' };
    expect(decisionProblems(tomorrow, { today, required: true })).toEqual({
      date: 'calendars.need.paper.notYet',
    });
    expect(decisionProblems({ ...paper, date: today }, { today, required: true })).toEqual({});
  });

  it('is kept without spaces around it', () => {
    expect(decisionOf(noDecision)).toBeNull();
    expect(decisionOf(paper)).toEqual({ number: '9876/TB-BNV', date: '2026-11-25', by: 'Bộ Nội vụ' });
  });
});
