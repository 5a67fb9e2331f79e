import { slipTemplatesSchema } from '#engine/office/slips/slip-templates-schema.ts';
import { instant, objectOf, type JsonSchema } from '#engine/api/json-schema.ts';

const content = {
  slug: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 100 },
  bpmn: { type: 'string', minLength: 1, maxLength: 4_000_000 },
  forms: {
    type: 'object',
    additionalProperties: objectOf({ schema: { type: 'object' }, ui: { type: 'object' } }, ['ui']),
  },
  catalogue: { type: 'object' },
  slips: { anyOf: [slipTemplatesSchema, { type: 'null' }] },
} satisfies Record<string, JsonSchema>;

/** `POST /api/drafts`; `base` is the code of the procedure it starts from. */
export const newDraftSchema = objectOf(
  { ...content, base: { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'null' }] } },
  ['base', 'forms', 'catalogue', 'slips'],
);

/** `PUT /api/drafts/:id`: what is left out stays as it was. */
export const draftSaveSchema: JsonSchema = {
  ...objectOf({ ...content }, Object.keys(content)),
  // react-admin sends the whole record back; what isn't ours to write is passed over.
  additionalProperties: true,
};

export const publicationSchema = objectOf({ effectiveFrom: instant }, ['effectiveFrom']);
