import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { listQuery, totalOf } from '../app/data-provider.ts';
import { callApi } from '../app/http.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import type { FeeReceipt } from '../dossiers/papers/fee-receipt.ts';
import '../dossiers/papers/papers.css';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort, partsOf } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { monthOf, PeriodFilter, type Period } from '../kit/PeriodFilter.tsx';
import type { Column } from '../kit/register-column.ts';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import { usePage } from '../kit/use-page.ts';
import '../logbook/logbook.css';
import { FeeSums } from './FeeSums.tsx';

const perPage = 50;

/** The cashier's day: what must be in the drawer, and every number of the books. */
export default function FeesPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const today = partsOf(useOfficeNow()).day;
  const [chosen, setPeriod] = useState<Period>();
  const period = chosen ?? { from: today, to: today };
  const [page, setPage] = usePage(period);
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['fee-receipt-list', period, page],
    queryFn: async ({ signal }) => {
      const query = listQuery({
        filter: period,
        pagination: { page, perPage },
        sort: { field: 'issuedAt', order: 'DESC' },
      });
      const answer = await callApi<FeeReceipt[]>(`/fee-receipts?${query}`, { signal });
      const total = totalOf(answer.headers.get('Content-Range'), answer.data.length);
      return { receipts: answer.data, total };
    },
    placeholderData: (before) => before,
    retry: 1,
  });
  return (
    <>
      <div className="page-head">
        <h1>{t('feeReceipt.pageTitle')}</h1>
        <DownloadButton
          path={`/fee-receipts/export.xlsx?filter=${encodeURIComponent(JSON.stringify(period))}`}
          name={`bien-lai-${period.from}-${period.to}.xlsx`}
          label={t('feeReceipt.export')}
          disabled={!data?.total}
        />
      </div>
      <div className="filters no-print" role="search">
        <PeriodFilter
          period={period}
          presets={[
            { label: t('feeReceipt.today'), period: { from: today, to: today } },
            { label: t('logbook.month'), period: monthOf(today) },
          ]}
          onChange={setPeriod}
        />
      </div>
      <div className="stack">
        <FeeSums period={period} stamp={data?.total ?? 0} />
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <ListSkeleton />
        ) : (
          <div className="panel">
            {data.receipts.length === 0 ? (
              <EmptyState title={t('feeReceipt.emptyTitle')}>{t('feeReceipt.emptyText')}</EmptyState>
            ) : (
              <RegisterTable
                label={t('feeReceipt.title')}
                rows={data.receipts}
                columns={columns}
                onOpen={(receipt) => void navigate(`/dossiers/${receipt.dossierId}/show`)}
              />
            )}
            <Pager page={page} perPage={perPage} total={data.total} onPage={setPage} />
          </div>
        )}
      </div>
    </>
  );
}

function useColumns(): Column<FeeReceipt>[] {
  const t = useTranslate();
  return useMemo(
    () => [
      {
        key: 'number',
        label: t('feeReceipt.number'),
        width: '160px',
        render: (receipt) => (
          <>
            <span className={`code${receipt.cancelled ? ' struck' : ''}`}>{receipt.number}</span>
            <div className="quiet small">{t(`feeReceipt.kind.${receipt.kind}`)}</div>
          </>
        ),
      },
      {
        key: 'dossier',
        label: t('dossier.code'),
        render: (receipt) => (
          <>
            <Link
              className="code"
              to={`/dossiers/${receipt.dossierId}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              {receipt.dossierCode ?? t('dossier.noCode')}
            </Link>
            <div className="small">{receipt.payer}</div>
          </>
        ),
      },
      {
        key: 'issuedAt',
        label: t('feeReceipt.issuedAt'),
        width: '150px',
        render: (receipt) => <span className="num">{formatShort(receipt.issuedAt)}</span>,
      },
      {
        key: 'method',
        label: t('feeReceipt.method'),
        width: '130px',
        wideOnly: true,
        render: (receipt) => t(`method.${receipt.method}`),
      },
      {
        key: 'amount',
        label: t('feeReceipt.amount'),
        width: '120px',
        end: true,
        render: (receipt) => (
          <strong className={`num${receipt.cancelled ? ' struck' : ''}`}>
            {receipt.kind === 'refund' ? '−' : ''}
            {formatMoney(receipt.amount)}
          </strong>
        ),
      },
      {
        key: 'note',
        label: t('controlSlip.note'),
        render: (receipt) =>
          receipt.cancelled ? (
            <span className="small cancelled-why">
              {t('feeReceipt.cancelled')}: {receipt.cancelled.reason}
            </span>
          ) : (
            <span className="small">{receipt.reason}</span>
          ),
      },
    ],
    [t],
  );
}
