import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { formatShort } from '../kit/format-moment.ts';
import type { Dossier, TaskRecord } from './dossier.ts';

const FormSummary = lazy(() =>
  import('../forms/FormSummary.tsx').then((module) => ({ default: module.FormSummary })),
);

/** What the steps so far found and decided: the draft the next person builds on. */
export function StepResults({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const done = (dossier.taskHistory ?? []).filter((task) => task.completedAt && task.data);
  if (done.length === 0) return null;
  return (
    <section className="panel">
      <header>
        <h2>{t('dossier.results')}</h2>
      </header>
      <div className="panel-body stack">
        {done.map((task) => (
          <div key={task.id}>
            <h3 className="result-head">
              {task.name}
              <span className="quiet small num">
                {nameOf(task)} · {formatShort(task.completedAt)}
              </span>
            </h3>
            <Suspense fallback={<span className="skeleton" />}>
              <FormSummary definition={task.form} value={task.data} />
            </Suspense>
          </div>
        ))}
      </div>
    </section>
  );
}

function nameOf(task: TaskRecord): string {
  return typeof task.assignee === 'string' ? task.assignee : (task.assignee?.name ?? '');
}
