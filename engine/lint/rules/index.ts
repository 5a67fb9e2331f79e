import type { Rule } from '../rule.ts';
import { budgetMissing } from './budget-missing.ts';
import { budgetsExceedCommitted } from './budgets-exceed-committed.ts';
import { callActivityUsed } from './call-activity-used.ts';
import { committedExceedsStatutory } from './committed-exceeds-statutory.ts';
import { conditionVariableUnknown } from './condition-variable-unknown.ts';
import { deadEnd } from './dead-end.ts';
import { deadlineMissing } from './deadline-missing.ts';
import { formMissing } from './form-missing.ts';
import { formUnknown } from './form-unknown.ts';
import { gatewayWithoutCondition } from './gateway-without-condition.ts';
import { gatewayWithoutDefault } from './gateway-without-default.ts';
import { hiddenIdUsed } from './hidden-id-used.ts';
import { initiativeExceedsCommitted } from './initiative-exceeds-committed.ts';
import { initiativeExceedsPosted } from './initiative-exceeds-posted.ts';
import { initiativeStepUnknown } from './initiative-step-unknown.ts';
import { laneRoleUnknown } from './lane-role-unknown.ts';
import { messageWithoutKey } from './message-without-key.ts';
import { noHandoverStep } from './no-handover-step.ts';
import { noProcess } from './no-process.ts';
import { noResultStep } from './no-result-step.ts';
import { pathWithoutResult } from './path-without-result.ts';
import { pauseIncomplete } from './pause-incomplete.ts';
import { startEventMissing } from './start-event-missing.ts';
import { statutoryTermUnknown } from './statutory-term-unknown.ts';
import { timerCountingUnknown } from './timer-counting-unknown.ts';
import { timerLeadExceedsTerm } from './timer-lead-exceeds-term.ts';
import { timerOnPausedClock } from './timer-on-paused-clock.ts';
import { timerPercentOutOfRange } from './timer-percent-out-of-range.ts';
import { timerWithoutValue } from './timer-without-value.ts';
import { unlabelledElement } from './unlabelled-element.ts';
import { unreachable } from './unreachable.ts';
import { userTaskWithoutRole } from './user-task-without-role.ts';

/** Every rule by its name; a test compares this table with the folder, the pages and the fixtures. */
export const RULES: Readonly<Record<string, Rule>> = {
  'budget-missing': budgetMissing,
  'budgets-exceed-committed': budgetsExceedCommitted,
  'call-activity-used': callActivityUsed,
  'committed-exceeds-statutory': committedExceedsStatutory,
  'condition-variable-unknown': conditionVariableUnknown,
  'dead-end': deadEnd,
  'deadline-missing': deadlineMissing,
  'form-missing': formMissing,
  'form-unknown': formUnknown,
  'gateway-without-condition': gatewayWithoutCondition,
  'gateway-without-default': gatewayWithoutDefault,
  'hidden-id-used': hiddenIdUsed,
  'initiative-exceeds-committed': initiativeExceedsCommitted,
  'initiative-exceeds-posted': initiativeExceedsPosted,
  'initiative-step-unknown': initiativeStepUnknown,
  'lane-role-unknown': laneRoleUnknown,
  'message-without-key': messageWithoutKey,
  'no-handover-step': noHandoverStep,
  'no-process': noProcess,
  'no-result-step': noResultStep,
  'path-without-result': pathWithoutResult,
  'pause-incomplete': pauseIncomplete,
  'start-event-missing': startEventMissing,
  'statutory-term-unknown': statutoryTermUnknown,
  'timer-counting-unknown': timerCountingUnknown,
  'timer-lead-exceeds-term': timerLeadExceedsTerm,
  'timer-on-paused-clock': timerOnPausedClock,
  'timer-percent-out-of-range': timerPercentOutOfRange,
  'timer-without-value': timerWithoutValue,
  'unlabelled-element': unlabelledElement,
  unreachable,
  'user-task-without-role': userTaskWithoutRole,
};
