import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { RegisterTable } from '../kit/RegisterTable.tsx';
import type { Column } from '../kit/register-column.ts';
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
        width: '190px',
        render: (task) => <TaskChip task={task} />,
      },
      {
        key: 'code',
        label: t('inbox.column.code'),
        width: '226px',
        render: (task) => (
          <Link
            className="code"
            to={`/dossiers/${task.dossierId}/show`}
            onClick={(event) => event.stopPropagation()}
          >
            {task.dossierCode}
          </Link>
        ),
      },
      {
        key: 'step',
        label: t('inbox.column.step'),
        render: (task) => (
          <>
            <div>{task.name}</div>
            <div className="quiet small">{task.procedureName ?? task.procedure}</div>
          </>
        ),
      },
      {
        key: 'applicant',
        label: t('inbox.column.applicant'),
        wideOnly: true,
        render: (task) => task.applicantName ?? '',
      },
      {
        key: 'assignee',
        label: t('inbox.column.assignee'),
        width: '132px',
        render: (task) => <AssigneeCell task={task} onClaim={onClaim} />,
      },
    ],
    [t],
  );
  return (
    <RegisterTable
      label={t('inbox.title')}
      rows={tasks}
      columns={columns}
      cursorId={cursorId}
      selected={selected}
      onOpen={onOpen}
      onSelect={onSelect}
    />
  );
}
