import { describe, expect, it } from 'vitest';
import type { CalendarYear, Closure, HoursProfile } from '#engine/deadline/calendar-data.ts';
import { assignmentCautions } from '#engine/deadline/check/check-assignments.ts';
import { type CheckedData, checkCalendarData } from '#engine/deadline/check/check-calendar-data.ts';
import { compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { SHIPPED_YEARS, readProfile } from '../cases/read-case.ts';

const name = { vi: 'Mẫu', en: 'Sample' };
const morning = { from: '08:00', to: '12:00' };

function profile(hours: HoursProfile['hours']): CheckedData {
  return { profiles: [{ id: 'T', name, hours }] };
}

function year(change: Partial<CalendarYear>): CheckedData {
  return { years: [{ year: 2024, daysOff: [], ...change }] };
}

function closure(change: Partial<Closure>): CheckedData {
  const plain: Closure = {
    code: 'bao',
    from: '2024-09-07T13:00',
    to: '2024-09-08T00:00',
    name: { vi: 'Bão số 3', en: 'Storm no. 3' },
    kind: 'storm',
    decision: { number: '1/QĐ', date: '2024-09-06', by: 'UBND' },
    effect: 'stops',
    agencies: 'all',
  };
  return { closures: [{ ...plain, ...change }] };
}

const swapped = { date: '2024-04-29', name, kind: 'swapped' as const };
const holiday = { date: '2024-04-30', name, kind: 'holiday' as const };

const TABLE: [what: string, data: CheckedData, path: string, sentence: string][] = [
  ['hours without any date', profile({}), '/profiles/0/hours', 'Khung giờ “T” chưa có giờ làm việc nào.'],
  [
    'hours without a shift',
    profile({ '2024-01-01': { shifts: [] } }),
    '/profiles/0/hours/2024-01-01/shifts',
    'Khung giờ “T” từ 01/01/2024 chưa có giờ làm việc nào.',
  ],
  [
    'overlapping shifts',
    profile({ '2024-01-01': { shifts: [morning, { from: '11:00', to: '17:00' }] } }),
    '/profiles/0/hours/2024-01-01/shifts/1',
    'Hai buổi làm việc 08:00–12:00 và 11:00–17:00 chồng lên nhau hoặc không theo thứ tự.',
  ],
  [
    'a shift nobody has filled in',
    profile({ '2024-01-01': { shifts: [{ from: '', to: '' }] } }),
    '/profiles/0/hours/2024-01-01/shifts/0',
    'Có buổi làm việc chưa ghi đủ giờ bắt đầu và giờ kết thúc.',
  ],
  [
    'an agency that keeps hours before they hold',
    {
      profiles: [readProfile('A'), { id: 'T', name, hours: { '2024-07-01': { shifts: [morning] } } }],
      assignments: { a: [{ from: '2024-06-01', counterHours: 'T', deadlineCalendar: 'A' }] },
    },
    '/assignments/a/0/counterHours',
    'Khung giờ “T” chỉ có giờ làm việc từ 01/07/2024, cơ quan không thể theo khung này từ 01/06/2024: những ngày ở giữa không có giờ nào.',
  ],
  [
    'a shift that ends before it begins',
    profile({ '2024-01-01': { shifts: [{ from: '12:00', to: '08:00' }] } }),
    '/profiles/0/hours/2024-01-01/shifts/0',
    'Buổi làm việc 12:00–08:00 kết thúc trước khi bắt đầu.',
  ],
  [
    'a shift until midnight, whose end would bear the next date',
    profile({ '2024-01-01': { shifts: [{ from: '20:00', to: '24:00' }] } }),
    '/profiles/0/hours/2024-01-01/shifts/0/to',
    'Buổi làm việc phải kết thúc trước 24:00; hãy ghi muộn nhất là 23:59.',
  ],
  [
    'a time that is none',
    profile({ '2024-01-01': { shifts: [{ from: '8h', to: '12:00' }] } }),
    '/profiles/0/hours/2024-01-01/shifts/0/from',
    '“8h” không phải là giờ hợp lệ; hãy viết như 08:00.',
  ],
  [
    'hours of a Sunday',
    profile({ '2024-01-01': { shifts: [morning], byWeekday: { '7': [morning] } } }),
    '/profiles/0/hours/2024-01-01/byWeekday/7',
    'Giờ riêng theo thứ chỉ đặt được cho thứ Hai đến thứ Sáu (1–5).',
  ],
  [
    'hours from a day that does not exist',
    profile({ '2024-02-30': { shifts: [morning] } }),
    '/profiles/0/hours/2024-02-30',
    '“2024-02-30” không phải là một ngày có thật.',
  ],
  [
    'office hours given twice',
    { profiles: [readProfile('A'), readProfile('A')] },
    '/profiles/1',
    'Khung giờ “A” được khai hai lần.',
  ],
  [
    'a year given twice',
    { years: [SHIPPED_YEARS[0]!, SHIPPED_YEARS[0]!] },
    '/years/1',
    'Lịch năm 2023 được khai hai lần.',
  ],
  [
    'a day of another year',
    year({ daysOff: [{ ...holiday, date: '2025-04-30' }] }),
    '/years/0/daysOff/0/date',
    'Ngày 30/04/2025 không thuộc năm 2024.',
  ],
  [
    'a day off given twice',
    year({ daysOff: [holiday, holiday] }),
    '/years/0/daysOff/1',
    'Ngày 30/04/2024 được khai hai lần.',
  ],
  [
    'a worked Saturday that replaces a working day',
    year({ swapInDays: [{ date: '2024-05-04', replaces: '2024-04-29' }] }),
    '/years/0/swapInDays/0/replaces',
    'Ngày 29/04/2024 được làm bù nhưng trong lịch không phải là ngày nghỉ hoán đổi.',
  ],
  [
    'a day worked instead that is worked anyway',
    year({ daysOff: [swapped], swapInDays: [{ date: '2024-05-03', replaces: '2024-04-29' }] }),
    '/years/0/swapInDays/0/date',
    'Ngày 03/05/2024 vốn là ngày làm việc, không thể là ngày làm bù.',
  ],
  [
    'a day both off and worked instead',
    year({
      daysOff: [swapped, { ...holiday, date: '2024-05-04' }],
      swapInDays: [{ date: '2024-05-04', replaces: '2024-04-29' }],
    }),
    '/years/0/swapInDays/0/date',
    'Ngày 04/05/2024 vừa là ngày nghỉ vừa là ngày làm bù.',
  ],
  [
    'a swapped day nobody makes up for',
    year({ daysOff: [swapped] }),
    '/years/0/daysOff/0',
    'Ngày hoán đổi 29/04/2024 chưa có ngày làm bù.',
  ],
  [
    'a half-day on a day off',
    year({ daysOff: [holiday], halfDays: [{ date: '2024-04-30', shifts: [morning], name }] }),
    '/years/0/halfDays/0/date',
    'Ngày 30/04/2024 là ngày nghỉ, không thể làm việc nửa buổi.',
  ],
  [
    'a half-day on a Saturday',
    year({ halfDays: [{ date: '2024-06-15', shifts: [morning], name }] }),
    '/years/0/halfDays/0/date',
    'Ngày 15/06/2024 là ngày nghỉ, không thể làm việc nửa buổi.',
  ],
  [
    'a half-day without hours',
    year({ halfDays: [{ date: '2024-06-14', shifts: [], name }] }),
    '/years/0/halfDays/0/shifts',
    'Ngày 14/06/2024 chưa có giờ làm việc nào.',
  ],
  [
    'a closure that ends before it begins',
    closure({ to: '2024-09-07T08:00' }),
    '/closures/0/to',
    'Đợt ngừng làm việc “Bão số 3” kết thúc (08:00 07/09/2024) trước khi bắt đầu (13:00 07/09/2024).',
  ],
  [
    'a closure of years',
    closure({ to: '2042-09-08T08:00' }),
    '/closures/0/to',
    'Đợt ngừng làm việc “Bão số 3” dài hơn một năm; hãy kiểm tra lại ngày.',
  ],
  [
    'a closure without a time',
    closure({ from: '2024-09-07' }),
    '/closures/0/from',
    '“2024-09-07” không phải là một thời điểm hợp lệ; cần có ngày và giờ.',
  ],
  [
    'a closure nobody decided on',
    closure({ decision: { number: ' ', date: '2024-09-06', by: 'UBND' } }),
    '/closures/0/decision',
    'Đợt ngừng làm việc “Bão số 3” chưa ghi số quyết định và cơ quan quyết định.',
  ],
  [
    'a closure that concerns nobody',
    closure({ agencies: [] }),
    '/closures/0/agencies',
    'Đợt ngừng làm việc “Bão số 3” chưa nêu cơ quan nào.',
  ],
  [
    'an agency with hours that do not exist',
    {
      profiles: [readProfile('A')],
      assignments: { x: [{ from: '2024-01-01', counterHours: 'B', deadlineCalendar: 'A' }] },
    },
    '/assignments/x/0/counterHours',
    'Không có khung giờ làm việc “B”.',
  ],
];

describe('calendar data', () => {
  it.each(TABLE)('with %s is refused in officials’ words', (_what, data, path, sentence) => {
    const problems = checkCalendarData(data);
    expect(problems.map(({ path: where, vi }) => [where, vi])).toEqual([[path, sentence]]);
    expect(problems.every(({ code, en }) => code !== '' && en !== '')).toBe(true);
  });

  it('that is shipped has no problem, and compiles', () => {
    const profiles = ['A', 'B', 'C'].map(readProfile);
    expect(checkCalendarData({ profiles, years: SHIPPED_YEARS })).toEqual([]);
  });

  it('that has no problem compiles', () => {
    const data = {
      ...year({ daysOff: [swapped], swapInDays: [{ date: '2024-05-04', replaces: '2024-04-29' }] }),
      ...closure({}),
    };
    expect(checkCalendarData(data)).toEqual([]);
    const compile = (): unknown =>
      compileCalendar({
        profile: readProfile('A'),
        years: data.years as CalendarYear[],
        closures: data.closures!,
      });
    expect(compile).not.toThrow();
  });
});

describe('deadlines counted by hours of seven a day', () => {
  it('are allowed with a caution', () => {
    const profiles = ['A', 'B'].map(readProfile);
    const assigned = (deadlineCalendar: string) => [
      { from: '2024-01-01', counterHours: 'B', deadlineCalendar },
    ];
    expect(assignmentCautions(assigned('A'), { path: '/x', profiles })).toEqual([]);
    const [caution] = assignmentCautions(assigned('B'), { path: '/x', profiles });
    expect(caution!.vi).toBe(
      'Khung giờ “B” chỉ có 7 giờ mỗi ngày: “8 giờ làm việc” sẽ dài hơn một ngày. Nên chọn khung 8 giờ để tính thời hạn.',
    );
  });
});
