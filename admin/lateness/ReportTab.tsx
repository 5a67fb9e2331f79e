import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getJson } from '../app/http.ts';
import { parseDateText, showDateText } from '../forms/date-text.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { ProcedureFilter } from './ProcedureFilter.tsx';
import type { Report } from './report.ts';
import { ReportBalance } from './ReportBalance.tsx';
import { ReportCauses } from './ReportCauses.tsx';
import { ReportLines } from './ReportLines.tsx';

/** Báo cáo: what became of a period's dossiers, whether the figures agree, and the late ones by cause. */
export default function ReportTab() {
  const t = useTranslate();
  const [days, setDays] = useState<{ from?: string; to?: string }>({});
  const [procedure, setProcedure] = useState('');
  const query = new URLSearchParams({ ...days, ...(procedure && { procedure }) }).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['lateness', 'report', query],
    queryFn: ({ signal }) => getJson<Report>(`/lateness/report?${query}`, signal),
    retry: false,
    placeholderData: (before) => before,
  });
  return (
    <>
      <div className="filters" role="search" aria-label={t('lateness.tab.report')}>
        <Day
          label={t('lateness.report.from')}
          value={days.from ?? data?.from ?? ''}
          onChange={(from) => setDays({ ...days, from })}
        />
        <Day
          label={t('lateness.report.to')}
          value={days.to ?? data?.to ?? ''}
          onChange={(to) => setDays({ ...days, to })}
        />
        <ProcedureFilter value={procedure} onChange={setProcedure} />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : data.lines.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('lateness.empty.reportTitle')}>{t('lateness.empty.reportText')}</EmptyState>
        </div>
      ) : (
        <div className="stack">
          <div className="report-grid">
            <ReportBalance total={data.total} />
            <ReportCauses total={data.total} />
          </div>
          <ReportLines lines={data.lines} />
        </div>
      )}
    </>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** An office day, typed dd/mm/yyyy; taken once it is a real day. */
function Day({ label, value, onChange }: DayProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="row">
      {label}
      <input
        className="input slim num"
        style={{ width: 128 }}
        inputMode="numeric"
        value={draft ?? showDateText(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          const iso = parseDateText(event.target.value);
          if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) onChange(iso);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
