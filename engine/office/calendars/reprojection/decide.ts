import type { DueDates } from '../../clocks/store-due-dates.ts';
import { countOrYear } from '../effects/count-or-year.ts';
import type { DateEffect } from '../effects/date-effect.ts';
import type { OpenClock } from '../effects/open-clock.ts';
import type { Recount } from '../effects/recount.ts';

/** What becomes of one dossier under a new calendar. */
export interface Decided {
  open: OpenClock;
  outcome: 'moved' | 'kept' | 'unchanged';
  /** How its date would move; undefined when it doesn't. */
  effect: DateEffect | undefined;
  /** Undefined when the calendars count alike over its whole time. */
  dates: Omit<DueDates, 'dossierId'> | undefined;
}

/**
 * A later date moves, because it was approved. An earlier one than promised stays, unless the approver decided otherwise:
 * neither the officer's days nor the citizen's printed date are taken away without a decision. A dossier the new
 * calendar doesn't reach far enough for keeps its own.
 */
export function decide(open: OpenClock, recount: Recount, earlier: 'keep' | 'move'): Decided {
  const counted = countOrYear(recount, open);
  if (typeof counted === 'number') return { open, outcome: 'kept', effect: undefined, dates: undefined };
  const { effect, dates } = counted;
  if (!effect) return { open, outcome: 'unchanged', effect, dates };
  const keeps = effect.direction === 'earlier' && earlier === 'keep';
  return { open, outcome: keeps ? 'kept' : 'moved', effect, dates };
}
