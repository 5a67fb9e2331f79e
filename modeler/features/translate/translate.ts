import { currentLocale, type Locale } from '../../app/locale.ts';
import { canvasEn } from './canvas.en.ts';
import { canvasVi } from './canvas.vi.ts';
import { elementNames } from './element-names.ts';
import { panelVi } from './panel.vi.ts';

const dictionary: Record<string, string> = { ...canvasVi, ...panelVi };

/** English texts that were asked for in Vietnamese and are not in the dictionary; a test fails when there is one. */
export const missingTexts = new Set<string>();

/** The Vietnamese of a text of bpmn-js or its panel; undefined when nobody has written it yet. */
export function vietnamese(template: string): string | undefined {
  return dictionary[template] ?? elementNames.get(template.toLowerCase());
}

/** bpmn-js' translate service: the template in the reader's language, with `{names}` filled in. */
export function translate(template: string, replacements: Record<string, string> = {}): string {
  return translateTo(currentLocale(), template, replacements);
}

/** {@link translate} to a named language. */
export function translateTo(locale: Locale, template: string, replacements: Record<string, string>): string {
  const text =
    locale === 'vi' ? (vietnamese(template) ?? noteMissing(template)) : (canvasEn[template] ?? template);
  return text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
}

/** Texts that are Vietnamese already, punctuation and codes need no translation. */
function noteMissing(template: string): string {
  if (/[A-Za-z]{2}/.test(template) && !/[À-ỹĐđ]/.test(template)) noteInPage(template);
  return template;
}

/** Kept where a browser test can read it too. */
function noteInPage(template: string): void {
  missingTexts.add(template);
  (globalThis as { motcuaMissingTexts?: string[] }).motcuaMissingTexts = [...missingTexts];
}
