import type { Budget } from '#engine/deadline/budget.ts';
import { officeDay, toOfficeIso } from '../time/office-day.ts';

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** `09 giờ 15 phút, Thứ Tư, ngày 12/06/2024`: as slips write an instant, in the office's time. */
export function slipInstant(instant: Date): string {
  const local = new Date(instant.getTime() + 7 * 3600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
  const time = `${two(local.getUTCHours())} giờ ${two(local.getUTCMinutes())} phút`;
  return `${time}, ${weekdays[local.getUTCDay()] ?? ''}, ngày ${date}`;
}

/** A budget in words: "8 giờ làm việc", "trong ngày". */
export function budgetWords({ value, unit }: Budget): string {
  const names: Record<Budget['unit'], string> = {
    workingMinutes: `${value} phút làm việc`,
    workingHours: `${value} giờ làm việc`,
    workingDays: `${value} ngày làm việc`,
    calendarDays: `${value} ngày`,
    sameDay: 'trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)',
  };
  return names[unit];
}

/** `16.000 đ` */
export function money(amount: bigint): string {
  return `${amount.toString().replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
}

/** `09 giờ 15 phút, ngày 12/06/2024`: an instant where there is little room. */
export function slipMoment(instant: Date): string {
  const [hour, minute] = toOfficeIso(instant).slice(11, 16).split(':');
  return `${hour} giờ ${minute} phút, ngày ${slipDay(instant)}`;
}

/** `12/06/2024`: an office day (or the day of an instant) as slips write it. */
export function slipDay(instant: Date): string {
  const [year, month, day] = officeDay(instant).split('-');
  return `${day}/${month}/${year}`;
}

/**
 * `ngày 12 tháng 6 năm 2024`, as a paper is dated: days below 10 and the months 1 and 2 are written with a nought, so
 * that nothing can be added in front (NĐ 30/2020, Phụ lục I).
 */
export function paperDate(instant: Date): string {
  const [year = '', month = '', day = ''] = officeDay(instant).split('-');
  const monthWords = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthWords} năm ${year}`;
}

/** `07`, `112`: a paper's ordinal, with a nought below ten (NĐ 30/2020, Phụ lục I). */
export function paperNumber(ordinal: number, suffix: string): string {
  return `${String(ordinal).padStart(2, '0')}/${suffix}`;
}
