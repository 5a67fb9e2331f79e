import { useMemo } from 'react';
import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import type { DossierRow } from '../dossiers/dossier.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { useRowCursor } from '../kit/use-row-cursor.ts';

/** Chờ tiếp nhận: what came online, and what was kept at the counter until its papers are complete. */
export default function WaitingList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useGetList<DossierRow>(
    'dossiers',
    {
      filter: { status: 'awaitingIntake' },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'id', order: 'ASC' },
    },
    { refetchInterval: 3_000, retry: 1 },
  );
  const columns = useMemo<Column<DossierRow>[]>(
    () => [
      {
        key: 'applicant',
        label: t('dossier.applicant'),
        render: (row) => <Link to={`/dossiers/${row.id}/show`}>{row.applicant?.name}</Link>,
      },
      {
        key: 'procedure',
        label: t('dossier.procedure'),
        render: (row) => localized(row.procedureName, locale) || row.procedure,
      },
      {
        key: 'channel',
        label: t('dossier.channel'),
        width: '160px',
        render: (row) => (row.channel ? t(`channel.${row.channel}`) : ''),
      },
    ],
    [t, locale],
  );
  const open = (row: DossierRow) => void navigate(`/dossiers/${row.id}/show`);
  const { cursor } = useRowCursor(data ?? [], { Enter: open });
  return (
    <>
      <div className="page-head">
        <h1>{t('intake.waitingTitle')}</h1>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {data.length === 0 ? (
            <EmptyState title={t('intake.waitingEmpty')}>
              <Link to="/intake">{t('intake.title')}</Link>
            </EmptyState>
          ) : (
            <RegisterTable
              label={t('intake.waitingTitle')}
              rows={data}
              columns={columns}
              cursorId={cursor?.id ?? null}
              onOpen={open}
            />
          )}
        </div>
      )}
    </>
  );
}
