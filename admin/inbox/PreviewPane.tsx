import { useGetOne, useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { localized } from '../app/locale.ts';
import { useSession } from '../app/use-session.ts';
import { ClockChips } from '../dossiers/ClockChips.tsx';
import type { Dossier } from '../dossiers/dossier.ts';
import { StatusBadge } from '../dossiers/StatusBadge.tsx';
import type { Task } from './task.ts';
import { isFree, isMine } from './task-predicates.ts';
import { useTaskActs } from './use-task-acts.ts';

/** The dossier of the row under the cursor, beside the list: enough to decide what to take next. */
export function PreviewPane({ task }: { task: Task }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const userId = useSession()?.user.id;
  const { claim, release } = useTaskActs();
  const { data: dossier } = useGetOne<Dossier>(
    'dossiers',
    { id: task.dossierId },
    { staleTime: 5_000, retry: false },
  );
  return (
    <aside className="panel preview" aria-label={t('inbox.preview')}>
      <div className="stack-tight">
        <span className="num code">{task.dossierCode}</span>
        <h2>{task.name}</h2>
      </div>
      {dossier ? (
        <>
          <div className="row">
            <StatusBadge status={dossier.status} />
          </div>
          <ClockChips dossier={dossier} />
          <dl className="facts">
            <dt>{t('dossier.applicant')}</dt>
            <dd>{dossier.applicant?.name}</dd>
            <dt>{t('dossier.procedure')}</dt>
            <dd>{localized(dossier.procedureName, locale) || dossier.procedure}</dd>
            <dt>{t('dossier.documents')}</dt>
            <dd>{t('dossier.documentCount', { smart_count: dossier.documents?.length ?? 0 })}</dd>
            <dt>{t('dossier.assignee')}</dt>
            <dd>{task.assignee?.name ?? t('inbox.nobody')}</dd>
          </dl>
        </>
      ) : (
        <span className="skeleton" />
      )}
      <div className="preview-acts">
        {isFree(task) && (
          <button
            type="button"
            className="btn primary"
            disabled={claim.isPending}
            onClick={() => claim.mutate(task)}
          >
            {t('action.claim')}
          </button>
        )}
        <Link
          className={`btn${isMine(task, userId) ? ' primary' : ''}`}
          to={`/dossiers/${task.dossierId}/show`}
        >
          {isMine(task, userId) ? t('action.work') : t('action.open')}
        </Link>
        {isMine(task, userId) && (
          <button
            type="button"
            className="btn"
            disabled={release.isPending}
            onClick={() => release.mutate(task)}
          >
            {t('action.release')}
          </button>
        )}
      </div>
    </aside>
  );
}
