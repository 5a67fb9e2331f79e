/** A term as the diagram and the law state it. */
export interface Budget {
  value: number;
  unit: string;
}

/** Working minutes of an ordinary day, when the calendar is not asked. */
export const DAY_MINUTES = 480;

/**
 * A term in working minutes, null when it cannot be told (calendar days, an unknown unit): the same day is one working
 * day at most.
 */
export function budgetMinutes(budget: Budget, dayMinutes: number = DAY_MINUTES): number | null {
  switch (budget.unit) {
    case 'workingMinutes':
      return budget.value;
    case 'workingHours':
      return budget.value * 60;
    case 'workingDays':
      return budget.value * dayMinutes;
    case 'sameDay':
      return dayMinutes;
    default:
      return null;
  }
}

/** What people call the units. */
export const UNIT_NAMES: Record<'vi' | 'en', Record<string, string>> = {
  vi: {
    workingMinutes: 'phút làm việc',
    workingHours: 'giờ làm việc',
    workingDays: 'ngày làm việc',
    calendarDays: 'ngày',
    sameDay: 'trong ngày',
  },
  en: {
    workingMinutes: 'working minutes',
    workingHours: 'working hours',
    workingDays: 'working days',
    calendarDays: 'days',
    sameDay: 'the same day',
  },
};
