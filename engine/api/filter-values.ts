import { isUuid } from '#engine/office/dossiers/lock-dossier.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';

type Filter = Record<string, unknown>;

function malformed(key: string): OfficeProblem {
  return new OfficeProblem('invalid', { errors: [{ path: `/filter/${key}`, message: key }] });
}

/** A text of a filter, one of `among` when given; undefined when it isn't asked. @throws `invalid` */
export function askText(filter: Filter, key: string, among?: readonly string[]): string | undefined {
  const value = filter[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 200 || (among && !among.includes(value)))
    throw malformed(key);
  return value;
}

/** One text or a list of them. */
export function askTexts(filter: Filter, key: string, among: readonly string[]): string[] | undefined {
  const value = filter[key];
  if (value === undefined || value === null || value === '') return undefined;
  const wanted: unknown[] = Array.isArray(value) ? value : [value];
  if (!wanted.every((one) => typeof one === 'string' && among.includes(one))) throw malformed(key);
  return wanted as string[];
}

export function askBoolean(filter: Filter, key: string): boolean | undefined {
  const value = filter[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw malformed(key);
  return value;
}

export function askUuid(filter: Filter, key: string): string | undefined {
  const value = askText(filter, key);
  if (value !== undefined && !isUuid(value)) throw malformed(key);
  return value;
}

/** A calendar day `YYYY-MM-DD`. */
export function askDay(filter: Filter, key: string): string | undefined {
  const value = askText(filter, key);
  if (value === undefined) return undefined;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!real) throw malformed(key);
  return value;
}

/** `{"id": […]}`: react-admin's getMany. Ids that can't be ids find nothing. */
export function askIds(filter: Filter): string[] | undefined {
  const value = filter['id'];
  if (value === undefined) return undefined;
  const ids: unknown[] = Array.isArray(value) ? value : [value];
  if (!ids.every((id) => typeof id === 'string')) throw malformed('id');
  return (ids as string[]).filter(isUuid);
}
