import type { CompiledElement } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { startInstance } from '../lifecycle/start-instance.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { latestDefinition, modelOf } from '../state/lookup.ts';
import type { ProcessDefinition, State } from '../state/state.ts';
import type { Stepping } from '../stepping.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/**
 * How deep calls may nest, as in Zeebe since 8.5.3: a process that calls itself without end stops here. It is told
 * from the root, so it bounds one step as well as many.
 */
export const CALL_DEPTH_MAX = 1_000;

/** Calls the latest version of another process: an instance of its own, whose end completes the call. */
export const callActivity: ElementBehaviour = {
  check(stepping, visit) {
    const visible = visibleVariables(visit.instance, visit.element.key);
    const definition = calledBy(stepping, visit.compiled, visible);
    return isFailure(definition) ? definition : undefined;
  },
  activate(stepping, visit) {
    const { instance, element } = visit;
    const visible = visibleVariables(instance, element.key);
    const definition = calledBy(stepping, visit.compiled, visible);
    if (isFailure(definition)) return definition;
    const depth = (instance.parent?.depth ?? 0) + 1;
    if (depth >= CALL_DEPTH_MAX) return TOO_DEEP;
    // A copy: the parent's own document goes on changing.
    const variables = emptyDocument();
    assignDocument(variables, handedDown(visit, visible));
    const rootKey = instance.parent?.rootKey ?? instance.key;
    const parent = { instanceKey: instance.key, elementInstanceKey: element.key, rootKey, depth };
    startInstance(stepping, definition.key, { startAt: [], variables, parent });
    return WAIT;
  },
};

/** All it sees, or what its input mappings made; without any nothing, not even what a multi-instance body gave it. */
function handedDown({ instance, element, compiled }: Visit, visible: JsonObject): JsonObject {
  if (compiled.calledElement?.propagateAllParentVariables) return visible;
  return compiled.inputs.length > 0 ? (instance.variables[element.key] ?? {}) : {};
}

/** The process it calls, by the id its expression gives now. */
function calledBy(
  stepping: Stepping,
  compiled: CompiledElement,
  visible: JsonObject,
): ProcessDefinition | Failure {
  const { calledElement } = compiled;
  if (calledElement === undefined)
    throw new Error(`Expected '${compiled.id}' to call a process, but it doesn't`);
  const processId = evaluateString(calledElement.processId, visible);
  return isFailure(processId) ? processId : callable(stepping.state, processId);
}

function callable(state: State, processId: string): ProcessDefinition | Failure {
  const subject = `Expected process with BPMN process id '${processId}'`;
  const definition = latestDefinition(state, processId);
  if (definition === undefined) return refused(`${subject} to be deployed, but not found.`);
  const [start] = modelOf(state, definition.key).root.startEvents;
  if (start === undefined || start.trigger !== undefined)
    return refused(`${subject} to have a none start event, but not found.`);
  return definition;
}

function refused(message: string): Failure {
  return { failure: 'CALLED_ELEMENT_ERROR', message };
}

const TOO_DEEP = refused(
  `The call activity has reached the maximum depth of ${CALL_DEPTH_MAX}. This is likely due to a recursive call. Cancel the root process instance if this was unintentional. Otherwise, consider increasing the maximum depth, or use process instance modification to adjust the process instance.`,
);
