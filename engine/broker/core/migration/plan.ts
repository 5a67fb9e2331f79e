import type { CompiledElement } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { Wait } from '../events/open-waits.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';

/** A migration that is being looked at. */
export interface Plan {
  stepping: Stepping;
  instance: ProcessInstanceState;
  source: CompiledProcess;
  target: CompiledProcess;
  targetKey: number;
  /** Source element id → target element id. */
  mapping: ReadonlyMap<string, string>;
}

/** One element instance on its way. */
export interface Move {
  element: ElementState;
  from: CompiledElement;
  to: CompiledElement;
  /** What it waits for from now on, instead of what it waited for. */
  waits: readonly Wait[];
}
