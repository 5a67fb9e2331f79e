import { closeWaits } from '../events/close-waits.ts';
import { openWaits } from '../events/open-waits.ts';
import { checkMappings, checkPlan } from '../migration/check-plan.ts';
import { hears } from '../events/hears.ts';
import { hearingOf, isTakenAlong } from '../migration/events-kept.ts';
import type { Move, Plan } from '../migration/plan.ts';
import { planMoves } from '../migration/plan-moves.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { modelOf } from '../state/lookup.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/**
 * Moves an instance to another definition. Jobs, variables and incidents stay as they are; what the elements wait for in
 * the target is opened, beside the timers and signals they take along. Nothing of the target is evaluated for a job that is open: its type, retries and headers remain.
 */
export const processInstanceMigrate: CommandHandler<'process-instance.migrate'> = (stepping, command) => {
  const { processInstanceKey: key, targetProcessDefinitionKey: targetKey, mappings } = command;
  const instance = stepping.state.instances.get(key);
  if (instance === undefined || instance.banned !== undefined) {
    const reason = `Expected to migrate process instance but no process instance found with key '${key}'`;
    return reject('NOT_FOUND', reason);
  }
  const badMappings = checkMappings(key, mappings);
  if (badMappings !== undefined) return badMappings;
  const { definitions, models } = stepping.state;
  const target = definitions.has(targetKey) ? models.get(targetKey) : undefined;
  if (target === undefined) {
    const reason = `Expected to migrate process instance to process definition but no process definition found with key '${targetKey}'`;
    return reject('NOT_FOUND', reason);
  }
  const source = modelOf(stepping.state, instance.processDefinitionKey);
  const mapping = new Map(mappings.map((one) => [one.sourceElementId, one.targetElementId]));
  const plan: Plan = { stepping, instance, source, target, targetKey, mapping };
  const refusal = checkPlan(plan);
  if (refusal !== undefined) return refusal;
  const moves = planMoves(plan);
  if (typeof moves === 'string') {
    return reject('INVALID_STATE', `Expected to migrate process instance '${key}' but ${moves}`);
  }
  stepping.instanceKey = key;
  carryOut(plan, moves);
  return ACCEPTED;
};

function carryOut({ stepping, instance, target, targetKey }: Plan, moves: readonly Move[]): void {
  for (const move of moves)
    closeWaits(stepping, instance, move.element.key, (wait, kind) => !isTakenAlong(move, wait, kind));
  emit(stepping, {
    type: 'process-instance.migrated',
    key: instance.key,
    processDefinitionKey: targetKey,
    bpmnProcessId: target.bpmnProcessId,
    elementIds: Object.fromEntries(moves.map(({ element, to }) => [element.key, to.id])),
    hearings: Object.fromEntries(moves.map(({ element, from }) => [element.key, hearingOf(from)])),
  });
  for (const { element, waits } of moves) {
    // To a message that can't reach it the element is subscribed all the same: another migration is refused for that.
    const opened = waits.filter(({ kind, elementId }) => kind === 'message' || hears(element, elementId));
    openWaits(stepping, instance, element.key, opened);
  }
}
