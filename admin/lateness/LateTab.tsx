import { useMemo, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatShort } from '../kit/format-moment.ts';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { Pager } from '../kit/Pager.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import { CauseCell } from './CauseCell.tsx';
import { ExportRows } from './ExportRows.tsx';
import { causes, type LateRow } from './forecast.ts';
import { ProcedureFilter } from './ProcedureFilter.tsx';
import { useLength } from './use-length.ts';

const perPage = 25;

/** Quá hạn và nguyên nhân: every dossier late against its first date, and what is said of why. */
export default function LateTab() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [procedure, setProcedure] = useState('');
  const [cause, setCause] = useState('');
  const [explained, setExplained] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<{ field: string; order: 'ASC' | 'DESC' }>({
    field: 'firstDueAt',
    order: 'ASC',
  });
  const filter = { procedure, cause, explained, open: openOnly || undefined };
  const { data, total, error, refetch } = useGetList<LateRow>(
    'lateness',
    { filter, sort, pagination: { page, perPage } },
    { refetchInterval: 10_000, retry: 1 },
  );
  const columns = useColumns();
  const open = (row: LateRow) => void navigate(`/dossiers/${row.id}/show`);
  const { cursor } = useRowCursor(data ?? [], { Enter: open });
  const turn = (field: string) =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
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
          sort={sort}
          total={total}
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
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {data.length === 0 ? (
            <EmptyState title={t('lateness.empty.lateTitle')}>{t('lateness.empty.lateText')}</EmptyState>
          ) : (
            <>
              <RegisterTable
                label={t('lateness.tab.late')}
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
      {
        key: 'dossier',
        label: t('lateness.column.dossier'),
        width: '232px',
        sort: 'code',
        render: (row) => (
          <div className="two-lines">
            <div>
              <Link to={`/dossiers/${row.id}/show`} onClick={(event) => event.stopPropagation()}>
                {row.applicantName}
              </Link>
            </div>
            <div className="quiet small num">{row.dossierCode}</div>
          </div>
        ),
      },
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
      {
        key: 'firstDue',
        label: t('lateness.column.firstDue'),
        width: '150px',
        sort: 'firstDueAt',
        render: (row) => (
          <>
            <span className="card-label">{t('lateness.column.firstDue')} </span>
            <span className="num">{formatShort(row.firstDueAt)}</span>
          </>
        ),
      },
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
