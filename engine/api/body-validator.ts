import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { OfficeProblem, type FieldProblem } from '#engine/office/problems/office-problem.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Language } from './language.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
(addFormats as unknown as (target: Ajv2020) => void)(ajv);

/** Compiles a body's schema once. The validator throws `invalid` with one field problem per finding. */
export function compileBody(schema: JsonSchema): (body: unknown, language: Language) => void {
  const validate = ajv.compile(schema);
  return (body, language) => {
    if (validate(body)) return;
    const errors = (validate.errors ?? []).filter((error) => error.keyword !== 'if').slice(0, 50);
    throw new OfficeProblem('invalid', { errors: errors.map((error) => fieldProblem(error, language)) });
  };
}

type Wording = (params: Record<string, unknown>) => string;

const wordings: Record<Language, Record<string, Wording>> = {
  vi: {
    required: () => 'Bắt buộc nhập.',
    type: () => 'Sai kiểu dữ liệu.',
    enum: () => 'Giá trị không nằm trong danh mục.',
    const: () => 'Giá trị không được chấp nhận.',
    pattern: () => 'Không đúng định dạng.',
    format: () => 'Không đúng định dạng.',
    minLength: () => 'Bắt buộc nhập.',
    maxLength: ({ limit }) => `Dài quá ${String(limit)} ký tự.`,
    minItems: ({ limit }) => `Cần ít nhất ${String(limit)} mục.`,
    maxItems: ({ limit }) => `Không quá ${String(limit)} mục.`,
    minimum: ({ limit }) => `Phải từ ${String(limit)} trở lên.`,
    maximum: ({ limit }) => `Không được quá ${String(limit)}.`,
    additionalProperties: () => 'Trường này không có trong biểu mẫu.',
  },
  en: {
    required: () => 'Required.',
    type: () => 'Wrong type.',
    enum: () => 'Not one of the allowed values.',
    const: () => 'Not an accepted value.',
    pattern: () => 'Wrong format.',
    format: () => 'Wrong format.',
    minLength: () => 'Required.',
    maxLength: ({ limit }) => `Longer than ${String(limit)} characters.`,
    minItems: ({ limit }) => `At least ${String(limit)} needed.`,
    maxItems: ({ limit }) => `No more than ${String(limit)}.`,
    minimum: ({ limit }) => `Must be at least ${String(limit)}.`,
    maximum: ({ limit }) => `Must be at most ${String(limit)}.`,
    additionalProperties: () => 'There is no such field.',
  },
};

function fieldProblem(error: ErrorObject, language: Language): FieldProblem {
  const params = error.params as Record<string, unknown>;
  const inner = params['missingProperty'] ?? params['additionalProperty'];
  const path = typeof inner === 'string' ? `${error.instancePath}/${inner}` : error.instancePath;
  const wording = wordings[language][error.keyword];
  return {
    path,
    message: ownWording(error, language) ?? wording?.(params) ?? error.message ?? error.keyword,
  };
}

/** What the schema itself says of a broken rule: `x-messages: {pattern: {vi, en}}`, as in a procedure's forms. */
function ownWording(error: ErrorObject, language: Language): string | undefined {
  const messages = (error.parentSchema?.['x-messages'] ?? {}) as Record<string, Record<string, string>>;
  return messages[error.keyword]?.[language];
}
