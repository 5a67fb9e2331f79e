import type { CompiledElement } from '../process/compiled-element.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';

/** Zeebe's name of an element's type, as its refusals print it: `SERVICE_TASK`. */
export function elementType(kind: CompiledElement['kind'] | 'sequenceFlow'): string {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The type of whatever has this id in a process, sequence flows included; undefined when nothing has. */
export function elementTypeById(model: CompiledProcess, id: string): string | undefined {
  const element = model.elements.get(id);
  if (element !== undefined) return elementType(element.kind);
  const isFlow = [...model.elements.values()].some(({ outgoing }) => outgoing.some((flow) => flow.id === id));
  return isFlow ? elementType('sequenceFlow') : undefined;
}
