import type { Occurrence } from '../core/occurrences.ts';
import type { Effect } from '../records/effect.ts';

/** Steps that go into the log with one commit, and what to do when they are durable. */
export interface Batch {
  /** Position of the first step that has events. */
  first: number;
  /** One line per step with events. */
  lines: string[];
  /** Length of the lines in UTF-16 units: near enough to bytes for a limit. */
  size: number;
  senders: { settle(): void; fail(error: Error): void }[];
  effects: Effect[];
  occurrences: Occurrence[];
}

/** Bounds one statement, and with it the memory and the time one commit takes. */
export const batchLimits = { commands: 500, size: 4 * 1024 * 1024 };

/** An empty batch whose first step with events will stand at this position. */
export function createBatch(first: number): Batch {
  return { first, lines: [], size: 0, senders: [], effects: [], occurrences: [] };
}

/** Whether the next step belongs into the next batch. */
export function isBatchFull(batch: Batch): boolean {
  return batch.senders.length >= batchLimits.commands || batch.size >= batchLimits.size;
}

/** Whether nobody waits for this batch and nothing is in it. */
export function isBatchEmpty(batch: Batch): boolean {
  return batch.lines.length === 0 && batch.senders.length === 0;
}
