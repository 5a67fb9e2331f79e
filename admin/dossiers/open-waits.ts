import type { ClockPause, Dossier } from './dossier.ts';

const kinds = new Set(['payment', 'otherAgency', 'verification', 'appearance']);

/** The waits an officer began, or the process did, that are still open. */
export function openWaits(dossier: Pick<Dossier, 'clock'>): ClockPause[] {
  return (dossier.clock?.committed.pauses ?? []).filter(
    ({ kind, to }) => to === null && kinds.has(kind ?? ''),
  );
}
