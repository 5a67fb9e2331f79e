import { formatDay } from '../kit/format-moment.ts';
import { lastDayOf, type Periods } from './periods.ts';

interface Tongue {
  locale: string;
  t: (key: string, values?: object) => string;
}

/** Before the product's first year: a period that begins then has held ever since. */
const beginning = '2000-01-01';

/** "Từ đầu đến hết Thứ Bảy, 15/06/2024", "Từ Chủ Nhật, 16/06/2024". */
export function periodWords<T>(periods: Periods<T>, from: string, { locale, t }: Tongue): string {
  const until = lastDayOf(periods, from);
  const start = from <= beginning ? 'start' : 'from';
  const key = until === undefined ? start : `${start}Until`;
  return t(`officeHours.period.words.${key}`, {
    from: unbroken(formatDay(from, locale)),
    until: unbroken(formatDay(until, locale)),
  });
}

/** A date never breaks over two lines. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00a0');
}
