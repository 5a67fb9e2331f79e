import type { Calendar } from './compile-calendar.ts';
import type { Minute } from './instant.ts';
import type { LedgerFact } from './ledger-fact.ts';

/** A stretch of a clock between two pauses. */
export interface Span {
  /** Where counting begins: the moved start, or the moved end of a pause. */
  origin: Minute;
  /** Where it ends: the next pause, or the end itself. */
  until: Minute;
  /** Units counted in earlier spans. */
  counted: number;
  /** Units that were still left at `origin`. */
  rest: number;
  /** The span that ends with the deadline. */
  last: boolean;
  first: boolean;
}

/** One way in which the law counts time. Each is one file of rules/, listed in rules/index.ts. */
export interface WayOfCounting {
  /** Whether lateness is judged by the instant or, like every limit in days, by the date. */
  judgedBy: 'instant' | 'date';
  /** What `consumed` and `remaining` of a clock are told in; null: a clock of this kind has no such numbers. */
  readIn: 'minutes' | 'days' | null;
  /** The budget's value in the unit of `used` and `end`. */
  total(value: number): number;
  /** Where a start, or the end of a pause, is moved before counting. */
  begin(calendar: Calendar, instant: Minute): Minute;
  /** Where the end of a pause is moved, when that isn't the same. */
  resume?(calendar: Calendar, instant: Minute): Minute;
  /** How much of the budget is used from a begun instant until a pause that stands as it is. */
  used(calendar: Calendar, origin: Minute, until: Minute): number;
  /** The end when `rest` is left at `origin`. */
  end(calendar: Calendar, origin: Minute, rest: number): Minute;
  /** The day-by-day account of one span. */
  explain(calendar: Calendar, span: Span): LedgerFact[];
}
