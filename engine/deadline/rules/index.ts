import type { Unit } from '../budget.ts';
import type { WayOfCounting } from '../way-of-counting.ts';
import { calendarDays } from './calendar-days.ts';
import { sameDay } from './same-day.ts';
import { workingDays } from './working-days.ts';
import { workingHours } from './working-hours.ts';
import { workingMinutes } from './working-minutes.ts';

/** Every way of counting by its unit; a test compares this table with the folder. */
export const WAYS_OF_COUNTING: Record<Unit, WayOfCounting> = {
  workingMinutes,
  workingHours,
  workingDays,
  calendarDays,
  sameDay,
};
