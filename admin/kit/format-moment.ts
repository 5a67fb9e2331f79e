/** The office's time zone; Việt Nam has had one offset and no summer time since 1975. */
const zone = 'Asia/Ho_Chi_Minh';

const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Parts {
  date: string;
  time: string;
  /** ISO day, `2024-06-12`. */
  day: string;
  /** 0 is Sunday. */
  weekday: number;
}

/** An instant taken apart in the office's time zone. */
export function partsOf(instant: string | Date): Parts {
  const map = Object.fromEntries(
    format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const day = `${map.year}-${map.month}-${map.day}`;
  return {
    date: `${map.day}/${map.month}/${map.year}`,
    time: `${map.hour}:${map.minute}`,
    day,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
  };
}

/** "Thứ Tư"; 0 is Sunday. */
export function weekdayName(weekday: number, locale: string): string {
  return weekdays[locale === 'en' ? 'en' : 'vi'][weekday] ?? '';
}

/** "Thứ Tư, 12/06/2024 09:15" */
export function formatMoment(instant: string | Date | null | undefined, locale: string): string {
  if (!instant) return '–';
  const { date, time, weekday } = partsOf(instant);
  return `${weekdayName(weekday, locale)}, ${date} ${time}`;
}

/** "12/06/2024 09:15", where a column has no room for the weekday. */
export function formatShort(instant: string | Date | null | undefined): string {
  if (!instant) return '–';
  const { date, time } = partsOf(instant);
  return `${date} ${time}`;
}

/** "Thứ Tư, 12/06/2024" of an ISO day. */
export function formatDay(day: string | null | undefined, locale: string): string {
  const match = day?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return '–';
  const weekday = new Date(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`).getUTCDay();
  return `${weekdayName(weekday, locale)}, ${match[3]}/${match[2]}/${match[1]}`;
}

/** Whole calendar days from one instant's office day to another's. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const day = (instant: string | Date) => Date.parse(`${partsOf(instant).day}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}
