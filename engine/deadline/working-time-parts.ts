/** A length of working time ready to be put into words: "2 ngày 1 giờ 20 phút". */
export interface WorkingTimeParts {
  days: number;
  hours: number;
  minutes: number;
  /** The length was negative: it is overdue by this much. */
  overdue: boolean;
}

/** Splits working minutes by the calendar's own day (`calendar.dayMinutes`: 480 in profile A, 420 in B). */
export function workingTimeParts(workingMinutes: number, dayMinutes: number): WorkingTimeParts {
  const length = Math.abs(workingMinutes);
  const rest = length % dayMinutes;
  return {
    days: Math.floor(length / dayMinutes),
    hours: Math.floor(rest / 60),
    minutes: rest % 60,
    overdue: workingMinutes < 0,
  };
}
