import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { callApi } from './http.ts';

/** The query string of the ra-data-simple-rest dialect. */
export function listQuery(params: Pick<GetListParams, 'filter' | 'pagination' | 'sort'>): string {
  const page = params.pagination?.page ?? 1;
  const perPage = params.pagination?.perPage ?? 25;
  const query = new URLSearchParams();
  const filter = Object.fromEntries(
    Object.entries((params.filter ?? {}) as Record<string, unknown>).filter(
      ([, value]) => value !== undefined && value !== '' && value !== null,
    ),
  );
  if (Object.keys(filter).length) query.set('filter', JSON.stringify(filter));
  query.set('range', JSON.stringify([(page - 1) * perPage, page * perPage - 1]));
  if (params.sort?.field) query.set('sort', JSON.stringify([params.sort.field, params.sort.order]));
  return query.toString();
}

/** `dossiers 0-24/319` → 319; a missing header counts what came. */
export function totalOf(contentRange: string | null, received: number): number {
  const total = Number(contentRange?.split('/').pop());
  return Number.isFinite(total) ? total : received;
}

async function list(resource: string, params: GetListParams) {
  const { data, headers } = await callApi<RaRecord[]>(`/${resource}?${listQuery(params)}`, {
    signal: params.signal,
  });
  return { data, total: totalOf(headers.get('Content-Range'), data.length) };
}

async function one(resource: string, id: Identifier) {
  return { data: (await callApi<RaRecord>(`/${resource}/${encodeURIComponent(id)}`)).data };
}

function unsupported(verb: string): never {
  throw new Error(`Expected a call the office's interface has but got ${verb}.`);
}

/** react-admin's view of the API. Acts that are not plain writes (claim, sign …) go through `callApi` directly. */
export const dataProvider = {
  supportAbortSignal: true,
  getList: list,
  getOne: (resource: string, params: { id: Identifier }) => one(resource, params.id),
  getMany: (resource: string, params: { ids: Identifier[] }) =>
    list(resource, {
      filter: { id: params.ids },
      pagination: { page: 1, perPage: Math.max(1, params.ids.length) },
    }),
  getManyReference: (resource: string, params: GetListParams & { target: string; id: Identifier }) =>
    list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: async (resource: string, params: { data: unknown }) =>
    callApi<RaRecord>(`/${resource}`, { method: 'POST', body: params.data }),
  update: async (resource: string, params: { id: Identifier; data: unknown }) =>
    callApi<RaRecord>(`/${resource}/${encodeURIComponent(params.id)}`, { method: 'PUT', body: params.data }),
  updateMany: () => unsupported('updateMany'),
  delete: () => unsupported('delete'),
  deleteMany: () => unsupported('deleteMany'),
} as unknown as DataProvider;
