import { useMemo } from 'react';
import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import type { Draft } from './draft.ts';
import { ProblemsBadge } from './ProblemsBadge.tsx';

/** Đưa vào áp dụng: what designers have drawn and somebody else must now look at. */
export default function DraftList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useGetList<Draft>(
    'drafts',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'updatedAt', order: 'DESC' } },
    { refetchInterval: 5_000, retry: 1 },
  );
  const columns = useMemo<Column<Draft>[]>(
    () => [
      {
        key: 'name',
        label: t('procedure.name'),
        render: (row) => <Link to={`/drafts/${row.id}/show`}>{localized(row.name, locale) || row.slug}</Link>,
      },
      {
        key: 'revision',
        label: t('draft.revision'),
        width: '110px',
        render: (row) => <span className="num">{row.revision}</span>,
      },
      { key: 'editor', label: t('draft.lastEditor'), width: '180px', render: (row) => row.lastEditor?.name },
      {
        key: 'updatedAt',
        label: t('draft.updatedAt'),
        width: '150px',
        wideOnly: true,
        render: (row) => <span className="num">{formatShort(row.updatedAt)}</span>,
      },
      {
        key: 'problems',
        label: t('draft.problems'),
        width: '190px',
        render: (row) => <ProblemsBadge draft={row} />,
      },
    ],
    [t, locale],
  );
  const rows = data ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{t('draft.title')}</h1>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {rows.length === 0 ? (
            <EmptyState title={t('draft.emptyTitle')}>{t('draft.emptyText')}</EmptyState>
          ) : (
            <RegisterTable
              label={t('draft.title')}
              rows={rows}
              columns={columns}
              onOpen={(row) => void navigate(`/drafts/${row.id}/show`)}
            />
          )}
        </div>
      )}
    </>
  );
}
