import { useMemo } from 'react';
import { DeadlineChip } from '../deadline/DeadlineChip.tsx';
import type { Task } from './task.ts';
import { taskDeadline, usedShare } from './task-predicates.ts';

/** A task's end as the chip, with the dossier's account behind it. */
export function TaskChip({ task }: { task: Task }) {
  const facts = useMemo(() => taskDeadline(task), [task]);
  const why = useMemo(
    () => ({ dossierId: task.dossierId, clock: 'committed' as const, stepDueAt: task.dueAt }),
    [task.dossierId, task.dueAt],
  );
  const share = usedShare(task);
  const bar = useMemo(
    () =>
      typeof share === 'number'
        ? { used: Math.min(1, Math.max(0, share)), committed: 1, statutory: 1 }
        : undefined,
    [share],
  );
  return <DeadlineChip facts={facts} bar={bar} why={why} />;
}
