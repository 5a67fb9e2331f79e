import { deadlineState, type DeadlineFacts } from '../deadline/deadline-facts.ts';
import type { Task } from './task.ts';

/** What the chip of a task's row must know. */
export function taskDeadline(task: Task): DeadlineFacts {
  return {
    dueAt: task.dueAt ?? task.dossierDueAt,
    remainingWorkingMinutes: task.remainingWorkingMinutes,
    usedShare: usedShare(task),
    paused: task.paused,
    pauseFor: 'supplement',
  };
}

/** The part of the step's own budget that has passed; null when it has none. */
export function usedShare({ budgetMinutes: budget, remainingWorkingMinutes: left }: Task): number | null {
  if (!budget || left === null) return null;
  return Math.max(0, (budget - left) / budget);
}

/** Near its end at `now`. */
export function isDueSoon(task: Task, now: Date): boolean {
  return deadlineState(taskDeadline(task), now) === 'dueSoon';
}

/** Past its end at `now`. */
export function isLate(task: Task, now: Date): boolean {
  return deadlineState(taskDeadline(task), now) === 'late';
}

/** This person has it. */
export function isMine(task: Task, userId: string | undefined): boolean {
  return Boolean(userId) && task.assignee?.id === userId;
}

/** Nobody has it yet. */
export function isFree(task: Task): boolean {
  return !task.assignee;
}

export type InboxTab = 'mine' | 'unit' | 'dueSoon' | 'late';

export const inboxTabs: InboxTab[] = ['mine', 'unit', 'dueSoon', 'late'];

/** What the server is asked for a tab; the near ends are picked from one's own on this side. */
export function tabFilter(tab: InboxTab): Record<string, unknown> {
  if (tab === 'unit') return { scope: 'unit' };
  if (tab === 'late') return { scope: 'unit', late: true };
  if (tab === 'dueSoon') return { scope: 'unit' };
  return {};
}

/** The rows of a tab out of what the server answered. */
export function tabRows(tab: InboxTab, tasks: Task[], now: Date): Task[] {
  return tab === 'dueSoon' ? tasks.filter((task) => isDueSoon(task, now)) : tasks;
}
