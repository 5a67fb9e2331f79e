import type { ForecastStep } from '../forecasts/forecast.ts';

/**
 * The reason a draft proposes, in the letter's own words; an officer who knows better writes another. The letter is in
 * Vietnamese whatever language the office's screens are in.
 */
export function proposedReason(because: readonly ForecastStep[]): string {
  const [first] = because;
  const left = because.reduce((sum, step) => sum + step.remainingMinutes, 0);
  const rest = left > 0 ? ` Các bước còn lại cần thêm khoảng ${duration(left)} làm việc.` : '';
  return first
    ? `Hồ sơ đang ở bước “${first.name}” và cần thêm thời gian để giải quyết.${rest}`
    : `Hồ sơ cần thêm thời gian để giải quyết.${rest}`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} giờ` : '', rest > 0 ? `${rest} phút` : ''].filter(Boolean).join(' ');
}
