import polyglotI18nProvider from 'ra-i18n-polyglot';
import { messagesOf } from '../i18n/messages.ts';
import { currentLocale, rememberLocale, type Locale } from './locale.ts';

const base = polyglotI18nProvider(
  (locale) => messagesOf(locale as Locale),
  currentLocale(),
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

/** All words of the web app; the choice of language is remembered. */
export const i18nProvider = {
  ...base,
  changeLocale: (locale: string) => {
    rememberLocale(locale as Locale);
    return base.changeLocale(locale);
  },
};
