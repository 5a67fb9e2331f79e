import { useMemo, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { JournalEntry } from '../dossiers/dossier.ts';
import { actorName, journalRemark, journalSentence } from '../dossiers/journal-words.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { ChainCheck } from './ChainCheck.tsx';

type Entry = JournalEntry & {
  id: string;
  dossierId: string | null;
  dossierCode: string | null;
  hash: string;
};

const perPage = 50;

/** Nhật ký: every act, in order, chained so that none can be changed or left out unseen. */
export default function JournalList() {
  const t = useTranslate();
  const [page, setPage] = useState(1);
  const { data, total, error, refetch } = useGetList<Entry>('journal', {
    pagination: { page, perPage },
    sort: { field: 'at', order: 'DESC' },
  });
  const columns = useMemo<Column<Entry>[]>(
    () => [
      {
        key: 'at',
        label: t('journal.at'),
        width: '140px',
        render: (row) => <span className="num">{formatShort(row.at)}</span>,
      },
      { key: 'actor', label: t('journal.actor'), width: '170px', render: (row) => actorName(row, t) },
      {
        key: 'action',
        label: t('journal.what'),
        render: (row) => (
          <>
            {journalSentence(row, t)} <span className="quiet small">{journalRemark(row)}</span>
          </>
        ),
      },
      {
        key: 'dossier',
        label: t('dossier.code'),
        width: '232px',
        render: (row) =>
          row.dossierId ? (
            <Link className="code num" to={`/dossiers/${row.dossierId}/show`}>
              {row.dossierCode ?? t('dossier.noCode')}
            </Link>
          ) : null,
      },
      {
        key: 'hash',
        label: t('journal.hash'),
        width: '110px',
        wideOnly: true,
        render: (row) => (
          <span className="num quiet small" title={row.hash}>
            {row.hash?.slice(0, 10)}
          </span>
        ),
      },
    ],
    [t],
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('journal.title')}</h1>
      </div>
      <ChainCheck />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {data.length === 0 ? (
            <EmptyState title={t('journal.empty')} />
          ) : (
            <>
              <RegisterTable label={t('journal.title')} rows={data} columns={columns} />
              <Pager page={page} perPage={perPage} total={total ?? 0} onPage={setPage} />
            </>
          )}
        </div>
      )}
    </>
  );
}
