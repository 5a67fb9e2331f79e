/** Vietnam keeps UTC+7 all year; an agency elsewhere would bring its own zone (contract, "Two kinds of time"). */
const OFFSET_MS = 7 * 3600_000;
export const OFFICE_OFFSET = '+07:00';

/** The office's calendar day of an instant, `YYYY-MM-DD`. */
export function officeDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Midnight at the start of an office day. */
export function startOfOfficeDay(day: string): Date {
  return new Date(`${day}T00:00:00${OFFICE_OFFSET}`);
}

/** The office day `days` after `day`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** ISO 8601 with the office's offset, to the second or, when there are any, to the millisecond. */
export function toOfficeIso(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString().replace('Z', '');
  return `${local.endsWith('.000') ? local.slice(0, -4) : local}${OFFICE_OFFSET}`;
}

/** The instant cut to its whole minute, as the slip prints it. */
export function cutToMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
