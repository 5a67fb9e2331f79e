/**
 * What the job workers of this room need from the office. The office implements these, `main.ts` hands them in:
 * so the workers know Zeebe and the office knows dossiers, and neither imports the other's insides.
 * Every key is a decimal string: broker keys are never ids and never travel as numbers.
 */

/** A job as the workers hand it on: ids and routing facts only. */
export interface ArrivedJob {
  jobKey: string;
  elementId: string;
  elementInstanceKey: string;
  processInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  dossierId: string;
  /** Only the variables fetched: dossierId, procedure, agency, initiative, motcuaArm, motcuaStart. */
  variables: Record<string, unknown>;
  /** `zeebe:taskHeaders` and Zeebe's own headers of a user task (candidate groups as a JSON string, form key). */
  headers: Record<string, string>;
}

/** What `motcua:begin` learns when it asks for its dossier. */
export type ClaimInstanceAnswer =
  | 'claimed' // this instance runs the dossier: complete the job
  | 'stranger'; // another instance does, or the dossier was stopped: cancel this instance, don't complete

/** What a user task's arrival leads to. */
export type ArriveTaskAnswer =
  | 'listed' // the row is committed: the lease may be lengthened
  | 'stranger'; // not this dossier's instance: cancel it

export interface OfficePorts {
  /** UPDATE … SET instance_key … WHERE instance_key IS NULL OR = k (and motcuaStart fits, and the dossier is open). */
  claimInstance(job: ArrivedJob): Promise<ClaimInstanceAnswer>;
  /** Upserts the inbox row by job key in a committed transaction; idempotent. */
  arriveTask(job: ArrivedJob): Promise<ArriveTaskAnswer>;
  /** `motcua:withdrawn`: closes the open rows of the elements named in the header `motcua:withdraws` (comma separated). */
  withdrawTasks(job: ArrivedJob): Promise<ArriveTaskAnswer>;
  /**
   * `motcua:arm`: stores (or finds again, by job key) the arming id for the element named in the header `motcua:arms`
   * and starts its alarms, unless they start with a user task's job. Answers the id that completes the job as
   * `motcuaArm_<elementId>`. (Office: check the instance under the dossier's lock, then `armElement` of office/alarms.)
   */
  arm(job: ArrivedJob): Promise<{ armingId: string } | 'stranger'>;
  /** `motcua:disarm`: ends the alarms of the element named in the header `motcua:arms`. */
  disarm(job: ArrivedJob): Promise<ArriveTaskAnswer>;
  /**
   * `motcua:started`: the scope of an event sub-process with timers has begun; its alarms start now with the
   * correlation key in variable `motcuaArm` (office/alarms `startScope`). Idempotent by that key.
   */
  started(job: ArrivedJob): Promise<ArriveTaskAnswer>;
}
