import type { JsonObject } from './json.ts';

/** Jobs of a type became activatable: wake the long polls that wait for it. At most once per type and step. */
export interface JobsAvailable {
  kind: 'jobs-available';
  jobType: string;
}

/** An instance somebody waits for (CreateProcessInstanceWithResult) has completed. */
export interface ProcessCompleted {
  kind: 'process-completed';
  requestId: string;
  processInstanceKey: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
  /** The root variables, or those of them that were asked for. */
  variables: JsonObject;
}

/** The earliest due time changed: set the alarm anew (`nextDueAt(state)` tells the time). */
export interface DueChanged {
  kind: 'due-changed';
}

/** What the runtime has to do after a step's events are stored. Not stored itself; replay has no effects. */
export type Effect = JobsAvailable | ProcessCompleted | DueChanged;
