import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { usePage } from '../kit/use-page.ts';
import type { Task } from './task.ts';
import { tabFilter, tabRows, type InboxTab } from './task-predicates.ts';

const perPage = 50;
/** The near ends are sifted on this side, so more is asked at once. */
const perPageSifted = 200;

/** The rows of a tab, asked anew every 2.5 s; react-query leaves unchanged rows untouched. */
export function useInbox(tab: InboxTab) {
  const now = useOfficeNow();
  const [page, setPage] = usePage(tab);
  const size = tab === 'dueSoon' ? perPageSifted : perPage;
  const query = useGetList<Task>(
    'tasks',
    {
      filter: tabFilter(tab),
      pagination: { page, perPage: size },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { refetchInterval: 2_500, retry: 1, placeholderData: undefined },
  );
  const rows = useMemo(() => tabRows(tab, query.data ?? [], now), [tab, query.data, now]);
  const total = tab === 'dueSoon' ? rows.length : (query.total ?? 0);
  return {
    ...query,
    rows,
    total,
    page,
    perPage: size,
    setPage,
  };
}
