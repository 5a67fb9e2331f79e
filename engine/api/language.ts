/** The product's languages; Vietnamese unless English is asked for first. */
export type Language = 'vi' | 'en';

export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}
