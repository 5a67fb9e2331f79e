import type { HandOver } from '#engine/forms/hand-over.ts';
import { postJson } from '../app/http.ts';
import { useAct } from '../kit/use-act.ts';
import type { Task } from './task.ts';

/** Claim, release and complete, as the inbox and the dossier page use them. */
export function useTaskActs(onDone?: () => void) {
  const claim = useAct((task: Task) => postJson<Task>(`/tasks/${task.id}/claim`), {
    done: 'inbox.claimed',
    onDone,
  });
  const release = useAct((task: Task) => postJson<Task>(`/tasks/${task.id}/release`), {
    done: 'inbox.released',
    onDone,
  });
  const complete = useAct(
    ({ task, data, handOver }: { task: Task; data: unknown; handOver?: HandOver }) =>
      postJson<Task>(`/tasks/${task.id}/complete`, { data, ...(handOver && { handOver }) }),
    {
      done: ({ task }) => (task.handover ? 'inbox.handedOver' : 'inbox.completed'),
      onDone,
      quietErrors: true,
    },
  );
  return { claim, release, complete };
}
