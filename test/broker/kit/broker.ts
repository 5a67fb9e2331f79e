import { prepareDeployment } from '#engine/broker/runtime/prepare-deployment.ts';
import { step } from '#engine/broker/core/step.ts';
import type { StepResult } from '#engine/broker/core/step-result.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { Effect } from '#engine/broker/records/effect.ts';
import type { Event, EventOf, EventType } from '#engine/broker/records/event.ts';
import type { ActivatedJob } from '#engine/broker/records/job.ts';
import type { JsonObject } from '#engine/broker/records/json.ts';

/** A broker in memory with a clock that stands still until it is moved. Steps the real core, keeps every event. */
export interface TestBroker {
  state: State;
  now: number;
  events: Event[];
  effects: Effect[];
  /** Steps a command that must be accepted. */
  send(command: Command<CompiledProcess>): StepResult;
  /** Steps a command, accepted or not. */
  attempt(command: Command<CompiledProcess>): StepResult;
  deploy(...processes: string[]): Promise<void>;
  /** Starts the latest version of a process; answers the instance key. */
  create(bpmnProcessId: string, variables?: JsonObject): number;
  /** Activates all jobs of a type. */
  jobs(jobType: string, fetchVariables?: readonly string[]): ActivatedJob[];
  complete(jobType: string, variables?: JsonObject): ActivatedJob;
  publish(name: string, correlationKey: string, variables?: JsonObject, timeToLiveMs?: number): void;
  isActive(instanceKey: number): boolean;
  seen<T extends EventType>(type: T): EventOf<T>[];
}

export function testBroker(): TestBroker {
  const broker: TestBroker = {
    state: createState(),
    now: 1_700_000_000_000,
    events: [],
    effects: [],
    attempt(command) {
      const result = step(broker.state, command, { now: broker.now });
      broker.events.push(...result.events);
      broker.effects.push(...result.effects);
      return result;
    },
    send(command) {
      const result = broker.attempt(command);
      if (result.bug !== undefined) throw result.bug.error;
      if (result.rejection !== undefined) throw new Error(result.rejection.reason);
      return result;
    },
    async deploy(...processes) {
      broker.send(await deployCommand(processes));
    },
    create(bpmnProcessId, variables = {}) {
      const { response } = broker.send(createCommand(bpmnProcessId, variables));
      if (response?.type !== 'process-instance.created')
        throw new Error('Expected an instance to be created');
      return response.processInstanceKey;
    },
    jobs(jobType, fetchVariables = []) {
      const { response } = broker.send({
        type: 'job-batch.activate',
        ...{ jobType, worker: 'test', timeoutMs: 60_000, maxJobs: 100, fetchVariables },
      });
      return response?.type === 'job-batch.activated' ? [...response.jobs] : [];
    },
    complete(jobType, variables = {}) {
      const [job] = broker.jobs(jobType);
      if (job === undefined) throw new Error(`Expected a job of type '${jobType}', but there is none`);
      broker.send({ type: 'job.complete', jobKey: job.key, variables });
      return job;
    },
    publish(name, correlationKey, variables = {}, timeToLiveMs = 0) {
      broker.send({ type: 'message.publish', name, correlationKey, timeToLiveMs, messageId: '', variables });
    },
    isActive: (instanceKey) => broker.state.instances.has(instanceKey),
    seen: (type) => broker.events.filter((event) => event.type === type) as never,
  };
  return broker;
}

/** The command that deploys BPMN texts; they must be fit to be deployed. */
export async function deployCommand(
  processes: readonly string[],
  dialect: { inclusiveJoin?: boolean } = {},
): Promise<Command<CompiledProcess>> {
  const files = processes.map((content, index) => ({ name: `p${index}.bpmn`, content }));
  return filesCommand(files, dialect);
}

/** The command that deploys files of any kind; they must be fit to be deployed. */
export async function filesCommand(
  resources: readonly { name: string; content: string }[],
  dialect: { inclusiveJoin?: boolean } = {},
): Promise<Command<CompiledProcess>> {
  const prepared = await prepareDeployment(resources, dialect);
  if ('rejection' in prepared) throw new Error(prepared.rejection.reason);
  return prepared.command;
}

export function createCommand(bpmnProcessId: string, variables: JsonObject): Command<CompiledProcess> {
  return {
    type: 'process-instance.create',
    ...{ processDefinitionKey: 0, bpmnProcessId, version: -1, variables, startInstructions: [] },
  };
}
