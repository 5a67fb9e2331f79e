export type Locale = 'vi' | 'en';

const key = 'motcua.locale';

/** The language of the person at the screen; Vietnamese until they choose otherwise. */
export function currentLocale(): Locale {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** Keeps the choice for the next visit. */
export function rememberLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Private windows may refuse storage: the choice then lasts until the tab is closed.
  }
}

/** A definition's text, written as a plain string or as `{vi, en}`. */
export type LocalizedText = string | { vi?: string; en?: string } | null | undefined;

/** The text in the reader's language; Vietnamese when there is no other. */
export function localized(text: LocalizedText, locale: string): string {
  if (!text) return '';
  if (typeof text === 'string') return text;
  return (locale === 'en' ? text.en : undefined) ?? text.vi ?? text.en ?? '';
}
