import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';
import type { FaithState } from './faith-state.ts';

/** What the broker does with a command, as far as the office can tell. Answers the outcome. */
export function carryOut(state: FaithState, command: BrokerCommand, tasks: number): 'ok' | 'not-found' {
  const { broker } = state;
  switch (command.kind) {
    case 'createProcessInstance': {
      const key = newKey(state);
      const { dossier, motcuaStart } = command.variables as { dossier: number; motcuaStart: string };
      broker.instances[key] = { dossier, motcuaStart, task: -1 };
      broker.jobs[newKey(state)] = { instance: key, task: -1, lease: 'none' };
      return 'ok';
    }
    case 'completeJob': {
      const job = broker.jobs[command.jobKey];
      if (!job) return 'not-found';
      broker.completed.push(command.jobKey);
      moveOn(state, command.jobKey, tasks);
      return 'ok';
    }
    case 'cancelProcessInstance':
      return end(state, command.processInstanceKey) ? 'ok' : 'not-found';
    case 'publishMessage':
      return 'ok';
  }
}

/** The token leaves a job for the next task, or for the end. */
export function moveOn(state: FaithState, jobKey: string, tasks: number): void {
  const { broker } = state;
  const { instance } = broker.jobs[jobKey]!;
  delete broker.jobs[jobKey];
  const task = ++broker.instances[instance]!.task;
  if (task >= tasks) end(state, instance);
  else broker.jobs[newKey(state)] = { instance, task, lease: 'none' };
}

function end({ broker }: FaithState, instance: string): boolean {
  if (!broker.instances[instance]) return false;
  delete broker.instances[instance];
  for (const [key, job] of Object.entries(broker.jobs))
    if (job.instance === instance) delete broker.jobs[key];
  return true;
}

function newKey({ broker }: FaithState): string {
  return String(broker.nextKey++);
}
