import type { FormSchema } from '#engine/forms/form-schema.ts';
import type { ShowWhen } from '#engine/forms/is-shown.ts';

export type JsonSchema = FormSchema;

/** How a form is drawn: our own words for it, written beside the schema in a procedure's folder. */
export interface FormUi {
  order?: string[];
  fields?: Record<string, FormUi>;
  sections?: { title: { vi: string; en: string }; fields: string[] }[];
  widget?: string;
  inputMode?: string;
  showWhen?: ShowWhen;
  prefill?: Prefill;
}

/** Where first answers come from: the applicant, the request's form, the card; path in this form → name there. */
export interface Prefill {
  applicant?: Record<string, string>;
  form?: Record<string, string>;
  /** Whom the event is about: a child, or who was named at the counter. */
  concerned?: Record<string, string>;
  identityCard?: Record<string, string>;
  samePerson?: { when: ShowWhen; copy: Record<string, string> };
}

/** A form as the API carries it: a JSON Schema and how to draw it. */
export interface FormDefinition {
  schema: JsonSchema;
  ui?: FormUi | null;
}
