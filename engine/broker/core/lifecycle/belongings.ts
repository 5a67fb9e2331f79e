import type { ProcessInstanceState } from '../state/process-instance-state.ts';

/** The records whose entries belong to one element instance each. One left out is only looked through more often. */
const RECORDS = ['jobs', 'timers', 'subscriptions', 'signals', 'incidents'] as const;

/** What one element instance has: the children inside it, and the instance as if nothing else were waiting in it. */
export interface Belongings {
  children: number[];
  instance: ProcessInstanceState;
}

/**
 * Sorts what a process instance holds by element instance, for ending many of them at once: asking for each one anew
 * would take the square of their number.
 */
export function belongingsOf(instance: ProcessInstanceState): Map<number, Belongings> {
  const sorted = new Map<number, Belongings>();
  const of = (key: number): Belongings => {
    let found = sorted.get(key);
    if (found === undefined) {
      const empty = { jobs: {}, timers: {}, subscriptions: {}, signals: {}, incidents: {} };
      found = { children: [], instance: { ...instance, ...empty } };
      sorted.set(key, found);
    }
    return found;
  };
  for (const { key, scopeKey } of Object.values(instance.elements)) {
    if (scopeKey !== undefined) of(scopeKey).children.push(key);
  }
  for (const name of RECORDS) {
    for (const entry of Object.values(instance[name] ?? {})) {
      if (entry.elementInstanceKey === undefined) continue;
      const record: Record<number, unknown> = of(entry.elementInstanceKey).instance[name] ?? {};
      record[entry.key] = entry;
    }
  }
  return sorted;
}
