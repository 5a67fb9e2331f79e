import { useQuery } from '@tanstack/react-query';
import { getJson } from './http.ts';
import type { CountName } from './menu-items.ts';

export type Counts = Partial<Record<CountName, number>>;

/** The side menu's numbers, each capped at 99 by the server. */
export function useCounts(): Counts {
  const { data } = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => getJson<Counts>('/tasks/counts', signal),
    refetchInterval: 5_000,
    retry: false,
  });
  return data ?? {};
}
