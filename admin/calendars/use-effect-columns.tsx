import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatMoment } from '../kit/format-moment.ts';
import type { Column } from '../kit/register-column.ts';
import type { DateEffect } from './calendar-answers.ts';

/** The columns of the affected dossiers; once decided, also what became of each. */
export function useEffectColumns(decided: boolean): Column<DateEffect>[] {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return useMemo((): Column<DateEffect>[] => {
    const columns: Column<DateEffect>[] = [
      {
        key: 'code',
        label: t('calendars.effectColumn.code'),
        render: (row) => (
          <>
            <Link className="code" to={`/dossiers/${row.id}/show`}>
              {row.code ?? '–'}
            </Link>
            <span className="block quiet small">{row.procedureName}</span>
          </>
        ),
      },
      {
        key: 'old',
        label: t('calendars.effectColumn.oldDue'),
        render: (row) => (
          <span className="num">
            <span className="phone-only quiet">{t('calendars.effectColumn.oldDue')}: </span>
            {formatMoment(row.oldDueAt, locale)}
          </span>
        ),
      },
      {
        key: 'new',
        label: t('calendars.effectColumn.newDue'),
        render: (row) => (
          <strong className="num">
            <span className="phone-only quiet">{t('calendars.effectColumn.newDue')}: </span>
            {formatMoment(row.newDueAt, locale)}
          </strong>
        ),
      },
      {
        key: 'direction',
        label: t('calendars.effectColumn.direction'),
        render: (row) => (
          <span className="row" style={{ gap: 6 }}>
            <span className={`badge ${row.direction === 'earlier' ? 'soon' : 'ink'}`}>
              {row.direction === 'later' ? '→' : '←'} {t(`calendars.directions.${row.direction}One`)}
            </span>
            {row.paused && <span className="badge paused">{t('calendars.paused')}</span>}
            {row.apologyStands && <span className="badge">{t('calendars.apologyHolds')}</span>}
          </span>
        ),
      },
    ];
    if (!decided) return columns;
    return [
      ...columns,
      {
        key: 'outcome',
        label: t('calendars.effectColumn.outcome'),
        render: (row) =>
          row.outcome ? t(`calendars.outcome.${row.outcome}`) : t('calendars.outcome.waiting'),
      },
    ];
  }, [decided, locale, t]);
}
