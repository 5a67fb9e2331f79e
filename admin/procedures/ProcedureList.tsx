import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import { useHasRole } from '../app/use-session.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import type { Procedure } from './procedure.ts';
import { TermWords } from './TermWords.tsx';
import { useProcedures } from './use-procedure.ts';

/** Thủ tục: what this office offers, in which version, within which time. */
export default function ProcedureList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const designer = useHasRole('designer');
  const { data, error, refetch } = useProcedures();
  const columns = useMemo<Column<Procedure>[]>(
    () => [
      {
        key: 'code',
        label: t('procedure.code'),
        width: '120px',
        render: (row) => <span className="num">{row.code}</span>,
      },
      {
        key: 'name',
        label: t('procedure.name'),
        render: (row) => <Link to={`/procedures/${row.code}/show`}>{localized(row.name, locale)}</Link>,
      },
      {
        key: 'version',
        label: t('procedure.version'),
        width: '110px',
        render: (row) => <span className="num">{row.version}</span>,
      },
      {
        key: 'committed',
        label: t('procedure.committed'),
        width: '160px',
        render: (row) => <TermWords term={row.committed} />,
      },
      {
        key: 'statutory',
        label: t('procedure.statutory'),
        width: '160px',
        wideOnly: true,
        render: (row) => <TermWords term={row.statutory} />,
      },
    ],
    [t, locale],
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('procedure.title')}</h1>
        {designer && (
          <a className="btn" href="/thiet-ke/">
            {t('menu.designer')}
          </a>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          {data.length === 0 ? (
            <EmptyState title={t('procedure.empty')} />
          ) : (
            <RegisterTable
              label={t('procedure.title')}
              rows={data}
              columns={columns}
              onOpen={(row) => void navigate(`/procedures/${row.code}/show`)}
            />
          )}
        </div>
      )}
    </>
  );
}
