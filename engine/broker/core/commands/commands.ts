import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { Command, CommandType } from '../../records/command.ts';
import { reject, type Outcome } from '../outcome.ts';
import type { Stepping } from '../stepping.ts';
import { DOCUMENT_DEPTH_MAX, nestsDeeper } from '../document-depth.ts';
import type { CommandHandler } from './command-handler.ts';
import { decisionEvaluate } from './decision-evaluate.ts';
import { deploymentCreate } from './deployment-create.ts';
import { incidentResolve } from './incident-resolve.ts';
import { jobBatchActivate } from './job-batch-activate.ts';
import { jobComplete } from './job-complete.ts';
import { jobFail } from './job-fail.ts';
import { jobRecur } from './job-recur.ts';
import { jobThrowError } from './job-throw-error.ts';
import { jobTimeOut } from './job-time-out.ts';
import { jobUpdateRetries } from './job-update-retries.ts';
import { jobUpdateTimeout } from './job-update-timeout.ts';
import { messageExpire } from './message-expire.ts';
import { messagePublish } from './message-publish.ts';
import { multiInstanceContinue } from './multi-instance-continue.ts';
import { processInstanceCancel } from './process-instance-cancel.ts';
import { processInstanceCreate } from './process-instance-create.ts';
import { processInstanceMigrate } from './process-instance-migrate.ts';
import { processInstanceModify } from './process-instance-modify.ts';
import { resourceDelete } from './resource-delete.ts';
import { signalBroadcast } from './signal-broadcast.ts';
import { timerTrigger } from './timer-trigger.ts';
import { variablesSet } from './variables-set.ts';

/** One handler per command. A command without one doesn't type-check; a file that isn't listed fails a test. */
export const HANDLERS: { readonly [T in CommandType]: CommandHandler<T> } = {
  // Definitions
  'deployment.create': deploymentCreate,
  'decision.evaluate': decisionEvaluate,
  'resource.delete': resourceDelete,
  // Instances
  'process-instance.create': processInstanceCreate,
  'process-instance.cancel': processInstanceCancel,
  'process-instance.modify': processInstanceModify,
  'process-instance.migrate': processInstanceMigrate,
  'variables.set': variablesSet,
  'incident.resolve': incidentResolve,
  // Messages, signals and timers
  'message.publish': messagePublish,
  'message.expire': messageExpire,
  'signal.broadcast': signalBroadcast,
  'timer.trigger': timerTrigger,
  // Multi-instance activities
  'multi-instance.continue': multiInstanceContinue,
  // Jobs
  'job-batch.activate': jobBatchActivate,
  'job.complete': jobComplete,
  'job.fail': jobFail,
  'job.throw-error': jobThrowError,
  'job.update-retries': jobUpdateRetries,
  'job.update-timeout': jobUpdateTimeout,
  'job.time-out': jobTimeOut,
  'job.recur': jobRecur,
};

export function handle(stepping: Stepping, command: Command<CompiledProcess>): Outcome {
  if ('variables' in command && nestsDeeper(command.variables, DOCUMENT_DEPTH_MAX)) {
    return reject(
      'INVALID_ARGUMENT',
      `Expected document to nest at most ${DOCUMENT_DEPTH_MAX} levels, but it nests deeper`,
    );
  }
  const handler = HANDLERS[command.type] as (
    stepping: Stepping,
    command: Command<CompiledProcess>,
  ) => Outcome;
  return handler(stepping, command);
}
