import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kit/EmptyState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { DossierRows } from './DossierRows.tsx';
import { ExportRows } from './ExportRows.tsx';
import type { ForecastRow } from './forecast.ts';
import { ProcedureFilter } from './ProcedureFilter.tsx';
import { useDossierRows } from './use-dossier-rows.ts';
import { useForecastColumns } from './use-forecast-columns.tsx';

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
  const [view, setView] = useState<View>('atRisk');
  const [procedure, setProcedure] = useState('');
  const [q, setQ] = useState('');
  const filter = { state: views[view], procedure, q };
  const list = useDossierRows<ForecastRow>('forecasts', { filter, firstField: 'marginWorkingMinutes' });
  const columns = useForecastColumns();
  return (
    <>
      <div className="filters" role="search" aria-label={t('lateness.filter.label')}>
        <input
          className="input slim wide-filter"
          type="search"
          aria-label={t('app.search')}
          placeholder={t('app.search')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <select
          className="input slim"
          aria-label={t('lateness.column.state')}
          value={view}
          onChange={(event) => setView(event.target.value as View)}
        >
          <option value="atRisk">{t('lateness.filter.atRisk')}</option>
          <option value="willBeLate">{t('lateness.state.willBeLate')}</option>
          <option value="dueSoon">{t('lateness.state.dueSoon')}</option>
          <option value="late">{t('lateness.state.late')}</option>
          <option value="all">{t('lateness.filter.all')}</option>
        </select>
        <ProcedureFilter value={procedure} onChange={setProcedure} />
        <ExportRows<ForecastRow>
          resource="forecasts"
          filter={filter}
          sort={list.sort}
          total={list.total}
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
      <DossierRows
        label={t('lateness.tab.forecast')}
        list={list}
        columns={columns}
        empty={
          <EmptyState title={t('lateness.empty.forecastTitle')}>
            {t('lateness.empty.forecastText')}
          </EmptyState>
        }
      />
    </>
  );
}
