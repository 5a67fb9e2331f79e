import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { createState } from '../state/state.ts';
import { createStepping, type Stepping } from '../stepping.ts';

/**
 * Tries on a copy of one instance what may turn out impossible half way, so that a command is carried out whole or not
 * at all. The copy stands alone: no index knows it, so `work` may create elements and write variables, nothing else.
 */
export function rehearse<Result>(
  { state, now }: Stepping,
  instance: ProcessInstanceState,
  work: (stepping: Stepping, copy: ProcessInstanceState) => Result,
): Result {
  const { nextKey, definitions, versions, models } = state;
  const copy = structuredClone(instance);
  const alone = { ...createState(), nextKey, definitions, versions, models };
  alone.instances.set(copy.key, copy);
  return work(createStepping(alone, now), copy);
}
