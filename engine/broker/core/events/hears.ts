import type { ElementState } from '../state/process-instance-state.ts';

/** Whether an event can reach an element instance: always, unless a migration has brought it where it can't. */
export function hears({ hearing }: ElementState, eventId: string): boolean {
  return hearing === undefined || !hearing.isDeaf || hearing.always.includes(eventId);
}
