import { useMemo } from 'react';
import { ListBase, useListContext, useLocaleState, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import type { DossierRow, ListedDossier } from './dossier.ts';
import { DossierFilters } from './DossierFilters.tsx';
import { ExportButton } from './ExportButton.tsx';
import { RowDueChip } from './RowDueChip.tsx';
import { StateBadge } from '../lateness/StateBadge.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** Hồ sơ: the register of everything this office has taken in. */
export default function DossierList() {
  const t = useTranslate();
  return (
    <ListBase
      resource="dossiers"
      perPage={25}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      disableSyncWithLocation={false}
      queryOptions={{ refetchInterval: 5_000 }}
    >
      <div className="page-head">
        <h1>{t('dossier.listTitle')}</h1>
        <ExportButton />
      </div>
      <DossierFilters />
      <Rows />
    </ListBase>
  );
}

function Rows() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { data, isPending, error, refetch, total, page, perPage, setPage, sort, setSort } =
    useListContext<ListedDossier>();
  const columns = useColumns();
  const open = (row: DossierRow) => void navigate(`/dossiers/${row.id}/show`);
  const { cursor } = useRowCursor(data ?? [], { Enter: open });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return <ListSkeleton />;
  if (data.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={t('dossier.emptyTitle')}>{t('dossier.emptyText')}</EmptyState>
      </div>
    );
  }
  const turn = (field: string) =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <div className="panel">
      <RegisterTable
        label={t('dossier.listTitle')}
        fixed
        rows={data}
        columns={columns}
        cursorId={cursor?.id ?? null}
        sorting={sort}
        onSort={turn}
        onOpen={open}
      />
      <Pager page={page} perPage={perPage} total={total ?? 0} onPage={setPage} />
    </div>
  );
}

function useColumns(): Column<ListedDossier>[] {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return useMemo(
    () => [
      {
        key: 'code',
        label: t('dossier.code'),
        width: '232px',
        render: (row) => (
          <Link className="code" to={`/dossiers/${row.id}/show`} onClick={(event) => event.stopPropagation()}>
            {row.code ?? t('dossier.noCode')}
          </Link>
        ),
      },
      {
        key: 'applicant',
        label: t('dossier.applicant'),
        width: '180px',
        render: (row) => row.applicant?.name ?? '',
      },
      {
        key: 'procedure',
        label: t('dossier.procedure'),
        wideOnly: true,
        render: (row) => {
          const name = localized(row.procedureName, locale) || row.procedure;
          return (
            <div className="two-lines" title={name}>
              <div>{name}</div>
            </div>
          );
        },
      },
      {
        key: 'status',
        label: t('dossier.status'),
        width: '170px',
        render: (row) => <StatusBadge status={row.status} />,
      },
      {
        key: 'receivedAt',
        label: t('dossier.receivedAt'),
        width: '140px',
        sort: 'receivedAt',
        wideOnly: true,
        render: (row) => <span className="num">{formatShort(row.receivedAt)}</span>,
      },
      {
        key: 'dueAt',
        label: t('dossier.dueAt'),
        width: '218px',
        sort: 'dueAt',
        render: (row) => (
          <div className="stack-tight">
            <RowDueChip row={row} />
            {row.forecast?.state === 'willBeLate' && <StateBadge state="willBeLate" />}
          </div>
        ),
      },
    ],
    [t, locale],
  );
}
