import { officeDay, toOfficeIso } from './office-day.ts';

/** An office day as people write it: `18/06/2024`. */
export function shownDay(instant: Date): string {
  return officeDay(instant).split('-').reverse().join('/');
}

/** The office's clock in short: `17:00`. */
export function shownTime(instant: Date): string {
  return toOfficeIso(instant).slice(11, 16);
}

/** A moment in a notice or a refusal: `17:00 18/06/2024`. */
export function shownMoment(instant: Date): string {
  return `${shownTime(instant)} ${shownDay(instant)}`;
}
