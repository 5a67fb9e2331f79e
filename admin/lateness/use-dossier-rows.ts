import { useState } from 'react';
import { useGetList, type SortPayload } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { usePage } from '../kit/use-page.ts';
import { useRowCursor } from '../kit/use-row-cursor.ts';

/** So many dossiers on a page. */
export const perPage = 25;

/** What a list of dossiers asks for, and by which column it is in order at first. */
interface Question {
  filter: Record<string, unknown>;
  firstField: string;
}

/** Dossiers that refresh themselves, with their order, page and cursor; Enter opens the one under it. */
export function useDossierRows<Row extends { id: string }>(
  resource: string,
  { filter, firstField }: Question,
) {
  const navigate = useNavigate();
  const [sort, setSort] = useState<SortPayload>({ field: firstField, order: 'ASC' });
  const [page, setPage] = usePage([filter, sort]);
  const { data, total, error, refetch } = useGetList<Row>(
    resource,
    { filter, sort, pagination: { page, perPage } },
    { refetchInterval: 10_000, retry: 1 },
  );
  // Rows leave the list while it is looked at: the last page is then an earlier one.
  const lastPage = Math.max(1, Math.ceil((total ?? Infinity) / perPage));
  if (page > lastPage) setPage(lastPage);
  const open = (row: Row) => void navigate(`/dossiers/${row.id}/show`);
  const { cursor } = useRowCursor(data ?? [], { Enter: open });
  const turn = (field: string) =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return { data, total, error, refetch, sort, turn, page, setPage, open, cursorId: cursor?.id ?? null };
}
