import type { BilingualText } from '../compile-calendar.ts';
import { parseDate } from '../instant.ts';
import type { LedgerLine } from '../ledger.ts';

/** A stretch of days that did not count, with the name they share. */
export interface SkippedStretch {
  name: BilingualText;
  from: string;
  to: string;
  days: number;
}

/** What the count passed over: weekend days by number, days off by name. */
export interface SkippedDays {
  weekendDays: number;
  stretches: SkippedStretch[];
}

/** The days a ledger passed over since its last fresh beginning; neighbouring days of one name are one stretch. */
export function skippedDays(ledger: readonly LedgerLine[]): SkippedDays {
  const skipped: SkippedDays = { weekendDays: 0, stretches: [] };
  const begun = freshBeginning(ledger);
  for (const line of ledger) {
    if (line.date < begun) continue;
    if (line.whyCode === 'weekend') skipped.weekendDays += 1;
    if (line.whyCode !== 'holiday' || !line.holidayName) continue;
    const last = skipped.stretches.at(-1);
    if (last && last.name.vi === line.holidayName.vi && isNextDay(last.to, line.date)) {
      last.to = line.date;
      last.days += 1;
    } else {
      skipped.stretches.push({ name: line.holidayName, from: line.date, to: line.date, days: 1 });
    }
  }
  return skipped;
}

/** The day on which a restart began the count afresh; before the first day when none did. */
function freshBeginning(ledger: readonly LedgerLine[]): string {
  return ledger.findLast((line) => line.whyCode === 'paused-restart')?.to?.slice(0, 10) ?? '';
}

function isNextDay(day: string, next: string): boolean {
  return parseDate(next) - parseDate(day) === 1;
}
