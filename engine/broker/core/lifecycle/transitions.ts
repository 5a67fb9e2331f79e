import type { ElementLifecycle } from '../state/process-instance-state.ts';

type Target = ElementLifecycle | 'completed' | 'terminated';

/** Where an element instance may go from where it is. `completed` and `terminated` are its end: it is forgotten. */
export const TRANSITIONS: { readonly [from in ElementLifecycle]: readonly Target[] } = {
  activating: ['activated', 'terminating'],
  activated: ['completing', 'terminating'],
  completing: ['completed', 'terminating'],
  terminating: ['terminated'],
};

export function assertTransition(from: ElementLifecycle, to: Target): void {
  if (!TRANSITIONS[from].includes(to)) {
    throw new Error(`Expected to take transition to '${to}', but the element instance is in state '${from}'`);
  }
}
