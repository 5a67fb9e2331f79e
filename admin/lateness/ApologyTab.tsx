import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import { ApologyCard } from './ApologyCard.tsx';
import type { ApologyRow } from './forecast.ts';

const views = { open: ['drafted', 'submitted'], signed: ['signed'], withdrawn: ['withdrawn'] } as const;
type View = keyof typeof views;

/** Văn bản xin lỗi: drafts to look at, letters to sign, and what was signed. */
export default function ApologyTab() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [view, setView] = useState<View>('open');
  const { data, error, refetch } = useGetList<ApologyRow>(
    'apologies',
    {
      filter: { state: views[view] },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { refetchInterval: 5_000, retry: 1 },
  );
  const { cursor } = useRowCursor(data ?? [], {
    Enter: (row) => void navigate(`/dossiers/${row.dossierId}/show`),
  });
  return (
    <>
      <div className="filters">
        <select
          className="input slim"
          aria-label={t('lateness.tab.apologies')}
          value={view}
          onChange={(event) => setView(event.target.value as View)}
        >
          <option value="open">
            {t('lateness.apology.state.drafted')} · {t('lateness.apology.state.submitted')}
          </option>
          <option value="signed">{t('lateness.apology.state.signed')}</option>
          <option value="withdrawn">{t('lateness.apology.state.withdrawn')}</option>
        </select>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : data.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('lateness.empty.apologyTitle')}>{t('lateness.empty.apologyText')}</EmptyState>
        </div>
      ) : (
        <ul className="apology-list">
          {data.map((row) => (
            <ApologyCard key={row.id} apology={row} cursor={cursor?.id === row.id} />
          ))}
        </ul>
      )}
    </>
  );
}
