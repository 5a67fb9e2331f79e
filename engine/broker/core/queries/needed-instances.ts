import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { Command, CommandOf, CommandType } from '../../records/command.ts';
import { messageSlot } from '../state/slots.ts';
import type { State } from '../state/state.ts';

type Needs<T extends CommandType> = (
  state: State,
  command: CommandOf<T, CompiledProcess>,
) => Iterable<number | undefined>;

const ofJob = (state: State, { jobKey }: { jobKey: number }) => [state.owners.get(jobKey)];

/**
 * Commands that work on instances which exist already, and on which. Whoever keeps instances elsewhere fetches these
 * before the step, many at once; a command that isn't listed, or more instances that a step comes upon, work too but
 * fetch one at a time.
 */
const NEEDS: { readonly [T in CommandType]?: Needs<T> } = {
  'process-instance.cancel': (_, { processInstanceKey }) => [processInstanceKey],
  'process-instance.modify': ({ owners }, { processInstanceKey, terminate }) => [
    processInstanceKey,
    ...terminate.map((key) => owners.get(key)),
  ],
  'process-instance.migrate': (_, { processInstanceKey }) => [processInstanceKey],
  'multi-instance.continue': ({ owners }, { elementInstanceKey }) => [owners.get(elementInstanceKey)],
  'signal.broadcast': ({ signals }, { signalName }) => signals.get(signalName)?.values() ?? [],
  'variables.set': ({ owners }, { elementInstanceKey }) => [owners.get(elementInstanceKey)],
  'incident.resolve': ({ owners }, { incidentKey }) => [owners.get(incidentKey)],
  'message.publish': ({ subscriptions }, { name, correlationKey }) =>
    subscriptions.get(messageSlot(name, correlationKey))?.values() ?? [],
  'timer.trigger': ({ owners }, { timerKey }) => [owners.get(timerKey)],
  'job-batch.activate': ownersOfJobs,
  'job.complete': ofJob,
  'job.fail': ofJob,
  'job.throw-error': ofJob,
  'job.update-retries': ofJob,
  'job.update-timeout': ofJob,
  'job.time-out': ofJob,
  'job.recur': ofJob,
};

function* ownersOfJobs(state: State, command: CommandOf<'job-batch.activate', CompiledProcess>) {
  let left = command.maxJobs;
  for (const { key } of state.activatable.get(command.jobType)?.inOrder(0) ?? []) {
    if (left-- <= 0) return;
    yield state.owners.get(key);
  }
}

/** The instances a command is known to work on, as far as that can be told before it is stepped; repetitions occur. */
export function neededInstances(
  state: State,
  command: Command<CompiledProcess>,
): Iterable<number | undefined> {
  const needs = NEEDS[command.type] as
    ((state: State, command: Command<CompiledProcess>) => Iterable<number | undefined>) | undefined;
  return needs === undefined ? [] : needs(state, command);
}
