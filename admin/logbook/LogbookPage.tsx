import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { listQuery, totalOf } from '../app/data-provider.ts';
import { callApi } from '../app/http.ts';
import { localized } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort, partsOf } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { monthOf, PeriodFilter, yearOf, type Period } from '../kit/PeriodFilter.tsx';
import type { Column } from '../kit/register-column.ts';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import { usePage } from '../kit/use-page.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { LogbookLine } from './logbook-line.ts';
import './logbook.css';

const perPage = 50;

/** Sổ theo dõi hồ sơ: what the shop took in, by running number, on screen and as a spreadsheet. */
export default function LogbookPage() {
  const t = useTranslate();
  const today = partsOf(useOfficeNow()).day;
  const [chosen, setPeriod] = useState<Period>();
  const period = chosen ?? monthOf(today);
  const [procedure, setProcedure] = useState('');
  const filter = { ...period, ...(procedure && { procedure }) };
  const [page, setPage] = usePage(filter);
  const { data, error, refetch } = useQuery({
    queryKey: ['logbook', filter, page],
    queryFn: async ({ signal }) => {
      const query = listQuery({
        filter,
        pagination: { page, perPage },
        sort: { field: 'number', order: 'ASC' },
      });
      const answer = await callApi<LogbookLine[]>(`/logbook?${query}`, { signal });
      return {
        lines: answer.data,
        total: totalOf(answer.headers.get('Content-Range'), answer.data.length),
      };
    },
    placeholderData: (before) => before,
    retry: 1,
  });
  return (
    <>
      <div className="page-head">
        <h1>{t('logbook.title')}</h1>
        <button type="button" className="btn no-print" disabled={!data?.total} onClick={() => window.print()}>
          {t('logbook.print')}
        </button>
        <DownloadButton
          path={`/logbook/export.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`}
          name={`so-theo-doi-ho-so-${period.from}-${period.to}.xlsx`}
          label={t('logbook.export')}
          hint={t('logbook.exportHint')}
          disabled={!data?.total}
        />
      </div>
      <div className="filters no-print" role="search">
        <PeriodFilter
          period={period}
          presets={[
            { label: t('feeReceipt.today'), period: { from: today, to: today } },
            { label: t('logbook.month'), period: monthOf(today) },
            { label: t('logbook.year'), period: yearOf(today) },
          ]}
          onChange={setPeriod}
        />
        <ProcedureSelect value={procedure} onChange={setProcedure} />
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <Lines lines={data.lines} total={data.total} page={page} onPage={setPage} />
      )}
    </>
  );
}

function ProcedureSelect({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data } = useGetList<Procedure>('procedures', { pagination: { page: 1, perPage: 500 } });
  return (
    <select
      className="input slim logbook-procedure"
      aria-label={t('logbook.procedure')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('logbook.allProcedures')}</option>
      {data?.map((procedure) => (
        <option key={procedure.code} value={procedure.code}>
          {localized(procedure.name, locale)}
        </option>
      ))}
    </select>
  );
}

interface LinesProps {
  lines: LogbookLine[];
  total: number;
  page: number;
  onPage: (page: number) => void;
}

function Lines({ lines, total, page, onPage }: LinesProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const columns = useColumns();
  if (lines.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={t('logbook.emptyTitle')}>{t('logbook.emptyText')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="panel logbook">
      <RegisterTable
        label={t('logbook.title')}
        rows={lines}
        columns={columns}
        onOpen={(line) => void navigate(`/dossiers/${line.id}/show`)}
      />
      <Pager page={page} perPage={perPage} total={total} onPage={onPage} />
    </div>
  );
}

function useColumns(): Column<LogbookLine>[] {
  const t = useTranslate();
  return useMemo(() => {
    const moment = (
      key: 'receivedAt' | 'dueAt' | 'passedOnAt' | 'readyAt' | 'returnedAt',
      label: string,
      wideOnly = false,
    ): Column<LogbookLine> => ({
      key,
      label: t(label),
      width: '104px',
      wideOnly,
      render: (line) => <TwoLineMoment label={t(label)} at={line[key]} />,
    });
    return [
      {
        key: 'number',
        label: t('logbook.number'),
        width: '72px',
        render: (line) => (
          <span className="num">
            {line.number}
            <span className="quiet small"> · {line.book}</span>
          </span>
        ),
      },
      {
        key: 'code',
        label: t('logbook.code'),
        render: (line) => (
          <>
            <Link
              className="code"
              to={`/dossiers/${line.id}/show`}
              onClick={(event) => event.stopPropagation()}
            >
              {line.code}
            </Link>
            <div className="quiet small">{line.procedure}</div>
          </>
        ),
      },
      {
        key: 'owner',
        label: t('logbook.owner'),
        render: (line) => (
          <>
            <div>{line.owner}</div>
            <div className="quiet small contact">{line.contact}</div>
          </>
        ),
      },
      moment('receivedAt', 'logbook.received'),
      moment('dueAt', 'logbook.due'),
      moment('passedOnAt', 'logbook.passedOn', true),
      moment('readyAt', 'logbook.ready', true),
      moment('returnedAt', 'logbook.returned'),
      {
        key: 'note',
        label: t('logbook.note'),
        wideOnly: true,
        render: (line) => (
          <span className="small">{[line.way, line.receiver, line.note].filter(Boolean).join(' · ')}</span>
        ),
      },
    ];
  }, [t]);
}

/** Day and hour one under the other; on a phone with the column's name before them. */
function TwoLineMoment({ label, at }: { label: string; at: string | null }) {
  if (!at) return <span className="quiet wide-only">–</span>;
  const [day, time] = formatShort(at).split(' ');
  return (
    <span className="num two-line-moment">
      <span className="quiet small phone-only">{label} </span>
      {day} <span className="quiet small">{time}</span>
    </span>
  );
}
