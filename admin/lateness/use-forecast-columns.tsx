import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Column } from '../kit/register-column.ts';
import { dossierColumn, momentColumn } from './dossier-columns.tsx';
import type { ForecastRow } from './forecast.ts';
import { StateBadge } from './StateBadge.tsx';
import { useLength } from './use-length.ts';

/** The columns of the forecast list: how it will end first, then where it stands and with whom. */
export function useForecastColumns(): Column<ForecastRow>[] {
  const t = useTranslate();
  const length = useLength();
  return useMemo(
    () => [
      {
        key: 'state',
        label: t('lateness.column.state'),
        width: '176px',
        sort: 'marginWorkingMinutes',
        render: (row) => (
          <div className="two-lines">
            <div>
              <StateBadge state={row.state} />
            </div>
            <div className={`small ${row.marginWorkingMinutes < 0 ? 'tone-late' : 'quiet'}`}>
              <Margin minutes={row.marginWorkingMinutes} />
              {row.paused && <> · {t('lateness.paused')}</>}
            </div>
          </div>
        ),
      },
      dossierColumn(t('lateness.column.dossier')),
      {
        key: 'where',
        label: t('lateness.column.where'),
        render: (row) => (
          <div className="two-lines" title={`${row.stepName ?? ''} · ${row.procedureName}`}>
            <div>
              {row.stepName ?? row.procedureName}
              {row.overdueMinutes > 0 && (
                <span className="small tone-late">
                  {' '}
                  · {t('lateness.overdueStep', { length: length(row.overdueMinutes) })}
                </span>
              )}
            </div>
            <div className="quiet small">
              {row.procedureName}
              {row.initiative && <> · {row.initiative.name}</>}
            </div>
          </div>
        ),
      },
      {
        key: 'handler',
        label: t('lateness.column.handler'),
        width: '150px',
        wideOnly: true,
        render: (row) =>
          row.handlers.length > 0 ? (
            row.handlers.map((one) => one.name).join(', ')
          ) : (
            <span className="quiet">{t('lateness.nobody')}</span>
          ),
      },
      momentColumn('ready', {
        label: t('lateness.column.ready'),
        sort: 'willBeReadyAt',
        at: (row) => row.willBeReadyAt,
      }),
      momentColumn('due', { label: t('lateness.column.due'), sort: 'dueAt', at: (row) => row.dueAt }),
    ],
    [t, length],
  );
}

function Margin({ minutes }: { minutes: number }) {
  const t = useTranslate();
  const length = useLength();
  if (minutes === 0) return t('lateness.exact');
  return t(minutes > 0 ? 'lateness.early' : 'lateness.short', { length: length(Math.abs(minutes)) });
}
