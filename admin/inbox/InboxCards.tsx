import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Task } from './task.ts';
import { TaskChip } from './TaskChip.tsx';
import { isFree, isMine } from './task-predicates.ts';

interface Props {
  tasks: Task[];
  userId: string | undefined;
  onClaim: (task: Task) => void;
}

/** The inbox on a phone: one card a piece of work, the act at the thumb. */
export function InboxCards({ tasks, userId, onClaim }: Props) {
  return (
    <ul className="cards">
      {tasks.map((task) => (
        <Card key={task.id} task={task} mine={isMine(task, userId)} onClaim={onClaim} />
      ))}
    </ul>
  );
}

interface CardProps {
  task: Task;
  mine: boolean;
  onClaim: (task: Task) => void;
}

const Card = memo(function Card({ task, mine, onClaim }: CardProps) {
  const t = useTranslate();
  return (
    <li className="panel card">
      <TaskChip task={task} />
      <strong>{task.name}</strong>
      <span className="quiet">{task.applicantName ?? task.procedureName ?? ''}</span>
      <span className="num code">{task.dossierCode}</span>
      <div className="card-acts">
        {isFree(task) && (
          <button type="button" className="btn primary grow" onClick={() => onClaim(task)}>
            {t('action.claim')}
          </button>
        )}
        {!isFree(task) && !mine && <span className="quiet grow">{task.assignee?.name}</span>}
        <Link className={`btn grow${mine ? ' primary' : ''}`} to={`/dossiers/${task.dossierId}/show`}>
          {t('action.open')}
        </Link>
      </div>
    </li>
  );
});
