import type { FormSchema } from '#engine/forms/form-schema.ts';
import type { StepForm } from '../app/drafts.ts';

/** The kinds of field the palette offers; `other` is what only the JSON view can change. */
export type FieldKind = 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'other';

export const fieldKinds: FieldKind[] = ['text', 'choice', 'date', 'number', 'boolean'];

/** A field as people who do not code see it. */
export interface FormField {
  name: string;
  title: string;
  kind: FieldKind;
  required: boolean;
  routing: boolean;
  choices: { value: string; title: string }[];
}

const schemas: Record<Exclude<FieldKind, 'other'>, FormSchema> = {
  text: { type: 'string', maxLength: 500 },
  number: { type: 'integer', minimum: 0 },
  date: { type: 'string', format: 'date' },
  boolean: { type: 'boolean' },
  choice: {
    type: 'string',
    oneOf: [
      { const: 'co', title: 'Có' },
      { const: 'khong', title: 'Không' },
    ],
  },
};

/** A new form: an object that takes nothing it doesn't know. */
export const emptyForm = (title: string): StepForm => ({
  schema: { type: 'object', title, additionalProperties: false, required: [], properties: {} },
  ui: { order: [], fields: {} },
});

/** The fields in the order in which they are asked. */
export function fieldsOf(form: StepForm): FormField[] {
  const schema = form.schema as FormSchema;
  return orderOf(form).map((name) => {
    const field = schema.properties?.[name] ?? {};
    return {
      name,
      title: field.title ?? name,
      kind: kindOf(field),
      required: schema.required?.includes(name) ?? false,
      routing: field['x-routing'] === true,
      choices: (field.oneOf ?? []).map((choice) => ({
        value: String(choice.const),
        title: choice.title ?? String(choice.const),
      })),
    };
  });
}

/** Adds a field of a kind at the end, under a free name. */
export function addField(form: StepForm, kind: Exclude<FieldKind, 'other'>, title: string): StepForm {
  const properties = propertiesOf(form);
  let number = Object.keys(properties).length + 1;
  while (`truong${number}` in properties) number += 1;
  const name = `truong${number}`;
  return withFields(form, { ...properties, [name]: { ...schemas[kind], title } }, [...orderOf(form), name]);
}

/** Takes a field away, with its place in the order and its claim to be required. */
export function removeField(form: StepForm, name: string): StepForm {
  const properties = Object.fromEntries(Object.entries(propertiesOf(form)).filter(([each]) => each !== name));
  const next = withFields(
    form,
    properties,
    orderOf(form).filter((each) => each !== name),
  );
  const required = ((next.schema as FormSchema).required ?? []).filter((each) => each !== name);
  return { ...next, schema: { ...next.schema, required } };
}

/** Moves a field one place up (-1) or down (1). */
export function moveField(form: StepForm, name: string, by: -1 | 1): StepForm {
  const order = orderOf(form);
  const from = order.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return form;
  order.splice(from, 1);
  order.splice(to, 0, name);
  return withFields(form, propertiesOf(form), order);
}

/** Changes what the inspector shows of a field; everything else of its schema stays. */
export function updateField(form: StepForm, name: string, changes: Partial<FormField>): StepForm {
  const properties = propertiesOf(form);
  const field = { ...properties[name] };
  if (changes.title !== undefined) field.title = changes.title;
  if (changes.routing !== undefined) {
    if (changes.routing) field['x-routing'] = true;
    else delete field['x-routing'];
  }
  if (changes.choices !== undefined)
    field.oneOf = changes.choices.map(({ value, title }) => ({
      ...known(field, value),
      const: value,
      title,
    }));
  const next = withFields(form, { ...properties, [name]: field }, orderOf(form));
  if (changes.required === undefined) return next;
  const others = ((next.schema as FormSchema).required ?? []).filter((each) => each !== name);
  return { ...next, schema: { ...next.schema, required: changes.required ? [...others, name] : others } };
}

/** One a line, "value = label", as the inspector takes them. */
export function choicesFromText(text: string): FormField['choices'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [value = '', ...title] = line.split('=');
      return { value: value.trim(), title: title.join('=').trim() || value.trim() };
    });
}

function known(field: FormSchema, value: string): FormSchema {
  return field.oneOf?.find((choice) => choice.const === value) ?? {};
}

function kindOf(field: FormSchema): FieldKind {
  if (field.oneOf && field.type === 'string') return 'choice';
  if (field.type === 'string') return field.format === 'date' ? 'date' : 'text';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  return field.type === 'boolean' ? 'boolean' : 'other';
}

function propertiesOf(form: StepForm): Record<string, FormSchema> {
  return (form.schema as FormSchema).properties ?? {};
}

function orderOf(form: StepForm): string[] {
  const names = Object.keys(propertiesOf(form));
  const order = ((form.ui?.order as string[] | undefined) ?? []).filter((name) => names.includes(name));
  return [...order, ...names.filter((name) => !order.includes(name))];
}

function withFields(form: StepForm, properties: Record<string, FormSchema>, order: string[]): StepForm {
  return { schema: { ...form.schema, properties }, ui: { ...form.ui, order } };
}
