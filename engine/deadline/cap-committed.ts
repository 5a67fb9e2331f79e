import type { Calendar } from './compile-calendar.ts';
import type { Deadline } from './compute-deadline.ts';
import { dayOf, toDate, toMinute } from './instant.ts';
import { ledgerLine } from './ledger.ts';
import type { Language } from './ledger-texts.ts';

/** What capping needs beside the two deadlines, both with their pauses already in. */
export interface Capping {
  calendar: Calendar;
  language?: Language;
}

/**
 * A committed end is never later than the statutory one. When it would be, the statutory end and its unit take over
 * (so lateness is judged as the law judges it) and the ledger says so.
 */
export function capCommitted(committed: Deadline, statutory: Deadline, capping: Capping): Deadline {
  const { calendar, language = 'vi' } = capping;
  const cap = toMinute(statutory.dueAt, calendar.offsetMinutes);
  const provisional = committed.provisional || statutory.provisional;
  if (toMinute(committed.dueAt, calendar.offsetMinutes) <= cap) return { ...committed, provisional };
  const lastDate = toDate(dayOf(cap));
  return {
    dueAt: statutory.dueAt,
    ledger: [
      ...committed.ledger.filter((line) => line.date <= lastDate),
      ledgerLine({ day: dayOf(cap), to: cap, code: 'capped' }, calendar, language),
    ],
    provisional,
    unit: statutory.unit,
  };
}
