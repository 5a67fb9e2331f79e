import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useSession } from '../app/use-session.ts';
import type { Task } from '../inbox/task.ts';
import { isFree, isMine } from '../inbox/task-predicates.ts';
import { TaskChip } from '../inbox/TaskChip.tsx';
import { useTaskActs } from '../inbox/use-task-acts.ts';
import { useShortcuts } from '../app/use-shortcuts.ts';
import type { Dossier } from './dossier.ts';

const StepForm = lazy(() => import('./StepForm.tsx'));
const HandOverStep = lazy(() =>
  import('./hand-over/HandOverStep.tsx').then((module) => ({ default: module.HandOverStep })),
);

/** One step: take it, fill it in, hand it on or give it back. */
export function StepCard({ task, dossier }: { task: Task; dossier: Dossier }) {
  const t = useTranslate();
  const userId = useSession()?.user.id;
  const { claim, release } = useTaskActs();
  const mine = isMine(task, userId);
  const free = isFree(task);
  useShortcuts({ c: () => free && !claim.isPending && claim.mutate(task) });
  return (
    <section className="panel step" aria-label={task.name}>
      <header>
        <h2>{task.name}</h2>
        <TaskChip task={task} />
      </header>
      <div className="panel-body">
        {free && (
          <div className="row">
            <button
              type="button"
              className="btn primary"
              disabled={claim.isPending}
              onClick={() => claim.mutate(task)}
            >
              {t('action.claim')}
            </button>
            <span className="quiet">{t('dossier.claimFirst')}</span>
          </div>
        )}
        {!free && !mine && <p>{t('dossier.heldBy', { name: task.assignee?.name ?? '' })}</p>}
        {mine && (
          <Suspense fallback={<span className="skeleton" />}>
            {task.handover ? (
              <HandOverStep task={task} dossier={dossier} onRelease={() => release.mutate(task)} />
            ) : (
              <StepForm task={task} dossier={dossier} onRelease={() => release.mutate(task)} />
            )}
          </Suspense>
        )}
      </div>
    </section>
  );
}
