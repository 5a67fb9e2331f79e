import fc from 'fast-check';
import { dueCommands } from '#engine/broker/core/queries/due-commands.ts';
import { nextDueAt } from '#engine/broker/core/queries/next-due-at.ts';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import { createCommand, type TestBroker } from '#test/broker/kit/broker.ts';
import { someMigration, someModification, someResource } from '#test/broker/kit/random-instructions.ts';

/** What happens next, told by numbers that are read against the state of the moment. */
export interface Move {
  verb: number;
  pick: number;
  value: number;
}

/** Sequences of commands for the processes of `processes.ts`. */
export const moves = fc.array(fc.record({ verb: fc.nat(19), pick: fc.nat(50), value: fc.nat(9) }), {
  minLength: 10,
  maxLength: 60,
});

/** The names a move may choose from. */
export interface MoveNames {
  processIds: readonly string[];
  jobTypes: readonly string[];
  messages: readonly string[];
  errorCodes: readonly string[];
}

/** Those of `processes.ts`. */
const fixedNames: MoveNames = {
  processIds: [
    'desk',
    'window',
    'fork',
    'race',
    'guarded',
    'ending',
    'called',
    'calling',
    'several',
    'watched',
    'heard',
    'shouting',
    'undone',
    'raised',
  ],
  jobTypes: ['io.camunda.zeebe:userTask', 'sign', 'back', 'a', 'b', 'after', 'work', 'done', 'noted'],
  messages: ['go', 'stop', 'note', 'reply', 'begin'],
  errorCodes: ['oops'],
};

/** The command that a move means in the state of the moment. */
export function commandOf(
  broker: TestBroker,
  { verb, pick, value }: Move,
  names: MoveNames = fixedNames,
): Command<CompiledProcess> {
  const { state } = broker;
  const jobs = [...state.instances.values()].flatMap((instance) => Object.values(instance.jobs));
  const incidents = [...state.instances.values()].flatMap((instance) => Object.values(instance.incidents));
  const jobKey = jobs[pick % Math.max(1, jobs.length)]?.key ?? 1;
  const variables = { x: value, k: `k${value % 2}` };
  const some = <Item>(items: readonly Item[]): Item => items[pick % items.length] as Item;
  switch (verb) {
    case 0:
    case 1:
      return createCommand(some(names.processIds), variables);
    case 2:
      return {
        type: 'job-batch.activate',
        ...{ jobType: some(names.jobTypes), worker: 'w', timeoutMs: 30_000, maxJobs: 5, fetchVariables: [] },
      };
    case 3:
    case 4:
    case 5:
      return { type: 'job.complete', jobKey, variables };
    case 6:
      return {
        type: 'job.fail',
        ...{
          jobKey,
          retries: value % 3,
          errorMessage: 'no',
          retryBackOffMs: (value % 2) * 20_000,
          variables: {},
        },
      };
    case 7:
      return {
        type: 'job.throw-error',
        jobKey,
        errorCode: some(names.errorCodes),
        errorMessage: '',
        variables: { y: 1 },
      };
    case 8:
      return { type: 'job.update-retries', jobKey, retries: value };
    case 9:
      return {
        type: 'message.publish',
        name: some(names.messages),
        correlationKey: `k${value % 2}`,
        timeToLiveMs: (value % 3) * 60_000,
        messageId: value === 3 ? 'once' : '',
        variables: { m: value },
      };
    case 10:
      broker.now = Math.max(broker.now, nextDueAt(state) ?? broker.now);
      return dueCommands(state, broker.now, 1)[0] ?? { type: 'job.recur', jobKey };
    case 11: {
      const elements = [...state.owners.keys()];
      const elementInstanceKey = elements[pick % Math.max(1, elements.length)] ?? 1;
      return { type: 'variables.set', elementInstanceKey, variables, local: value % 2 === 0 };
    }
    case 12:
      return {
        type: 'incident.resolve',
        incidentKey: incidents[pick % Math.max(1, incidents.length)]?.key ?? 1,
      };
    case 13:
    case 14:
      return someModification(state, { pick, value, variables });
    case 15:
    case 16:
      return someMigration(state, { pick, value });
    case 17:
      return {
        type: 'signal.broadcast',
        signalName: some(['call', 'stop-k0', 'stop-k1']),
        variables: { m: value },
      };
    case 18:
      return someResource(state, { pick, value });
    default: {
      const keys = [...state.instances.keys()];
      return {
        type: 'process-instance.cancel',
        processInstanceKey: keys[pick % Math.max(1, keys.length)] ?? 1,
      };
    }
  }
}
