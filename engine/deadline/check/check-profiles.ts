import type { HoursProfile, OfficeHours } from '../calendar-data.ts';
import { checkShifts } from './check-shifts.ts';
import { type DataProblem, isDate, noDate, repeated, shownDate } from './data-problem.ts';

/** What is wrong with office hours (khung giờ làm việc). */
export function checkProfiles(profiles: readonly HoursProfile[], path: string): DataProblem[] {
  return [
    ...repeated(
      profiles.map(({ id }) => id),
      path,
      {
        code: 'profile-repeated',
        vi: (id) => `Khung giờ “${id}” được khai hai lần.`,
        en: (id) => `The office hours "${id}" are given twice.`,
      },
    ),
    ...profiles.flatMap((profile, i) => checkProfile(profile, `${path}/${i}`)),
  ];
}

function checkProfile({ id, hours }: HoursProfile, path: string): DataProblem[] {
  const dates = Object.keys(hours);
  if (dates.length === 0) {
    return [
      {
        path: `${path}/hours`,
        code: 'no-hours',
        vi: `Khung giờ “${id}” chưa có giờ làm việc nào.`,
        en: `The office hours "${id}" have no hours.`,
      },
    ];
  }
  return dates.flatMap((date) => {
    const where = `${path}/hours/${date}`;
    return isDate(date)
      ? checkHours(hours[date]!, where, `${id}” từ ${shownDate(date)}`)
      : [noDate(where, date)];
  });
}

function checkHours({ shifts, byWeekday = {} }: OfficeHours, path: string, name: string): DataProblem[] {
  const whose = { vi: `Khung giờ “${name}`, en: `Office hours “${name.replace('” từ ', '” from ')}` };
  return [
    ...checkShifts(shifts, { path: `${path}/shifts`, whose }),
    ...Object.entries(byWeekday).flatMap(([weekday, own]) =>
      /^[1-5]$/.test(weekday)
        ? checkShifts(own, { path: `${path}/byWeekday/${weekday}`, whose })
        : [
            {
              path: `${path}/byWeekday/${weekday}`,
              code: 'weekday-invalid',
              vi: 'Giờ riêng theo thứ chỉ đặt được cho thứ Hai đến thứ Sáu (1–5).',
              en: 'Hours of their own are for Monday to Friday only (1–5).',
            },
          ],
    ),
  ];
}
