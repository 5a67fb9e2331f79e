import type { WayOfCounting } from '../way-of-counting.ts';
import { workingMinutes } from './working-minutes.ts';

/** Working hours ("giờ làm việc"): working minutes, sixty to the hour, whatever the length of the office's day. */
export const workingHours: WayOfCounting = {
  ...workingMinutes,
  total: (value) => value * 60,
};
