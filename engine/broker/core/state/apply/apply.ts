import type { Event, EventOf, EventType } from '../../../records/event.ts';
import type { State } from '../state.ts';
import { applyCompensationSubscriptionCompleted } from './compensation-subscription-completed.ts';
import { applyCompensationSubscriptionCreated } from './compensation-subscription-created.ts';
import { applyCompensationSubscriptionDeleted } from './compensation-subscription-deleted.ts';
import { applyCompensationSubscriptionTriggered } from './compensation-subscription-triggered.ts';
import { applyDecisionCreated } from './decision-created.ts';
import { applyDecisionDeleted } from './decision-deleted.ts';
import { applyDecisionEvaluated } from './decision-evaluated.ts';
import { applyDecisionRequirementsCreated } from './decision-requirements-created.ts';
import { applyDeploymentCreated } from './deployment-created.ts';
import { applyElementActivated } from './element-activated.ts';
import { applyElementActivating } from './element-activating.ts';
import { applyElementCompleted } from './element-completed.ts';
import { applyElementCompleting } from './element-completing.ts';
import { applyElementDeafened } from './element-deafened.ts';
import { applyElementTerminated } from './element-terminated.ts';
import { applyElementTerminating } from './element-terminating.ts';
import { applyFormCreated } from './form-created.ts';
import { applyIncidentCreated } from './incident-created.ts';
import { applyIncidentResolved } from './incident-resolved.ts';
import { applyJobBatchActivated } from './job-batch-activated.ts';
import { applyJobCanceled } from './job-canceled.ts';
import { applyJobCompleted } from './job-completed.ts';
import { applyJobCreated } from './job-created.ts';
import { applyJobErrorThrown } from './job-error-thrown.ts';
import { applyJobFailed } from './job-failed.ts';
import { applyJobRecurred } from './job-recurred.ts';
import { applyJobRetriesUpdated } from './job-retries-updated.ts';
import { applyJobTimedOut } from './job-timed-out.ts';
import { applyJobTimeoutUpdated } from './job-timeout-updated.ts';
import { applyMessageExpired } from './message-expired.ts';
import { applyMessagePublished } from './message-published.ts';
import { applyMessageStartCorrelated } from './message-start-correlated.ts';
import { applyMessageStartSubscriptionCreated } from './message-start-subscription-created.ts';
import { applyMessageStartSubscriptionDeleted } from './message-start-subscription-deleted.ts';
import { applyMessageSubscriptionClosed } from './message-subscription-closed.ts';
import { applyMessageSubscriptionCorrelated } from './message-subscription-correlated.ts';
import { applyMessageSubscriptionOpened } from './message-subscription-opened.ts';
import { applyMultiInstanceContinued } from './multi-instance-continued.ts';
import { applyMultiInstanceDeferred } from './multi-instance-deferred.ts';
import { applyMultiInstanceOutputCollected } from './multi-instance-output-collected.ts';
import { applyMultiInstanceStarted } from './multi-instance-started.ts';
import { applyProcessCreated } from './process-created.ts';
import { applyProcessInstanceBanned } from './process-instance-banned.ts';
import { applyProcessInstanceCreated } from './process-instance-created.ts';
import { applyProcessInstanceMigrated } from './process-instance-migrated.ts';
import { applyProcessInstanceModified } from './process-instance-modified.ts';
import { applyResourceDeleted } from './resource-deleted.ts';
import { applyScopeInterrupted } from './scope-interrupted.ts';
import { applySequenceFlowTaken } from './sequence-flow-taken.ts';
import { applySignalBroadcasted } from './signal-broadcasted.ts';
import { applySignalStartSubscriptionCreated } from './signal-start-subscription-created.ts';
import { applySignalStartSubscriptionDeleted } from './signal-start-subscription-deleted.ts';
import { applySignalSubscriptionClosed } from './signal-subscription-closed.ts';
import { applySignalSubscriptionOpened } from './signal-subscription-opened.ts';
import { applyTimerCanceled } from './timer-canceled.ts';
import { applyTimerCreated } from './timer-created.ts';
import { applyTimerTriggered } from './timer-triggered.ts';
import { applyVariablesWritten } from './variables-written.ts';

type Applier<T extends EventType> = (state: State, event: EventOf<T>) => void;

/** One applier per event. An event without one doesn't type-check; a file that isn't listed fails a test. */
export const APPLIERS: { readonly [T in EventType]: Applier<T> } = {
  // Definitions
  'deployment.created': applyDeploymentCreated,
  'process.created': applyProcessCreated,
  'decision-requirements.created': applyDecisionRequirementsCreated,
  'decision.created': applyDecisionCreated,
  'decision.evaluated': applyDecisionEvaluated,
  'decision.deleted': applyDecisionDeleted,
  'form.created': applyFormCreated,
  'resource.deleted': applyResourceDeleted,
  'message-start-subscription.created': applyMessageStartSubscriptionCreated,
  'message-start-subscription.deleted': applyMessageStartSubscriptionDeleted,
  // Instances and elements
  'process-instance.created': applyProcessInstanceCreated,
  'process-instance.modified': applyProcessInstanceModified,
  'process-instance.migrated': applyProcessInstanceMigrated,
  'process-instance.banned': applyProcessInstanceBanned,
  'element.activating': applyElementActivating,
  'element.activated': applyElementActivated,
  'element.completing': applyElementCompleting,
  'element.completed': applyElementCompleted,
  'element.terminating': applyElementTerminating,
  'element.terminated': applyElementTerminated,
  'sequence-flow.taken': applySequenceFlowTaken,
  'scope.interrupted': applyScopeInterrupted,
  'element.deafened': applyElementDeafened,
  // Multi-instance activities
  'multi-instance.started': applyMultiInstanceStarted,
  'multi-instance.output-collected': applyMultiInstanceOutputCollected,
  'multi-instance.deferred': applyMultiInstanceDeferred,
  'multi-instance.continued': applyMultiInstanceContinued,
  // Variables
  'variables.written': applyVariablesWritten,
  // Jobs
  'job.created': applyJobCreated,
  'job-batch.activated': applyJobBatchActivated,
  'job.completed': applyJobCompleted,
  'job.canceled': applyJobCanceled,
  'job.failed': applyJobFailed,
  'job.error-thrown': applyJobErrorThrown,
  'job.retries-updated': applyJobRetriesUpdated,
  'job.timeout-updated': applyJobTimeoutUpdated,
  'job.timed-out': applyJobTimedOut,
  'job.recurred': applyJobRecurred,
  // Timers
  'timer.created': applyTimerCreated,
  'timer.triggered': applyTimerTriggered,
  'timer.canceled': applyTimerCanceled,
  // Messages
  'message.published': applyMessagePublished,
  'message.expired': applyMessageExpired,
  'message-subscription.opened': applyMessageSubscriptionOpened,
  'message-subscription.correlated': applyMessageSubscriptionCorrelated,
  'message-subscription.closed': applyMessageSubscriptionClosed,
  'message-start.correlated': applyMessageStartCorrelated,
  // Signals
  'signal.broadcasted': applySignalBroadcasted,
  'signal-subscription.opened': applySignalSubscriptionOpened,
  'signal-subscription.closed': applySignalSubscriptionClosed,
  'signal-start-subscription.created': applySignalStartSubscriptionCreated,
  'signal-start-subscription.deleted': applySignalStartSubscriptionDeleted,
  // Compensation
  'compensation-subscription.created': applyCompensationSubscriptionCreated,
  'compensation-subscription.triggered': applyCompensationSubscriptionTriggered,
  'compensation-subscription.completed': applyCompensationSubscriptionCompleted,
  'compensation-subscription.deleted': applyCompensationSubscriptionDeleted,
  // Incidents
  'incident.created': applyIncidentCreated,
  'incident.resolved': applyIncidentResolved,
};

/**
 * Folds one event into the state, in place: the only code that changes it, live and on replay alike. Throws when the
 * event doesn't fit the state, which is a bug: the state must then be rebuilt from the log.
 */
export function apply(state: State, event: Event): void {
  if ('key' in event && event.key >= state.nextKey) state.nextKey = event.key + 1;
  (APPLIERS[event.type] as (state: State, event: Event) => void)(state, event);
}
