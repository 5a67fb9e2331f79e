import { useMemo, useState } from 'react';
import { useGetList, useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../app/use-session.ts';
import { decisionOf } from '../dossiers/decision.ts';
import { isFree, isMine } from '../inbox/task-predicates.ts';
import '../inbox/inbox.css';
import type { Task } from '../inbox/task.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { ListSkeleton } from '../kit/ListSkeleton.tsx';
import { useRowCursor } from '../kit/use-row-cursor.ts';
import { ApologiesToSign } from '../lateness/ApologiesToSign.tsx';
import { SigningCard } from './SigningCard.tsx';
import './signing.css';

/** Ký duyệt: everything that waits for the leader's word, with what the word is about. */
export default function SigningList() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const userId = useSession()?.user.id;
  const [sign, setSign] = useState<string | null>(null);
  const { data, error, refetch } = useGetList<Task>(
    'tasks',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'dueAt', order: 'ASC' }, meta: { locale } },
    { refetchInterval: 2_500, retry: 1 },
  );
  const waiting = useMemo(
    () =>
      (data ?? []).filter((task) => decisionOf(task.form) !== null && (isFree(task) || isMine(task, userId))),
    [data, userId],
  );
  const { cursor } = useRowCursor(waiting, {
    Enter: (task) => void navigate(`/dossiers/${task.dossierId}/show`),
    s: (task) => setSign(task.id),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  return (
    <>
      <div className="page-head">
        <h1>{t('signing.title')}</h1>
        <span className="quiet">{t('signing.count', { smart_count: waiting.length })}</span>
      </div>
      <ApologiesToSign />
      {waiting.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('signing.emptyTitle')}>{t('signing.emptyText')}</EmptyState>
        </div>
      ) : (
        <ul className="signing">
          {waiting.map((task) => (
            <SigningCard
              key={task.id}
              task={task}
              cursor={cursor?.id === task.id}
              signing={sign === task.id}
              onSigned={() => setSign(null)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
