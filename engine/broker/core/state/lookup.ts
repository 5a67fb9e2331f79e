import type { CompiledElement, MultiInstance } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { ElementState, LoopState, JobState, ProcessInstanceState } from './process-instance-state.ts';
import type { ProcessDefinition, State } from './state.ts';

/** Lookups that must succeed: a miss is a bug, not a bad command. */

export function instanceOf(state: State, instanceKey: number): ProcessInstanceState {
  const instance = state.instances.get(instanceKey);
  if (instance === undefined) {
    throw new Error(`Expected a process instance with key '${instanceKey}', but there is none`);
  }
  return instance;
}

export function elementOf(instance: ProcessInstanceState, key: number): ElementState {
  const element = instance.elements[key];
  if (element === undefined)
    throw new Error(`Expected an element instance with key '${key}', but there is none`);
  return element;
}

export function jobOf(instance: ProcessInstanceState, key: number): JobState {
  const job = instance.jobs[key];
  if (job === undefined) throw new Error(`Expected a job with key '${key}', but there is none`);
  return job;
}

/** The latest version of a process; undefined when none is deployed. */
export function latestDefinition(state: State, bpmnProcessId: string): ProcessDefinition | undefined {
  const key = state.versions.get(bpmnProcessId)?.at(-1);
  return key === undefined ? undefined : state.definitions.get(key);
}

export function modelOf(state: State, processDefinitionKey: number): CompiledProcess {
  const model = state.models.get(processDefinitionKey);
  if (model === undefined) {
    throw new Error(`Expected process definition '${processDefinitionKey}' to be compiled, but it isn't`);
  }
  return model;
}

/** The compiled element an element instance runs. */
export function compiledOf(
  state: State,
  instance: ProcessInstanceState,
  element: Pick<ElementState, 'elementId' | 'loopCounter'>,
): CompiledElement {
  const compiled = elementById(state, instance, element.elementId);
  if (element.loopCounter === undefined) return compiled;
  return multiInstanceOf(compiled).inner;
}

/** What a body repeats. */
export function multiInstanceOf(body: CompiledElement): MultiInstance {
  if (body.multiInstance === undefined) throw new Error(`Expected '${body.id}' to be multi-instance`);
  return body.multiInstance;
}

/** How far a body is. */
export function loopStateOf(body: ElementState): LoopState {
  if (body.loop === undefined) throw new Error(`Expected '${body.elementId}' to have read its collection`);
  return body.loop;
}

/** The event an element instance waits for, by its id: on its boundary, inside it, behind it, or the element itself. */
export function awaitedEvent(
  state: State,
  instance: ProcessInstanceState,
  waiting: ElementState,
  elementId: string,
): CompiledElement {
  return elementId === waiting.elementId
    ? compiledOf(state, instance, waiting)
    : elementById(state, instance, elementId);
}

/** An element of the instance's process. */
export function elementById(
  state: State,
  instance: ProcessInstanceState,
  elementId: string,
): CompiledElement {
  const element = modelOf(state, instance.processDefinitionKey).elements.get(elementId);
  if (element === undefined) throw new Error(`Expected an element with id '${elementId}', but there is none`);
  return element;
}
