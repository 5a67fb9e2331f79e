import { numberOf, textOf, type ModdleElement } from './moddle.ts';

/** The countings of a `motcua:workingTime`, in the order the panel offers them. */
export const timerCountings = ['workingTime', 'share', 'beforeDue'] as const;
export type TimerCounting = (typeof timerCountings)[number];

/** The clocks a timer may go by. */
export const timerClocks = ['committed', 'statutory'] as const;

/** How a `motcua:workingTime` is counted; without a word, in working time from when it is armed. */
export function countingOf(working: ModdleElement): TimerCounting {
  const written = textOf(working, 'counting');
  return timerCountings.find((each) => each === written) ?? 'workingTime';
}

/** Attributes a timer gets when its counting is chosen; undefined ones are taken away. */
export function startOf(counting: TimerCounting | 'plain'): Record<string, unknown> {
  const none = { counting: undefined, value: undefined, unit: undefined, clock: undefined };
  switch (counting) {
    case 'plain':
      return none;
    case 'workingTime':
      return { ...none, value: 1, unit: 'workingDays' };
    case 'share':
      return { ...none, counting, value: 80, clock: 'committed' };
    case 'beforeDue':
      return { ...none, counting, value: 1, unit: 'workingDays', clock: 'committed' };
  }
}

/** A timer's working time as one fact for the comparison: `8 workingHours`, `share 80 committed`. */
export function timerFact(working: ModdleElement | undefined): string | undefined {
  if (!working) return undefined;
  const parts = [textOf(working, 'counting'), numberOf(working, 'value'), textOf(working, 'unit')];
  const clock = countingOf(working) === 'workingTime' ? undefined : (textOf(working, 'clock') ?? 'committed');
  return [...parts, clock].filter((part) => part !== undefined && part !== '').join(' ') || undefined;
}
