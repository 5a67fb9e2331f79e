import type { CompiledElement } from './compiled-element.ts';

/**
 * A process ready to run: the transition table the core steps through. Compiled once per definition from the XML,
 * never changed, never stored; instances refer to it by element id only.
 */
export interface CompiledProcess {
  bpmnProcessId: string;
  /** The process itself, as the outermost scope. */
  root: CompiledElement;
  /** Every flow node by id, the root included. */
  elements: ReadonlyMap<string, CompiledElement>;
}
