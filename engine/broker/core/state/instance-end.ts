import { countRunning } from './deployed-resources.ts';
import { withdrawJob } from './job-index.ts';
import { removeFromHeap } from './key-heap.ts';
import { elementOf } from './lookup.ts';
import type { ProcessInstanceState } from './process-instance-state.ts';
import type { State } from './state.ts';
import { deleteSignalSubscription } from './signal-index.ts';
import { deleteSubscription } from './subscription-index.ts';

/** Forgets an element instance; with the outermost one goes the whole process instance. */
export function deleteElement(state: State, instance: ProcessInstanceState, key: number): void {
  const element = elementOf(instance, key);
  if (element.loop?.continueAt !== undefined) removeFromHeap(state.due, key);
  delete instance.elements[key];
  delete instance.variables[key];
  state.owners.delete(key);
  if (element.scopeKey === undefined) deleteInstance(state, instance);
  else elementOf(instance, element.scopeKey).children -= 1;
}

function deleteInstance(state: State, instance: ProcessInstanceState): void {
  withdrawAll(state, instance);
  for (const key of Object.keys(instance.elements)) state.owners.delete(Number(key));
  if (instance.startLock !== undefined) state.startLocks.delete(instance.startLock);
  if (instance.banned === undefined) countRunning(state, instance.processDefinitionKey, -1);
  state.instances.delete(instance.key);
}

/** Takes everything an instance waits for out of all indexes. */
export function withdrawAll(state: State, instance: ProcessInstanceState): void {
  for (const job of Object.values(instance.jobs)) {
    withdrawJob(state, job);
    state.owners.delete(job.key);
  }
  for (const timer of Object.values(instance.timers)) {
    removeFromHeap(state.due, timer.key);
    state.owners.delete(timer.key);
  }
  for (const { key } of Object.values(instance.subscriptions)) deleteSubscription(state, instance, key);
  for (const { key } of Object.values(instance.signals ?? {})) deleteSignalSubscription(state, instance, key);
  for (const { key } of Object.values(instance.incidents)) state.owners.delete(key);
  for (const { key, loop } of Object.values(instance.elements)) {
    if (loop?.continueAt === undefined) continue;
    removeFromHeap(state.due, key);
    delete loop.continueAt;
  }
  instance.jobs = {};
  instance.timers = {};
  instance.incidents = {};
}
