import { parseDateText } from '../../forms/date-text.ts';

/** A moment as it is typed: `12/06/2024` and `09:15`. */
export interface MomentText {
  day: string;
  time: string;
}

/** Nothing typed yet. */
export const noMoment: MomentText = { day: '', time: '' };

/** Whether anything was typed at all. */
export function isTyped({ day, time }: MomentText): boolean {
  return day.trim() !== '' || time.trim() !== '';
}

/** The moment with the office's offset; undefined while it is not whole. */
export function momentIso({ day, time }: MomentText): string | undefined {
  const date = parseDateText(day);
  const clock = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(time.trim());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !clock) return undefined;
  return `${date}T${clock[1]!.padStart(2, '0')}:${clock[2]}:00+07:00`;
}
