import { catchEvents } from '../events/catch-events.ts';
import { evaluateWaits, type Wait } from '../events/open-waits.ts';
import { isFailure } from '../failure.ts';
import type { Move, Plan } from './plan.ts';

/**
 * What a migrated element is to wait for in the target, or why that is impossible, in Zeebe's words. A message
 * subscription is never carried over: the old ones are closed, those of the target are evaluated and opened.
 */
export function planWaits(plan: Plan, { element, from, to }: Omit<Move, 'waits'>): readonly Wait[] | string {
  const about = `active element with id '${from.id}'`;
  const mapped = `Migrating active elements with mapped catch events is not possible yet.`;
  const waits = evaluateWaits(plan.stepping, plan.instance, element, to);
  if (isFailure(waits)) {
    return `${about} is mapped to element with id '${to.id}' that must be subscribed to a message catch event. ${waits.message}`;
  }
  const targets = new Set(plan.mapping.values());
  const onto = catchEvents(to).find(({ id }) => targets.has(id));
  if (onto !== undefined) {
    return `${about} is mapped to element with id '${to.id}' that must be subscribed to mapped catch event with id '${onto.id}'. ${mapped}`;
  }
  const open = Object.values(plan.instance.subscriptions).filter(
    ({ elementInstanceKey }) => elementInstanceKey === element.key,
  );
  const again = waits.find(
    (wait) => wait.kind === 'message' && open.some(({ messageName }) => messageName === wait.messageName),
  );
  if (again?.kind === 'message') {
    return `${about} attempts to subscribe to a message it is already subscribed to with name '${again.messageName}'. Migrating active elements that subscribe to a message they are already subscribed to is not possible yet. Please provide a mapping instruction to message catch event with id '${again.elementId}' to migrate the respective message subscription.`;
  }
  const away = open.find(({ elementId }) => plan.mapping.has(elementId));
  if (away === undefined) return waits;
  return `${about} is subscribed to mapped catch event with id '${away.elementId}'. ${mapped}`;
}
