import type { StepForm } from '../app/drafts.ts';

/** A form field the broker gets to know, so that a branch may be decided by it. */
export interface RoutingField {
  name: string;
  title: string;
  isBoolean: boolean;
  choices: { value: string; title: string }[];
}

interface FieldSchema {
  title?: string;
  type?: string;
  enum?: unknown[];
  oneOf?: { const?: unknown; title?: string }[];
  'x-routing'?: boolean;
  properties?: Record<string, FieldSchema>;
}

/** How the dossier came in: known to every procedure, from the receipt. */
const channel: RoutingField = {
  name: 'channel',
  title: 'Kênh nộp',
  isBoolean: false,
  choices: [
    { value: 'counter', title: 'Trực tiếp' },
    { value: 'post', title: 'Bưu chính' },
    { value: 'online', title: 'Trực tuyến' },
  ],
};

/** The citizen's answer to a draft sent for confirmation, from the office's message. */
const agreement: RoutingField = {
  name: 'dongY',
  title: 'Công dân đồng ý dự thảo',
  isBoolean: true,
  choices: [],
};

/** The fields marked `x-routing` in the step forms, by name, and those the office itself provides. */
export function routingFieldsOf(forms: Record<string, StepForm>): RoutingField[] {
  const fields = new Map<string, RoutingField>();
  const visit = (properties: Record<string, FieldSchema> | undefined): void => {
    for (const [name, field] of Object.entries(properties ?? {})) {
      if (field['x-routing']) fields.set(name, fieldOf(name, field));
      visit(field.properties);
    }
  };
  for (const form of Object.values(forms)) visit((form.schema as FieldSchema).properties);
  for (const known of [channel, agreement]) if (!fields.has(known.name)) fields.set(known.name, known);
  return [...fields.values()];
}

function fieldOf(name: string, field: FieldSchema): RoutingField {
  const choices = field.oneOf
    ? field.oneOf.map((choice) => ({
        value: String(choice.const),
        title: choice.title ?? String(choice.const),
      }))
    : (field.enum ?? []).map((value) => ({ value: String(value), title: String(value) }));
  return { name, title: field.title ?? name, isBoolean: field.type === 'boolean', choices };
}
