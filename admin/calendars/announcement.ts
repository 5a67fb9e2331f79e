import type { BilingualText, CalendarYear } from '#engine/deadline/calendar-data.ts';
import type { CalendarChanges, CalendarContent, Decision } from './calendar-answers.ts';
import { changedContent, withItem } from './changed-content.ts';
import { dayAfter } from './neighbour-day.ts';

/** "Văn bản số 2450/VPCP-KGVX ngày 13/11/2023 của Văn phòng Chính phủ": how a year names the paper that announced it. */
export function announcementText({ number, date, by }: Decision): string {
  return `Văn bản số ${number.trim()} ngày ${date.split('-').reverse().join('/')} của ${by.trim()}`;
}

/** The changes with the year no longer provisional, by the paper that announced its days off. */
export function withAnnouncement(
  content: CalendarContent,
  changes: CalendarChanges,
  { year, paper }: { year: number; paper: Decision },
): CalendarChanges {
  const known = changedContent(content, changes).years.find((one) => one.year === year);
  if (!known) return changes;
  const announced = { ...known, provisional: false, references: [announcementText(paper)] };
  return { ...changes, years: withItem(changes.years, announced, (one) => one.year) };
}

/** Days off next to each other under one name. */
export interface OffStretch {
  from: string;
  to: string;
  name: BilingualText;
}

/** A year's days off as people read an announcement: stretch after stretch. */
export function offStretches({ daysOff }: Pick<CalendarYear, 'daysOff'>): OffStretch[] {
  const stretches: OffStretch[] = [];
  for (const { date, name } of [...daysOff].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = stretches.at(-1);
    if (last?.name.vi === name.vi && dayAfter(last.to) === date) last.to = date;
    else stretches.push({ from: date, to: date, name });
  }
  return stretches;
}
