import type { Budget, Unit } from '../budget.ts';
import type { Language } from '../ledger-texts.ts';

const VIETNAMESE: Record<Unit, (value: number) => string> = {
  workingMinutes: (value) => `${value} phút làm việc`,
  workingHours: (value) => `${value} giờ làm việc`,
  workingDays: (value) => `${value} ngày làm việc`,
  calendarDays: (value) => `${value} ngày`,
  sameDay: () => 'trong ngày',
};

const ENGLISH: Record<Unit, (value: number) => string> = {
  workingMinutes: (value) => `${value} working ${value === 1 ? 'minute' : 'minutes'}`,
  workingHours: (value) => `${value} working ${value === 1 ? 'hour' : 'hours'}`,
  workingDays: (value) => `${value} working ${value === 1 ? 'day' : 'days'}`,
  calendarDays: (value) => `${value} ${value === 1 ? 'day' : 'days'}`,
  sameDay: () => 'the same day',
};

/** "8 giờ làm việc", "trong ngày": a term in the middle of a sentence. */
export function termWords({ value, unit }: Budget, language: Language): string {
  return (language === 'vi' ? VIETNAMESE : ENGLISH)[unit](value);
}

/** "1 giờ 40 phút", "45 phút": a length of counted working time. */
export function minutesWords(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const [hour, minute] = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min'];
  if (hours === 0) return `${rest} ${minute}`;
  return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
}
