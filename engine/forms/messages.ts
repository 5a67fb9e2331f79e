import type { ErrorObject } from 'ajv';
import { type FormSchema, fieldAt, fieldTitle } from './form-schema.ts';
import type { Language } from './text.ts';

type Sentence = (error: ErrorObject, language: Language) => string;

const TYPE_NAMES: Record<Language, Record<string, string>> = {
  vi: {
    string: 'chữ',
    number: 'số',
    integer: 'số nguyên',
    boolean: 'có hoặc không',
    object: 'một nhóm thông tin',
    array: 'một danh sách',
  },
  en: {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'yes or no',
    object: 'a group of fields',
    array: 'a list',
  },
};

const FORMAT_NAMES: Record<Language, Record<string, string>> = {
  vi: {
    date: 'phải là một ngày có thật, ví dụ 2024-06-12',
    email: 'không phải là địa chỉ thư điện tử',
    'date-or-year': 'phải là một ngày có thật hoặc chỉ năm',
  },
  en: {
    date: 'must be a real date, for example 2024-06-12',
    email: 'is not an e-mail address',
    'date-or-year': 'must be a real date or only a year',
  },
};

const VIETNAMESE: Record<string, Sentence> = {
  required: () => 'bắt buộc nhập',
  type: (error) => `phải là ${TYPE_NAMES.vi[String(error.params.type)] ?? error.params.type}`,
  enum: (error) => `chọn một trong: ${choices(error, 'vi')}`,
  const: () => 'giá trị không đúng',
  oneOf: (error) => `chọn một trong: ${choices(error, 'vi')}`,
  anyOf: () => 'không thỏa điều kiện nào trong các điều kiện cho phép',
  pattern: () => 'không đúng định dạng',
  format: (error) => FORMAT_NAMES.vi[String(error.params.format)] ?? 'không đúng định dạng',
  'x-format': (error) => FORMAT_NAMES.vi[String(error.schema)] ?? 'không đúng định dạng',
  'x-not-future': () => 'không được sau ngày hôm nay',
  minLength: (error) => `cần ít nhất ${error.params.limit} ký tự`,
  maxLength: (error) => `nhiều nhất ${error.params.limit} ký tự`,
  minimum: (error) => `nhỏ nhất là ${error.params.limit}`,
  maximum: (error) => `lớn nhất là ${error.params.limit}`,
  exclusiveMinimum: (error) => `phải lớn hơn ${error.params.limit}`,
  exclusiveMaximum: (error) => `phải nhỏ hơn ${error.params.limit}`,
  multipleOf: (error) => `phải là bội số của ${error.params.multipleOf}`,
  minItems: (error) => `cần ít nhất ${error.params.limit} mục`,
  maxItems: (error) => `nhiều nhất ${error.params.limit} mục`,
  uniqueItems: () => 'có mục bị lặp',
  additionalProperties: () => 'không có trong biểu mẫu',
};

const ENGLISH: Record<string, Sentence> = {
  required: () => 'required',
  type: (error) => `must be ${TYPE_NAMES.en[String(error.params.type)] ?? error.params.type}`,
  enum: (error) => `choose one of: ${choices(error, 'en')}`,
  const: () => 'not the value expected',
  oneOf: (error) => `choose one of: ${choices(error, 'en')}`,
  anyOf: () => 'meets none of the allowed conditions',
  pattern: () => 'not in the right form',
  format: (error) => FORMAT_NAMES.en[String(error.params.format)] ?? 'not in the right form',
  'x-format': (error) => FORMAT_NAMES.en[String(error.schema)] ?? 'not in the right form',
  'x-not-future': () => 'must not be after today',
  minLength: (error) => `needs at least ${error.params.limit} characters`,
  maxLength: (error) => `at most ${error.params.limit} characters`,
  minimum: (error) => `at least ${error.params.limit}`,
  maximum: (error) => `at most ${error.params.limit}`,
  exclusiveMinimum: (error) => `must be more than ${error.params.limit}`,
  exclusiveMaximum: (error) => `must be less than ${error.params.limit}`,
  multipleOf: (error) => `must be a multiple of ${error.params.multipleOf}`,
  minItems: (error) => `needs at least ${error.params.limit} entries`,
  maxItems: (error) => `at most ${error.params.limit} entries`,
  uniqueItems: () => 'has an entry twice',
  additionalProperties: () => 'is not part of the form',
};

const SENTENCES: Record<Language, Record<string, Sentence>> = { vi: VIETNAMESE, en: ENGLISH };

/** Keywords this room has words for; a test holds both languages together. */
export const KEYWORDS_WITH_WORDS = { vi: Object.keys(VIETNAMESE), en: Object.keys(ENGLISH) };

/** The field an error belongs to: the missing or unknown one itself, not the object around it. */
export function errorPath(error: ErrorObject): string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const own: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return typeof own === 'string' ? [...path, own] : path;
}

/** An error of ajv and what is needed to put it into words. */
export interface ErrorToTell {
  schema: FormSchema;
  error: ErrorObject;
  path: string[];
  language: Language;
}

/** "Họ tên: bắt buộc nhập." or the form's own sentence from `x-messages`. */
export function errorMessage({ schema, error, path, language }: ErrorToTell): string {
  const keyword = isEmptyAnswer(error) ? 'required' : error.keyword;
  const nearest = error.parentSchema as FormSchema | undefined;
  const own = nearest?.['x-messages']?.[keyword] ?? fieldAt(schema, path)?.['x-messages']?.[keyword];
  if (own) return own[language];
  const sentence =
    SENTENCES[language][keyword]?.(error, language) ?? SENTENCES[language].pattern!(error, language);
  const title = fieldTitle(schema, path, language);
  return title === '' ? `${capitalise(sentence)}.` : `${title}: ${sentence}.`;
}

/** To a person an emptied field and a missing one are the same. */
function isEmptyAnswer(error: ErrorObject): boolean {
  return (
    (typeof error.data === 'string' && error.data.trim() === '') ||
    (error.data === null && error.keyword === 'type')
  );
}

function choices(error: ErrorObject, language: Language): string {
  const field = error.parentSchema as FormSchema;
  const alternatives = (field.oneOf ?? []).map((choice) =>
    language === 'en' ? (choice['x-title']?.en ?? choice.title) : choice.title,
  );
  const values: unknown[] = (field.enum as unknown[] | undefined) ?? [];
  return (alternatives.length > 0 ? alternatives : values)
    .filter((choice) => choice !== undefined)
    .join(', ');
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
