import { OfficeProblem } from '#engine/office/problems/office-problem.ts';

/** What a list understands: names of filters and of sort keys. */
export interface ListRules {
  filters: readonly string[];
  sorts: readonly string[];
  /** How the list is sorted when nobody says. */
  sort: [string, 'ASC' | 'DESC'];
}

/** A list's question in the ra-data-simple-rest dialect, already checked. */
export interface ListQuery {
  filter: Record<string, unknown>;
  offset: number;
  limit: number;
  sort: string;
  descending: boolean;
}

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 500;

/** Reads `filter`, `range` and `sort`. @throws OfficeProblem `unknown-filter`, `unknown-sort` or `invalid` */
export function parseListQuery(query: Record<string, string>, rules: ListRules): ListQuery {
  const filter = parseJson(query['filter'], 'filter', {}) as Record<string, unknown>;
  if (filter === null || typeof filter !== 'object' || Array.isArray(filter)) throw malformed('filter');
  for (const key of Object.keys(filter)) {
    if (key !== 'id' && !rules.filters.includes(key)) {
      throw new OfficeProblem('unknown-filter', { values: { key } });
    }
  }
  const [from, to] = parseRange(parseJson(query['range'], 'range', [0, DEFAULT_LIMIT - 1]));
  const [sort, direction] = parseSort(parseJson(query['sort'], 'sort', rules.sort));
  if (sort !== 'id' && !rules.sorts.includes(sort)) {
    throw new OfficeProblem('unknown-sort', { values: { key: sort } });
  }
  return {
    filter,
    offset: from,
    limit: Math.min(to - from + 1, MAX_LIMIT),
    sort,
    descending: direction === 'DESC',
  };
}

function parseJson(text: string | undefined, name: string, otherwise: unknown): unknown {
  if (text === undefined || text === '') return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(name);
  }
}

function parseRange(value: unknown): [number, number] {
  const [from, to] = Array.isArray(value) ? (value as unknown[]) : [];
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  if (!whole || (from as number) < 0 || (to as number) < (from as number)) throw malformed('range');
  return [from as number, to as number];
}

function parseSort(value: unknown): [string, string] {
  const [key, direction] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof key !== 'string' || (direction !== 'ASC' && direction !== 'DESC')) throw malformed('sort');
  return [key, direction];
}

function malformed(name: string): OfficeProblem {
  return new OfficeProblem('invalid', { errors: [{ path: `/${name}`, message: name }] });
}
