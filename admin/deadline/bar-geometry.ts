/** One clock's account of working time: its share used and the working minutes left. */
export interface ClockShare {
  usedShare?: number | null;
  remainingWorkingMinutes?: number | null;
}

/** Where the bar ends and where its ticks stand, each 0–1 of the whole width. */
export interface BarGeometry {
  used: number;
  committed: number;
  statutory: number;
}

/**
 * Both ends on one scale of working time. The same working minutes have passed on both clocks, so the ratio of their
 * totals follows from the shares used; before the first minute it follows from what is left.
 */
export function barGeometry(committed: ClockShare, statutory?: ClockShare): BarGeometry {
  const used = clamp(committed.usedShare ?? 0);
  const ratio = totalsRatio(committed, statutory);
  return { used: clamp(used * ratio), committed: ratio, statutory: 1 };
}

/** Total of the committed clock as a part of the statutory one's; 1 when nothing is known. */
function totalsRatio(committed: ClockShare, statutory?: ClockShare): number {
  if (!statutory) return 1;
  const left = committed.remainingWorkingMinutes;
  const leftStatutory = statutory.remainingWorkingMinutes;
  const used = committed.usedShare ?? 0;
  const usedStatutory = statutory.usedShare ?? 0;
  if (left && leftStatutory && left > 0 && leftStatutory > 0 && used < 1 && usedStatutory < 1) {
    return clamp(left / (1 - used) / (leftStatutory / (1 - usedStatutory)), 0.05);
  }
  if (used > 0 && usedStatutory > 0) return clamp(usedStatutory / used, 0.05);
  return 1;
}

function clamp(value: number, least = 0): number {
  return Math.min(1, Math.max(least, value));
}
