import type { Readings } from '#engine/deadline/readings.ts';
import { getJson, postJson } from '../app/http.ts';
import type { DatedReadings } from './readings-form.ts';

/** Every reading an agency has set, the oldest first. */
export function readReadings(agencyId: string, signal?: AbortSignal): Promise<DatedReadings[]> {
  return getJson(`/agencies/${agencyId}/readings`, signal);
}

/** Sets how an agency reads terms from a day of receipt on. */
export function setReadings(
  agencyId: string,
  change: { from: string; reason: string; readings: Readings },
): Promise<unknown> {
  return postJson(`/agencies/${agencyId}/readings`, change);
}
