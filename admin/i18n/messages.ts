import raEnglish from 'ra-language-english';
import raVietnamese from 'ra-language-vietnamese';
import type { TranslationMessages } from 'react-admin';
import type { Locale } from '../app/locale.ts';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

/** A tree of texts, as polyglot wants it. */
export interface Texts {
  [key: string]: string | Texts;
}

/** Lays trees over each other, the later one winning leaf by leaf. */
export function layered(...trees: Texts[]): Texts {
  const result: Texts = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const below = result[key];
      result[key] =
        typeof value === 'object' && typeof below === 'object'
          ? layered(below, value)
          : typeof value === 'object'
            ? layered(value)
            : value;
    }
  }
  return result;
}

/** react-admin's own words and ours: en ← vi ← ours, so that a gap shows English and never a key. */
export function messagesOf(locale: Locale): TranslationMessages {
  const base = raEnglish as unknown as Texts;
  const tree = locale === 'en' ? layered(base, en) : layered(base, raVietnamese as unknown as Texts, vi);
  return tree as unknown as TranslationMessages;
}
