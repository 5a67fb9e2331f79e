import { useMemo, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import type { Person } from './person.ts';
import { PersonDialog } from './PersonDialog.tsx';

/** Nhân sự, vai trò: who works here and what each may do. */
export default function PersonList() {
  const t = useTranslate();
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  const { data, error, refetch } = useGetList<Person>('people', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const columns = useMemo<Column<Person>[]>(
    () => [
      { key: 'name', label: t('people.name'), render: (row) => row.name },
      { key: 'username', label: t('app.username'), width: '160px', render: (row) => row.username },
      {
        key: 'roles',
        label: t('people.roles'),
        render: (row) => (
          <span className="row" style={{ gap: 4 }}>
            {row.roles.map((held, index) => (
              <span key={`${held.role}${index}`} className="badge">
                {t(`role.${held.role}`)}
              </span>
            ))}
          </span>
        ),
      },
      {
        key: 'active',
        label: t('people.state'),
        width: '140px',
        render: (row) => (
          <span className={`badge ${row.active ? 'good' : ''}`}>
            {t(row.active ? 'people.active' : 'people.inactive')}
          </span>
        ),
      },
    ],
    [t],
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('people.title')}</h1>
        <button type="button" className="btn primary" onClick={() => setEdited('new')}>
          {t('people.add')}
        </button>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton />
      ) : (
        <div className="panel">
          <RegisterTable label={t('people.title')} rows={data} columns={columns} onOpen={setEdited} />
        </div>
      )}
      {edited && <PersonDialog person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
