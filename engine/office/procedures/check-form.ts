import type { FormSchema } from '#engine/forms/form-schema.ts';
import { routingFields } from '#engine/forms/routing-fields.ts';
import { validateForm } from '#engine/forms/validate-form.ts';
import type { FieldProblem } from '../problems/office-problem.ts';
import { officeDay } from '../time/office-day.ts';
import type { FormDefinition, ProcedureVersion } from './procedure-version.ts';

/** Data to be checked against one of a version's forms. */
export interface FilledForm {
  key: string;
  data: Record<string, unknown>;
  language: 'vi' | 'en';
  /** Office time: dates that may not lie in the future are judged by it. */
  now: Date;
  channel?: string;
  /** Where the data stands in the request's body: `/form` or `/data`. */
  under: '/form' | '/data';
}

/**
 * Every finding about a filled form; paths are JSON pointers into the request's body.
 * @throws Error when the version has no such form, which is a fault in the definition
 */
export function checkForm(version: ProcedureVersion, filled: FilledForm): FieldProblem[] {
  const { key, data, language, now, channel, under } = filled;
  const form = formOf(version, key);
  const verdict = validateForm(form.schema, data, language, {
    today: officeDay(now),
    ...(channel !== undefined && { channel }),
  });
  if (verdict.ok) return [];
  return verdict.errors.map(({ path, message }) => ({
    path: path === '' ? under : `${under}/${path.replaceAll('.', '/')}`,
    message,
  }));
}

/** A version's form by key. @throws Error when there is none */
export function formOf(version: ProcedureVersion, key: string): FormDefinition {
  const form = version.forms[key];
  if (!form) {
    throw new Error(`Expected form "${key}" in ${version.code} version ${version.version} but it has none.`);
  }
  return form;
}

/** What the broker may see of a filled form; nothing when there is no form. */
export function routingFieldsOf(
  version: ProcedureVersion,
  key: string | null,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const form = key === null ? undefined : version.forms[key];
  return form ? routingFields(form.schema as FormSchema, data) : {};
}
