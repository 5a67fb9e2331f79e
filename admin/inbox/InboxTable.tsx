import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
import { StateBadge } from '../lateness/StateBadge.tsx';
import { AssigneeCell } from './AssigneeCell.tsx';
import type { Task } from './task.ts';
import { TaskChip } from './TaskChip.tsx';

interface Props {
  tasks: Task[];
  cursorId: string | null;
  selected: ReadonlySet<string>;
  onOpen: (task: Task) => void;
  onSelect: (task: Task) => void;
  onClaim: (task: Task) => void;
}

/** The inbox from 600 px up. */
export function InboxTable({ tasks, cursorId, selected, onOpen, onSelect, onClaim }: Props) {
  const t = useTranslate();
  const columns = useMemo<Column<Task>[]>(
    () => [
      {
        key: 'due',
        label: t('inbox.column.due'),
        width: '212px',
        render: (task) => (
          <div className="stack-tight">
            <TaskChip task={task} />
            {task.forecast?.state === 'willBeLate' && <StateBadge state="willBeLate" />}
          </div>
        ),
      },
      {
        key: 'code',
        label: t('inbox.column.code'),
        width: '228px',
        render: (task) => (
          <div className="two-lines">
            <div>
              <Link to={`/dossiers/${task.dossierId}/show`} onClick={(event) => event.stopPropagation()}>
                {task.applicantName ?? task.dossierCode}
              </Link>
            </div>
            <div className="quiet small num">{task.dossierCode}</div>
          </div>
        ),
      },
      {
        key: 'step',
        label: t('inbox.column.step'),
        render: (task) => (
          <div className="two-lines" title={`${task.name} · ${task.procedureName ?? task.procedure}`}>
            <div>{task.name}</div>
            <div className="quiet small">{task.procedureName ?? task.procedure}</div>
          </div>
        ),
      },
      {
        key: 'assignee',
        label: t('inbox.column.assignee'),
        width: '126px',
        render: (task) => <AssigneeCell task={task} onClaim={onClaim} />,
      },
    ],
    [t],
  );
  return (
    <RegisterTable
      label={t('inbox.title')}
      fixed
      rows={tasks}
      columns={columns}
      cursorId={cursorId}
      selected={selected}
      onOpen={onOpen}
      onSelect={onSelect}
    />
  );
}
