import type { CalendarAssignment, HoursProfile } from '../calendar-data.ts';
import { compileHours } from '../compile-hours.ts';
import { type DataProblem, isDate, noDate, repeated, shownDate } from './data-problem.ts';

/** What is wrong with an agency's dated office hours (khung giờ tiếp dân và lịch tính thời hạn). */
export function checkAssignments(
  assignments: readonly CalendarAssignment[],
  { path, profiles }: { path: string; profiles: readonly HoursProfile[] },
): DataProblem[] {
  const known = new Set(profiles.map(({ id }) => id));
  return [
    ...repeated(
      assignments.map(({ from }) => from),
      path,
      {
        code: 'assignment-repeated',
        vi: (from) => `Có hai phân công giờ làm việc cùng bắt đầu ngày ${shownDate(from)}.`,
        en: (from) => `Two assignments of office hours begin on ${shownDate(from)}.`,
      },
    ),
    ...assignments.flatMap((assignment, i) => [
      ...(isDate(assignment.from) ? [] : [noDate(`${path}/${i}/from`, assignment.from)]),
      ...(['counterHours', 'deadlineCalendar'] as const)
        .filter((purpose) => !known.has(assignment[purpose]))
        .map((purpose) => ({
          path: `${path}/${i}/${purpose}`,
          code: 'hours-unknown',
          vi: `Không có khung giờ làm việc “${assignment[purpose]}”.`,
          en: `There are no office hours "${assignment[purpose]}".`,
        })),
      ...hoursThatBeginLater(assignment, { path: `${path}/${i}`, profiles }),
    ]),
  ];
}

/** Days on which an agency should keep hours that do not hold yet: a gap, over which no date can be promised. */
function hoursThatBeginLater(
  assignment: CalendarAssignment,
  { path, profiles }: { path: string; profiles: readonly HoursProfile[] },
): DataProblem[] {
  return (['counterHours', 'deadlineCalendar'] as const).flatMap((purpose) => {
    const hours = profiles.find(({ id }) => id === assignment[purpose])?.hours ?? {};
    const first = Object.keys(hours).sort()[0];
    if (first === undefined || first <= assignment.from) return [];
    const [since, begins] = [shownDate(assignment.from), shownDate(first)];
    return [
      {
        path: `${path}/${purpose}`,
        code: 'hours-begin-later',
        vi: `Khung giờ “${assignment[purpose]}” chỉ có giờ làm việc từ ${begins}, cơ quan không thể theo khung này từ ${since}: những ngày ở giữa không có giờ nào.`,
        en: `The office hours "${assignment[purpose]}" begin on ${begins}; an agency cannot keep them from ${since}: the days between would have none.`,
      },
    ];
  });
}

/**
 * What is allowed but rarely meant: deadlines counted by hours of less than eight a day, by which "8 giờ làm việc" is more
 * than a day.
 */
export function assignmentCautions(
  assignments: readonly CalendarAssignment[],
  { path, profiles }: { path: string; profiles: readonly HoursProfile[] },
): DataProblem[] {
  return assignments.flatMap(({ deadlineCalendar }, i) => {
    const profile = profiles.find(({ id }) => id === deadlineCalendar);
    const minutes = profile ? minutesADay(profile) : 480;
    if (minutes >= 480) return [];
    const hours = String(minutes / 60);
    return [
      {
        path: `${path}/${i}/deadlineCalendar`,
        code: 'deadline-calendar-short',
        vi: `Khung giờ “${deadlineCalendar}” chỉ có ${hours.replace('.', ',')} giờ mỗi ngày: “8 giờ làm việc” sẽ dài hơn một ngày. Nên chọn khung 8 giờ để tính thời hạn.`,
        en: `The office hours "${deadlineCalendar}" have ${hours} hours a day: "8 working hours" would be more than a day. Choose hours of 8 a day for deadlines.`,
      },
    ];
  });
}

function minutesADay(profile: HoursProfile): number {
  const shifts = compileHours(profile).at(-1)?.shifts ?? [];
  return shifts.reduce((sum, { from, to }) => sum + to - from, 0);
}
