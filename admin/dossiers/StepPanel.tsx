import { useGetList, useTranslate } from 'react-admin';
import type { Task } from '../inbox/task.ts';
import { Note } from '../kit/Note.tsx';
import type { Dossier } from './dossier.ts';
import { isEnded } from './dossier-predicates.ts';
import { StepCard } from './StepCard.tsx';

/** What this person may work on in this dossier now; who has it when it is somebody else's turn. */
export function StepPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { data: tasks } = useGetList<Task>(
    'tasks',
    {
      filter: { dossierId: dossier.id, scope: 'unit' },
      pagination: { page: 1, perPage: 25 },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { refetchInterval: 2_500, retry: false },
  );
  if (isEnded(dossier.status)) return <Note tone="plain">{t(`dossier.ended.${dossier.status}`)}</Note>;
  if (!dossier.receivedAt) return <Note tone="plain">{t('dossier.notReceived')}</Note>;
  if (!tasks) return <span className="skeleton" />;
  if (tasks.length > 0) return tasks.map((task) => <StepCard key={task.id} task={task} dossier={dossier} />);
  return <ElsewhereNote dossier={dossier} />;
}

function ElsewhereNote({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const current = dossier.currentTasks ?? [];
  if (current.length === 0) return <Note>{t('dossier.nothingNow')}</Note>;
  return (
    <Note>
      {current.map((task) => (
        <div key={task.id}>
          {task.assignee
            ? t('dossier.elsewhere', { step: task.name, name: task.assignee.name })
            : t('dossier.elsewhereFree', { step: task.name })}
        </div>
      ))}
    </Note>
  );
}
