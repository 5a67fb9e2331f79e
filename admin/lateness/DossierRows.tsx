import type { ReactNode } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { perPage, type useDossierRows } from './use-dossier-rows.ts';

interface Props<Row extends { id: string }> {
  label: string;
  list: ReturnType<typeof useDossierRows<Row>>;
  columns: Column<Row>[];
  /** Shown when there is no row. */
  empty: ReactNode;
}

/** A list of dossiers in each of its states: loading, out of reach, empty, a page of rows. */
export function DossierRows<Row extends { id: string }>(props: Props<Row>) {
  const { label, list, columns, empty } = props;
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <ListSkeleton />;
  return (
    <div className="panel">
      {list.data.length === 0 ? (
        empty
      ) : (
        <>
          <RegisterTable
            label={label}
            fixed
            rows={list.data}
            columns={columns}
            cursorId={list.cursorId}
            sorting={list.sort}
            onSort={list.turn}
            onOpen={list.open}
          />
          <Pager page={list.page} perPage={perPage} total={list.total ?? 0} onPage={list.setPage} />
        </>
      )}
    </div>
  );
}
