import { useMemo, useState } from 'react';
import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { partsOf } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import type { Mandate } from './mandate.ts';
import { MandateDialog } from './MandateDialog.tsx';

/** Thẩm quyền ký: who signs for the office, in whose stead, from when to when. */
export default function MandateList() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const today = partsOf(useOfficeNow()).day;
  const [edited, setEdited] = useState<Mandate | 'new' | null>(null);
  const { data, error, refetch } = useGetList<Mandate>('mandates', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'from', order: 'DESC' },
  });
  const columns = useMemo<Column<Mandate>[]>(
    () => [
      { key: 'person', label: t('mandates.person'), width: '180px', render: (row) => row.personName },
      {
        key: 'block',
        label: t('mandates.block'),
        render: (row) => (
          <span className="stack-none">
            {row.signatureLines.map((line) => (
              <strong key={line} style={{ display: 'block' }}>
                {line}
              </strong>
            ))}
          </span>
        ),
      },
      {
        key: 'period',
        label: t('mandates.period'),
        width: '220px',
        render: (row) => <span className="num">{periodOf(row, locale, t('mandates.openEnd'))}</span>,
      },
      { key: 'basis', label: t('mandates.basis'), render: (row) => row.basis },
      {
        key: 'state',
        label: t('mandates.state'),
        width: '140px',
        render: (row) => {
          const state = stateOf(row, today);
          return <span className={`badge ${state === 'now' ? 'good' : ''}`}>{t(`mandates.${state}`)}</span>;
        },
      },
    ],
    [t, locale, today],
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('mandates.title')}</h1>
        <button type="button" className="btn primary" onClick={() => setEdited('new')}>
          {t('mandates.add')}
        </button>
      </div>
      <p className="quiet" style={{ paddingBottom: 12 }}>
        {t('mandates.lead')}
      </p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : data.length === 0 ? (
        <p className="panel panel-body quiet">{t('mandates.none')}</p>
      ) : (
        <div className="panel">
          <RegisterTable label={t('mandates.title')} rows={data} columns={columns} onOpen={setEdited} />
        </div>
      )}
      {edited && <MandateDialog mandate={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function stateOf({ from, to }: Mandate, today: string): 'now' | 'later' | 'ended' {
  if (from > today) return 'later';
  return to !== null && to < today ? 'ended' : 'now';
}

function periodOf({ from, to }: Mandate, locale: string, openEnd: string): string {
  const day = (text: string): string => (locale === 'vi' ? text.split('-').reverse().join('/') : text);
  return `${day(from)} – ${to ? day(to) : openEnd}`;
}
