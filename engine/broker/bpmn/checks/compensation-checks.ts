import { childOf, childrenOf, flagOf, idOf, type ModdleElement } from '../moddle-element.ts';
import { boundaryEventsOf } from './boundary-events.ts';
import type { Check } from './check.ts';
import { isEventSubProcess } from './surroundings.ts';

/** Where compensation is thrown, and where its handler is called from. */
export const compensationCheck: Check = (definition, report) => {
  const event = definition.$parent;
  if (event === undefined) return;
  if (event.$type === 'bpmn:BoundaryEvent') {
    if (!leadsToHandler(event) || childrenOf(event, 'outgoing').length > 0) {
      report(
        'Compensation boundary events must have a compensation association and no outgoing sequence flows',
        event,
      );
    }
    if (event['cancelActivity'] === false)
      report('Non-Interrupting event of this type is not allowed', event);
    return;
  }
  if (event.$type === 'bpmn:IntermediateThrowEvent' && definition['waitForCompletion'] === false) {
    report(
      'A compensation intermediate throwing event waitForCompletion attribute must be true or not present',
      event,
    );
  }
  const activity = childOf(definition, 'activityRef');
  if (activity === undefined) return;
  if (activity.$type !== 'bpmn:SubProcess' && !boundaryEventsOf(activity).some(isCompensation)) {
    report(
      `The referenced compensation activity '${idOf(activity)}' must have either a compensation boundary event or be a subprocess`,
    );
  }
  if (!scopesOf(event).includes(activity.$parent)) {
    report(
      `The referenced compensation activity '${idOf(activity)}' must be in the same scope as the compensation throw event`,
    );
  }
};

/** An activity that undoes another is reached by compensation only. */
export const compensationHandlerCheck: Check = (activity, report) => {
  if (!flagOf(activity, 'isForCompensation')) return;
  for (const way of ['incoming', 'outgoing']) {
    if (childrenOf(activity, way).length > 0)
      report(`A compensation handler should have no ${way} sequence flows`);
  }
  if (boundaryEventsOf(activity).length > 0) report('A compensation handler should have no boundary events');
};

/** True for an event with a compensation definition. */
export function isCompensation(event: ModdleElement): boolean {
  return childrenOf(event, 'eventDefinitions').some(
    ({ $type }) => $type === 'bpmn:CompensateEventDefinition',
  );
}

/** Scope → what associations in it begin at. */
const associated = new WeakMap<ModdleElement, ReadonlySet<ModdleElement | undefined>>();

function leadsToHandler(boundary: ModdleElement): boolean {
  const scope = boundary.$parent;
  if (scope === undefined) return false;
  let sources = associated.get(scope);
  if (sources === undefined) {
    sources = new Set(childrenOf(scope, 'artifacts').map((artifact) => childOf(artifact, 'sourceRef')));
    associated.set(scope, sources);
  }
  return sources.has(boundary);
}

/** The scope of an event; from an event sub-process also the scope around it. */
function scopesOf(event: ModdleElement): (ModdleElement | undefined)[] {
  const scope = event.$parent;
  return scope !== undefined && isEventSubProcess(scope) ? [scope, ...scopesOf(scope)] : [scope];
}
