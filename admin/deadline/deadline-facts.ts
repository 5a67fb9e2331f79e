/** What a deadline chip must know. All times are ISO 8601; minutes are working minutes. */
export interface DeadlineFacts {
  dueAt: string | null | undefined;
  /** Below zero when the end has passed. */
  remainingWorkingMinutes?: number | null;
  /** Working time used, 0–1 and beyond when late. */
  usedShare?: number | null;
  paused?: boolean;
  /** What the pause waits for; a text key under `deadline.paused`. */
  pauseFor?: string | null;
  /** The clock has stopped for good: a result is ready, or the dossier was refused or stopped. */
  stopped?: boolean;
  /** As the server judges it, against the first promised end. */
  late?: boolean;
}

export type DeadlineState = 'none' | 'onTime' | 'dueSoon' | 'late' | 'paused' | 'done' | 'doneLate';

/** From this share of the working time used, an end counts as near. */
const soonShare = 0.8;
/** Where the share is not known: within the last working hour. */
const soonMinutes = 60;

/** Which of the seven states a deadline is in at `now`. */
export function deadlineState(facts: DeadlineFacts, now: Date): DeadlineState {
  if (facts.stopped) return facts.late ? 'doneLate' : 'done';
  if (!facts.dueAt) return 'none';
  if (facts.paused) return 'paused';
  const { remainingWorkingMinutes: remaining, usedShare } = facts;
  if (facts.late || now.getTime() > Date.parse(facts.dueAt)) return 'late';
  if (typeof remaining === 'number' && remaining < 0) return 'late';
  const near =
    typeof usedShare === 'number'
      ? usedShare >= soonShare
      : typeof remaining === 'number' && remaining <= soonMinutes;
  return near ? 'dueSoon' : 'onTime';
}
