import { shownDate } from '#engine/deadline/check/data-problem.ts';
import type { CalendarChanges } from './calendar-changes.ts';
import type { CalendarContent } from './calendar-content.ts';
import type { CalendarFault } from './calendar-fault.ts';

/** Days that had office hours and would have none any more: known hours that would begin later than they did. */
export function hoursGaps({ profiles = [] }: CalendarChanges, content: CalendarContent): CalendarFault[] {
  return profiles.flatMap(({ id, hours }, at) => {
    const before = firstDay(content.profiles.find((one) => one.id === id)?.hours ?? {});
    const after = firstDay(hours);
    if (before === undefined || after === undefined || after <= before) return [];
    const [was, is] = [shownDate(before), shownDate(after)];
    return [
      {
        path: `/changes/profiles/${at}/hours`,
        vi: `Khung giờ “${id}” đang có giờ làm việc từ ${was}; bắt đầu muộn hơn thì từ ${was} đến trước ${is} không có giờ nào.`,
        en: `The office hours "${id}" hold from ${was}; beginning later would leave ${was} until ${is} without any.`,
      },
    ];
  });
}

function firstDay(hours: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(hours).sort()[0];
}
