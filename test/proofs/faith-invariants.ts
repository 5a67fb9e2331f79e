import type { FaithState } from './faith-state.ts';

/** What must hold in every state: a sentence when it doesn't. */
export function brokenAlways({ office, broker }: FaithState): string | undefined {
  const { inbox, dossiers } = office;
  for (const jobKey of broker.completed) {
    if (broker.completed.indexOf(jobKey) !== broker.completed.lastIndexOf(jobKey))
      return `job ${jobKey} was completed twice`;
    if (inbox[jobKey]?.status === 'withdrawn')
      return `the office calls ${jobKey} withdrawn, but its completion was carried out`;
  }
  const seen = new Set<string>();
  for (const [jobKey, { dossier, task }] of Object.entries(inbox)) {
    if (seen.has(`${dossier}.${task}`)) return `task ${task} of dossier ${dossier} is listed twice`;
    seen.add(`${dossier}.${task}`);
    const job = broker.jobs[jobKey];
    if (job && dossiers[dossier]!.instanceKey !== job.instance)
      return `task ${jobKey} belongs to a ghost of dossier ${dossier}`;
  }
  return undefined;
}

/** What must hold when there is nothing left to do: every task was done, and both sides know it. */
export function brokenAtRest({ office, broker }: FaithState, tasks: number): string | undefined {
  const running = Object.keys(broker.instances);
  if (running.length > 0) return `instance ${running[0]} never ends`;
  if (office.outbox.length > 0) return `row ${office.outbox[0]!.id} stays in the outbox`;
  for (const [jobKey, { status }] of Object.entries(office.inbox)) {
    const carriedOut = broker.completed.includes(jobKey);
    // Sent, lost, withdrawn, sent again: then NOT_FOUND can't tell what happened (docs/decisions/0006, Limits).
    const mayNotKnow = broker.withdrawn.includes(jobKey) && broker.repeated.includes(jobKey);
    if (status === 'completed' && !carriedOut && !mayNotKnow)
      return `the office calls ${jobKey} completed, the broker does not`;
  }
  const done =
    Object.keys(office.inbox).length + broker.withdrawn.filter((jobKey) => !office.inbox[jobKey]).length;
  return done === office.dossiers.length * tasks
    ? undefined
    : `${done} tasks of ${office.dossiers.length * tasks} were done`;
}
