import type { Rpc } from '../rpc.ts';
import { activateJobs } from './activate-jobs.ts';
import { broadcastSignal } from './broadcast-signal.ts';
import { cancelProcessInstance } from './cancel-process-instance.ts';
import { completeJob } from './complete-job.ts';
import { createProcessInstance } from './create-process-instance.ts';
import { createProcessInstanceWithResult } from './create-process-instance-with-result.ts';
import { deleteResource } from './delete-resource.ts';
import { deployProcess } from './deploy-process.ts';
import { deployResource } from './deploy-resource.ts';
import { evaluateDecision } from './evaluate-decision.ts';
import { failJob } from './fail-job.ts';
import { migrateProcessInstance } from './migrate-process-instance.ts';
import { modifyProcessInstance } from './modify-process-instance.ts';
import { publishMessage } from './publish-message.ts';
import { resolveIncident } from './resolve-incident.ts';
import { setVariables } from './set-variables.ts';
import { streamActivatedJobs } from './stream-activated-jobs.ts';
import { throwError } from './throw-error.ts';
import { topology } from './topology.ts';
import { updateJobRetries } from './update-job-retries.ts';
import { updateJobTimeout } from './update-job-timeout.ts';

/** Every RPC this broker carries out, by its name in the protocol. All others answer UNIMPLEMENTED. */
export const rpcs: Readonly<Record<string, Rpc>> = {
  ActivateJobs: activateJobs,
  BroadcastSignal: broadcastSignal,
  CancelProcessInstance: cancelProcessInstance,
  CompleteJob: completeJob,
  CreateProcessInstance: createProcessInstance,
  CreateProcessInstanceWithResult: createProcessInstanceWithResult,
  DeleteResource: deleteResource,
  DeployProcess: deployProcess,
  DeployResource: deployResource,
  EvaluateDecision: evaluateDecision,
  FailJob: failJob,
  MigrateProcessInstance: migrateProcessInstance,
  ModifyProcessInstance: modifyProcessInstance,
  PublishMessage: publishMessage,
  ResolveIncident: resolveIncident,
  SetVariables: setVariables,
  StreamActivatedJobs: streamActivatedJobs,
  ThrowError: throwError,
  Topology: topology,
  UpdateJobRetries: updateJobRetries,
  UpdateJobTimeout: updateJobTimeout,
};
