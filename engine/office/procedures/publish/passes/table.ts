import { alarmMessages } from './alarm-messages.ts';
import { armScopes } from './arm-scopes.ts';
import { armTasks } from './arm-tasks.ts';
import { begin } from './begin.ts';
import { formKeys } from './form-keys.ts';
import { lanes } from './lanes.ts';
import type { Pass } from './pass.ts';
import { prefix } from './prefix.ts';
import { strip } from './strip.ts';
import { withdrawals } from './withdrawals.ts';

/**
 * Compilation in the order it runs. Withdrawals come before the arm tasks, so that behind a boundary event first the
 * alarms end and then the tasks close; `begin` comes after them, so that it stands right behind the start event.
 */
export const passes: readonly Pass[] = [
  lanes,
  formKeys,
  withdrawals,
  alarmMessages,
  armTasks,
  armScopes,
  begin,
  prefix,
  strip,
];
