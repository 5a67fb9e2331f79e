const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const OFFICE_OFFSET_MS = 7 * 3_600_000;

/**
 * `start` plus an ISO 8601 duration in the office's time zone (which has no summer time, so a day is 24 hours). Years
 * and months keep the day of the month, or take the month's last. @throws RangeError when it is no duration
 */
export function addIsoDuration(start: Date, iso: string): Date {
  const match = DURATION.exec(iso);
  if (!match || iso.endsWith('P') || iso.endsWith('T')) {
    throw new RangeError(`Expected an ISO 8601 duration like P1D but got "${iso}".`);
  }
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moved = addMonths(start, years! * 12 + months!);
  const ms = ((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1_000;
  return new Date(moved.getTime() + ms);
}

function addMonths(start: Date, months: number): Date {
  if (months === 0) return start;
  const local = new Date(start.getTime() + OFFICE_OFFSET_MS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return new Date(local.getTime() - OFFICE_OFFSET_MS);
}
