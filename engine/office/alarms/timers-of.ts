import type { ArrivedJob } from '#engine/zeebe/ports.ts';
import type { AlarmTimer } from '../procedures/publish/procedure-model.ts';

/** The timers publishing wrote into a hidden task's header; none when there is no such header. */
export function timersOf(job: ArrivedJob): AlarmTimer[] {
  const header = job.headers['motcua:timers'];
  return header === undefined ? [] : (JSON.parse(header) as AlarmTimer[]);
}
