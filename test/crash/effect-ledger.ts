/** What became of a call as its sender knows it: answered, refused for certain, or nobody knows. */
export type Fate = 'acknowledged' | 'refused' | 'doubtful';

/**
 * What clients and workers did and what they were answered, kept outside the broker: the other half of the truth beside the
 * log.
 */
export class EffectLedger {
  /** Dossier id → fate of its creation. */
  readonly creations = new Map<string, Fate>();
  /** Job key → how often its completion was answered with success. */
  readonly completions = new Map<string, number>();
  /** Job keys whose completion was sent at least once without an answer. */
  readonly doubtfulCompletions = new Set<string>();
  /** Keys of published messages. */
  readonly messages = new Set<string>();
  /** Ids whose last task was seen by a worker. */
  readonly reached = new Set<string>();
  /** Calls without an answer, of any kind. */
  unanswered = 0;

  created(id: string, fate: Fate): void {
    this.creations.set(id, fate);
    if (fate === 'doubtful') this.unanswered += 1;
  }

  completed(jobKey: string, fate: Fate): void {
    if (fate === 'acknowledged') this.completions.set(jobKey, (this.completions.get(jobKey) ?? 0) + 1);
    if (fate !== 'doubtful') return;
    this.unanswered += 1;
    this.doubtfulCompletions.add(jobKey);
  }

  /** Ids that must have been worked off and have not been seen at their last task yet. */
  missing(): string[] {
    return [...this.creations]
      .filter(([id, fate]) => fate === 'acknowledged' && !this.reached.has(id))
      .map(([id]) => id);
  }
}
