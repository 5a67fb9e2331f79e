import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kit/EmptyState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import type { Column } from '../kit/register-column.ts';
import { CauseCell } from './CauseCell.tsx';
import { dossierColumn, momentColumn } from './dossier-columns.tsx';
import { DossierRows } from './DossierRows.tsx';
import { ExportRows } from './ExportRows.tsx';
import { causes, type LateRow } from './forecast.ts';
import { ProcedureFilter } from './ProcedureFilter.tsx';
import { useDossierRows } from './use-dossier-rows.ts';
import { useLength } from './use-length.ts';

/** Quá hạn và nguyên nhân: every dossier late against its first date, and what is said of why. */
export default function LateTab() {
  const t = useTranslate();
  const [procedure, setProcedure] = useState('');
  const [cause, setCause] = useState('');
  const [explained, setExplained] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const filter = { procedure, cause, explained, open: openOnly || undefined };
  const list = useDossierRows<LateRow>('lateness', { filter, firstField: 'firstDueAt' });
  const columns = useColumns();
  return (
    <>
      <div className="filters" role="search" aria-label={t('lateness.tab.late')}>
        <ProcedureFilter value={procedure} onChange={setProcedure} />
        <select
          className="input slim"
          aria-label={t('lateness.filter.explained')}
          value={explained}
          onChange={(event) => setExplained(event.target.value)}
        >
          <option value="">{t('lateness.filter.anyExplained')}</option>
          {['none', 'proposed', 'confirmed'].map((name) => (
            <option key={name} value={name}>
              {t(`lateness.filter.${name}`)}
            </option>
          ))}
        </select>
        <select
          className="input slim"
          aria-label={t('lateness.column.cause')}
          value={cause}
          onChange={(event) => setCause(event.target.value)}
        >
          <option value="">{t('lateness.filter.allCauses')}</option>
          {causes.map((name) => (
            <option key={name} value={name}>
              {t(`lateness.cause.${name}`)}
            </option>
          ))}
        </select>
        <label className="row">
          <input type="checkbox" checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)} />
          {t('lateness.filter.openOnly')}
        </label>
        <ExportRows<LateRow>
          resource="lateness"
          filter={filter}
          sort={list.sort}
          total={list.total}
          name="ho-so-qua-han.csv"
          head={['dossier', 'procedure', 'initiative', 'firstDue', 'lateBy', 'cause'].map((key) =>
            t(`lateness.column.${key}`),
          )}
          cells={(row) => [
            row.dossierCode,
            row.procedureName,
            row.initiative?.name,
            formatShort(row.firstDueAt),
            row.lateWorkingMinutes,
            row.cause ? t(`lateness.cause.${row.cause.confirmed?.cause ?? row.cause.cause}`) : '',
          ]}
        />
      </div>
      <DossierRows
        label={t('lateness.tab.late')}
        list={list}
        columns={columns}
        empty={<EmptyState title={t('lateness.empty.lateTitle')}>{t('lateness.empty.lateText')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<LateRow>[] {
  const t = useTranslate();
  const length = useLength();
  return useMemo(
    () => [
      {
        key: 'lateBy',
        label: t('lateness.column.lateBy'),
        width: '168px',
        render: (row) => (
          <span className="badge late">
            {row.lateWorkingMinutes === null ? t('lateness.state.late') : length(row.lateWorkingMinutes)}
          </span>
        ),
      },
      dossierColumn(t('lateness.column.dossier')),
      {
        key: 'procedure',
        label: t('lateness.column.procedure'),
        wideOnly: true,
        render: (row) => (
          <div className="two-lines" title={row.procedureName}>
            <div>{row.procedureName}</div>
            <div className="quiet small">{row.initiative?.name}</div>
          </div>
        ),
      },
      momentColumn('firstDue', {
        label: t('lateness.column.firstDue'),
        sort: 'firstDueAt',
        at: (row) => row.firstDueAt,
      }),
      {
        key: 'cause',
        label: t('lateness.column.cause'),
        width: '292px',
        sort: 'cause',
        render: (row) => <CauseCell dossierId={row.id} cause={row.cause} />,
      },
    ],
    [t, length],
  );
}
