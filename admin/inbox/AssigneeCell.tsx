import { useTranslate } from 'react-admin';
import { useSession } from '../app/use-session.ts';
import type { Task } from './task.ts';
import { isFree, isMine } from './task-predicates.ts';

/** Who has it: me, a colleague, or nobody yet, and then the button that takes it. */
export function AssigneeCell({ task, onClaim }: { task: Task; onClaim: (task: Task) => void }) {
  const t = useTranslate();
  const userId = useSession()?.user.id;
  if (isMine(task, userId)) return <span className="badge ink">{t('inbox.me')}</span>;
  if (!isFree(task)) return <span>{task.assignee?.name}</span>;
  return (
    <button
      type="button"
      className="btn slim"
      onClick={(event) => {
        event.stopPropagation();
        onClaim(task);
      }}
    >
      {t('action.claim')}
    </button>
  );
}
