/** The languages of the product. */
export type Language = 'vi' | 'en';

/** A text of a definition in both languages; Vietnamese is the one that counts. */
export interface BilingualText {
  vi: string;
  en: string;
}
