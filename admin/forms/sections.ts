import { localized } from '../app/locale.ts';
import type { FormUi } from './form-definition.ts';

/** A heading over some of a form's outermost fields. */
export interface Section {
  title: string;
  fields: string[];
}

/** The form's sections in the reader's language; numbers belong to the page around the form, not to its headings. */
export function sectionsOf(ui: FormUi | null | undefined, locale: string): Section[] {
  return (ui?.sections ?? []).map(({ title, fields }) => ({
    title: localized(title, locale).replace(/^\d+\.\s*/, ''),
    fields,
  }));
}

/** Whether a group stands alone in its section, whose heading then speaks for it. */
export function standsAlone(sections: Section[], name: string): boolean {
  return sections.some((section) => section.fields.length === 1 && section.fields[0] === name);
}
