import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import { ExportRows } from './ExportRows.tsx';
import type { ForecastRow } from './forecast.ts';
import { ProcedureFilter } from './ProcedureFilter.tsx';
import { useForecastColumns } from './use-forecast-columns.tsx';

const perPage = 25;
const views = {
  atRisk: ['dueSoon', 'willBeLate'],
  willBeLate: ['willBeLate'],
  dueSoon: ['dueSoon'],
  late: ['late'],
  all: undefined,
} as const;
type View = keyof typeof views;

/** Sắp và sẽ quá hạn: the worst first, with the step that holds each one up. */
export default function ForecastTab() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [view, setView] = useState<View>('atRisk');
  const [procedure, setProcedure] = useState('');
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<{ field: string; order: 'ASC' | 'DESC' }>({
    field: 'marginWorkingMinutes',
    order: 'ASC',
  });
  const filter = { state: views[view], procedure, q };
  const { data, total, error, refetch } = useGetList<ForecastRow>(
    'forecasts',
    { filter, sort, pagination: { page, perPage } },
    { refetchInterval: 10_000, retry: 1 },
  );
  const columns = useForecastColumns();
  const open = (row: ForecastRow) => void navigate(`/dossiers/${row.id}/show`);
  const { cursor } = useRowCursor(data ?? [], { Enter: open });
  const turn = (field: string) =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  const from =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPage(1);
    };
  return (
    <>
      <div className="filters" role="search" aria-label={t('lateness.filter.label')}>
        <input
          className="input slim wide-filter"
          type="search"
          aria-label={t('app.search')}
          placeholder={t('app.search')}
          value={q}
          onChange={(event) => from(setQ)(event.target.value)}
        />
        <select
          className="input slim"
          aria-label={t('lateness.column.state')}
          value={view}
          onChange={(event) => from(setView)(event.target.value as View)}
        >
          <option value="atRisk">{t('lateness.filter.atRisk')}</option>
          <option value="willBeLate">{t('lateness.state.willBeLate')}</option>
          <option value="dueSoon">{t('lateness.state.dueSoon')}</option>
          <option value="late">{t('lateness.state.late')}</option>
          <option value="all">{t('lateness.filter.all')}</option>
        </select>
        <ProcedureFilter value={procedure} onChange={from(setProcedure)} />
        <ExportRows<ForecastRow>
          resource="forecasts"
          filter={filter}
          sort={sort}
          total={total}
          name="du-bao-qua-han.csv"
          head={[
            'state',
            'dossier',
            'procedure',
            'initiative',
            'where',
            'handler',
            'ready',
            'due',
            'margin',
          ].map((key) => t(`lateness.column.${key}`))}
          cells={(row) => [
            t(`lateness.state.${row.state}`),
            row.dossierCode,
            row.procedureName,
            row.initiative?.name,
            row.stepName,
            row.handlers.map((one) => one.name).join(', '),
            formatShort(row.willBeReadyAt),
            formatShort(row.dueAt),
            row.marginWorkingMinutes,
          ]}
        />
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {data.length === 0 ? (
            <EmptyState title={t('lateness.empty.forecastTitle')}>
              {t('lateness.empty.forecastText')}
            </EmptyState>
          ) : (
            <>
              <RegisterTable
                label={t(`lateness.tab.forecast`)}
                fixed
                rows={data}
                columns={columns}
                cursorId={cursor?.id ?? null}
                sorting={sort}
                onSort={turn}
                onOpen={open}
              />
              <Pager page={page} perPage={perPage} total={total ?? 0} onPage={setPage} />
            </>
          )}
        </div>
      )}
    </>
  );
}
