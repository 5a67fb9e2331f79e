import { insertAfter } from '../graph-edit.ts';
import { startEvents } from '../walk.ts';
import type { Pass } from './pass.ts';

/**
 * The hidden `motcua:begin` behind every start event of the process: its worker claims the dossier for this instance,
 * because starting one isn't idempotent. It also starts the alarms of the process' own event sub-processes.
 */
export const begin: Pass = {
  name: 'begin',
  run({ process, armings }) {
    const timers = armings.find((arming) => arming.kind === 'scope' && arming.element === process)?.timers;
    const headers = timers ? { 'motcua:timers': JSON.stringify(timers) } : undefined;
    for (const start of startEvents(process)) {
      insertAfter(start, { kind: 'begin', forId: start.id, headers });
    }
  },
};
