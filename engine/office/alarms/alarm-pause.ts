import type { Policy } from '#engine/deadline/pauses.ts';

/** A pause of the law's clock as an alarm remembers it. ISO instants, because it is stored as JSON. */
export interface AlarmPause {
  from: string;
  /** Null while it lasts. */
  to: string | null;
  policy: Policy;
}
