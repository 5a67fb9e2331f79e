/** The units of the outside surface, in the order in which screens offer them. */
export const UNITS = ['workingMinutes', 'workingHours', 'workingDays', 'calendarDays', 'sameDay'] as const;

/** A way of counting, by the name the outside surface uses. */
export type Unit = (typeof UNITS)[number];

/** A term of the law or of a promise; with `sameDay` the value is 1. */
export interface Budget {
  value: number;
  unit: Unit;
}

/** No procedure has a term beyond some years; a limit keeps a typing error from asking for a century. */
const VALUE_MAX = 1_000_000;

/** A whole, positive value and a known unit; `sameDay` only as 1. */
export function isBudget(budget: Budget): boolean {
  const { value, unit } = budget;
  if (!UNITS.includes(unit) || !Number.isInteger(value) || value < 1 || value > VALUE_MAX) return false;
  return unit !== 'sameDay' || value === 1;
}
