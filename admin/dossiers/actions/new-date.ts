import { parseDateText, showDateText } from '../../forms/date-text.ts';
import { partsOf } from '../../kit/format-moment.ts';
import type { MomentText } from './moment-text.ts';

/** A date that was proposed, as it is typed. */
export function newDateText(proposed: string): MomentText {
  const { day, time } = partsOf(proposed);
  return { day: showDateText(day), time };
}

/** The new date with the office's offset; undefined while day or time is not whole. */
export function newDateIso({ day, time }: MomentText): string | undefined {
  const date = parseDateText(day);
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time);
  return isWhole ? `${date}T${time}:00+07:00` : undefined;
}
