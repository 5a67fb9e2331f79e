import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { getJson } from '../app/http.ts';
import type { Procedure } from './procedure.ts';

/** One procedure in force with its papers, fees and form. */
export function useProcedure(code: string | undefined): Procedure | undefined {
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => getJson<Procedure>(`/procedures/${encodeURIComponent(code ?? '')}`, signal),
    enabled: Boolean(code),
    staleTime: 60_000,
  }).data;
}

/** Everything that can be received today. */
export function useProcedures() {
  return useGetList<Procedure>('procedures', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'code', order: 'ASC' },
  });
}
