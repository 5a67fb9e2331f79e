import { currentLocale, type Locale } from './locale.ts';
import { en } from './texts/en.ts';
import { vi, type TextKey } from './texts/vi.ts';

const texts: Record<Locale, Record<TextKey, string>> = { vi, en };

/** A text of the designer in the reader's language, with `{names}` filled in. */
export function t(key: TextKey, parameters: Record<string, string | number> = {}): string {
  return texts[currentLocale()][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  );
}

/** "Thứ Tư, 12/06/2024 09:15": a moment as the office writes it. */
export function momentWords(iso: string): string {
  const date = new Date(iso);
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
  const locale = currentLocale() === 'vi' ? 'vi-VN' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, {
    ...zone,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(date);
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' }).format(date);
  return `${day} ${time}`;
}
