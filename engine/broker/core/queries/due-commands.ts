import type { Command } from '../../records/command.ts';
import { firstOfHeap } from '../state/key-heap.ts';
import type { DueKind, State } from '../state/state.ts';

/**
 * The commands to issue now, earliest due first, at most `limit`. They may be stale by the time they are stepped
 * (an earlier one can have cancelled a timer): such a one is rejected with NOT_FOUND, which is nobody's fault.
 */
export function dueCommands(state: State, now: number, limit: number): Command<never>[] {
  return firstOfHeap(state.due, now, limit).map(({ kind, key }) => MAKE[kind](key));
}

const MAKE: Record<DueKind, (key: number) => Command<never>> = {
  'timer.trigger': (timerKey) => ({ type: 'timer.trigger', timerKey }),
  'job.time-out': (jobKey) => ({ type: 'job.time-out', jobKey }),
  'job.recur': (jobKey) => ({ type: 'job.recur', jobKey }),
  'multi-instance.continue': (elementInstanceKey) => ({
    type: 'multi-instance.continue',
    elementInstanceKey,
  }),
  'message.expire': (messageKey) => ({ type: 'message.expire', messageKey }),
};
