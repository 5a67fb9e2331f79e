import type { CompiledElement } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { ProcessInstanceCreate } from '../../records/process-instance.ts';
import { elementTypeById } from '../element-type.ts';
import { startInstance } from '../lifecycle/start-instance.ts';
import { reject, type Outcome } from '../outcome.ts';
import { modelOf } from '../state/lookup.ts';
import type { ProcessDefinition, State } from '../state/state.ts';
import type { CommandHandler } from './command-handler.ts';

export const processInstanceCreate: CommandHandler<'process-instance.create'> = (stepping, command) => {
  const definition = findDefinition(stepping.state, command);
  if (definition === undefined) return reject('NOT_FOUND', notFound(command));
  const model = modelOf(stepping.state, definition.key);
  const refusal =
    command.startInstructions.length > 0 ? unfit(model, command.startInstructions) : startless(model);
  if (refusal !== undefined) return refusal;
  const processInstanceKey = startInstance(stepping, definition.key, {
    startAt: command.startInstructions,
    variables: command.variables,
    ...(command.awaitResult === undefined ? {} : { awaitResult: command.awaitResult }),
  });
  const { key: processDefinitionKey, bpmnProcessId, version } = definition;
  return {
    response: {
      type: 'process-instance.created',
      processInstanceKey,
      processDefinitionKey,
      bpmnProcessId,
      version,
    },
  };
};

function findDefinition(state: State, command: ProcessInstanceCreate): ProcessDefinition | undefined {
  const { bpmnProcessId, processDefinitionKey, version } = command;
  if (bpmnProcessId === '') return state.definitions.get(processDefinitionKey);
  const versions = state.versions.get(bpmnProcessId);
  if (version < 0) return state.definitions.get(versions?.at(-1) ?? 0);
  // Versions may have been deleted: the nth is not always at its place.
  const guess = state.definitions.get(versions?.[version - 1] ?? 0);
  if (guess?.version === version) return guess;
  return versions?.map((key) => state.definitions.get(key)).find((found) => found?.version === version);
}

function notFound({ bpmnProcessId, processDefinitionKey, version }: ProcessInstanceCreate): string {
  if (bpmnProcessId === '') {
    return `Expected to find process definition with key '${processDefinitionKey}', but none found`;
  }
  const which = version < 0 ? '' : ` and version '${version}'`;
  return `Expected to find process definition with process ID '${bpmnProcessId}'${which}, but none found`;
}

function startless({ root }: CompiledProcess): Outcome | undefined {
  if (root.startEvents[0]?.trigger === undefined && root.startEvents.length > 0) return undefined;
  const reason = 'Expected to create instance of process with none start event, but there is no such event';
  return reject('INVALID_STATE', reason);
}

const NOT_STARTABLE: ReadonlySet<CompiledElement['kind']> = new Set([
  'process',
  'startEvent',
  'boundaryEvent',
]);

/** What is wrong with a start instruction; undefined when this isn't. */
type InstructionCheck = (model: CompiledProcess, id: string, element?: CompiledElement) => string | undefined;

/** In Zeebe's order: each looks at all instructions before the next one does. */
const INSTRUCTION_CHECKS: readonly InstructionCheck[] = [
  (model, id) => (elementTypeById(model, id) === undefined ? `no element found with id '${id}'.` : undefined),
  (_, id, element) =>
    element !== undefined && isInsideMultiInstance(element)
      ? `the element with id '${id}' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`
      : undefined,
  (model, id, element) =>
    element === undefined || NOT_STARTABLE.has(element.kind)
      ? `the element with id '${id}' targets unsupported element type '${elementTypeById(model, id)}'. ${SUPPORTED}`
      : undefined,
  (_, id, element) =>
    element?.behindEventGateway === true
      ? `the element with id '${id}' belongs to an event-based gateway. The creation of elements belonging to an event-based gateway is not supported.`
      : undefined,
];

function unfit(model: CompiledProcess, elementIds: readonly string[]): Outcome | undefined {
  for (const check of INSTRUCTION_CHECKS) {
    for (const id of elementIds) {
      const fault = check(model, id, model.elements.get(id));
      if (fault === undefined) continue;
      const reason = `Expected to create instance of process with start instructions but ${fault}`;
      return reject('INVALID_ARGUMENT', reason);
    }
  }
  return undefined;
}

function isInsideMultiInstance({ scope }: CompiledElement): boolean {
  return scope !== undefined && (scope.kind === 'multiInstanceBody' || isInsideMultiInstance(scope));
}

/** In the order in which 8.5.25 printed its set. */
const SUPPORTED =
  'Supported element types are: [EVENT_SUB_PROCESS, RECEIVE_TASK, INCLUSIVE_GATEWAY, PROCESS, SEND_TASK, USER_TASK, MULTI_INSTANCE_BODY, END_EVENT, SUB_PROCESS, EXCLUSIVE_GATEWAY, SCRIPT_TASK, CALL_ACTIVITY, INTERMEDIATE_THROW_EVENT, EVENT_BASED_GATEWAY, MANUAL_TASK, SERVICE_TASK, PARALLEL_GATEWAY, TASK, INTERMEDIATE_CATCH_EVENT, BUSINESS_RULE_TASK]';
