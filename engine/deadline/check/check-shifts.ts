import type { ShiftData } from '../calendar-data.ts';
import { parseClock } from '../instant.ts';
import type { DataProblem } from './data-problem.ts';

/** What is wrong with the shifts of a day; `whose` begins the sentence when there are none. */
export function checkShifts(
  shifts: readonly ShiftData[],
  { path, whose }: { path: string; whose: { vi: string; en: string } },
): DataProblem[] {
  if (shifts.length === 0) {
    return [
      {
        path,
        code: 'no-hours',
        vi: `${whose.vi} chưa có giờ làm việc nào.`,
        en: `${whose.en} has no hours.`,
      },
    ];
  }
  const wrong = shifts.flatMap((shift, i) => checkShift(shift, `${path}/${i}`));
  return wrong.length > 0 ? wrong : overlaps(shifts, path);
}

function checkShift({ from, to }: ShiftData, path: string): DataProblem[] {
  if (from === '' || to === '') {
    return [
      {
        path,
        code: 'shift-incomplete',
        vi: 'Có buổi làm việc chưa ghi đủ giờ bắt đầu và giờ kết thúc.',
        en: 'A shift has no beginning or no end.',
      },
    ];
  }
  const noTimes = (['from', 'to'] as const).filter((end) => !isClock(end === 'from' ? from : to));
  if (noTimes.length > 0) {
    return noTimes.map((end) => {
      const text = end === 'from' ? from : to;
      return {
        path: `${path}/${end}`,
        code: 'time-invalid',
        vi: `“${text}” không phải là giờ hợp lệ; hãy viết như 08:00.`,
        en: `"${text}" is no time of day; write it like 08:00.`,
      };
    });
  }
  if (to === '24:00') {
    return [
      {
        path: `${path}/to`,
        code: 'shift-until-midnight',
        vi: 'Buổi làm việc phải kết thúc trước 24:00; hãy ghi muộn nhất là 23:59.',
        en: 'A shift must end before 24:00; write 23:59 at the latest.',
      },
    ];
  }
  if (parseClock(from) < parseClock(to)) return [];
  return [
    {
      path,
      code: 'shift-ends-before-it-begins',
      vi: `Buổi làm việc ${from}–${to} kết thúc trước khi bắt đầu.`,
      en: `The shift ${from}–${to} ends before it begins.`,
    },
  ];
}

function overlaps(shifts: readonly ShiftData[], path: string): DataProblem[] {
  return shifts.flatMap((shift, i) => {
    const before = shifts[i - 1];
    if (!before || parseClock(shift.from) >= parseClock(before.to)) return [];
    const [a, b] = [`${before.from}–${before.to}`, `${shift.from}–${shift.to}`];
    return [
      {
        path: `${path}/${i}`,
        code: 'shifts-overlap',
        vi: `Hai buổi làm việc ${a} và ${b} chồng lên nhau hoặc không theo thứ tự.`,
        en: `The shifts ${a} and ${b} overlap or are out of order.`,
      },
    ];
  });
}

function isClock(text: string): boolean {
  try {
    parseClock(text);
    return true;
  } catch {
    return false;
  }
}
