import type { CutPause } from './pauses.ts';

/**
 * Waits of a recorded clock may overlap: papers are missing while a payment is due as well. Time that is waited for twice
 * stands still once, so overlapping waits become one from the first beginning to the last end; a restart among them wins,
 * and a wait without effect gives way.
 */
export function mergePauses(pauses: readonly CutPause[]): CutPause[] {
  const merged: CutPause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || pause.from >= last.to) merged.push(pause);
    else if (last.policy === 'run' && pause.policy !== 'run') merged[merged.length - 1] = pause;
    else if (pause.policy !== 'run') {
      const policy = last.policy === 'restart' ? 'restart' : pause.policy;
      const note = last.note ?? pause.note;
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, pause.to),
        policy,
        ...(note && { note }),
      };
    }
  }
  return merged;
}
