import type { HotBudget } from './paged-instances.ts';

/** How much the broker takes on. Whatever is beyond is refused (RESOURCE_EXHAUSTED) or waits in the store. */
export interface Limits {
  /** Commands that wait or are under way at once. */
  commands: number;
  /** Of these, characters of variables. */
  characters: number;
  /** How long a command may have been waiting for its step when another one comes, in milliseconds. */
  waitMs: number;
  /** Messages in the buffer. */
  messages: number;
  /** Instances in memory; the others are fetched from the store when they are needed. */
  hot: HotBudget;
  snapshot: SnapshotPace;
  /** How long history is kept at least, in milliseconds; Infinity: for ever. */
  retentionMs: number;
}

/** When the next snapshot is due: whichever comes first. */
export interface SnapshotPace {
  /** Steps: a start never folds many more. */
  steps: number;
  /** Changed parts: collecting them holds the commands up for some milliseconds. */
  parts: number;
  /** Characters of log: large instances must not fill the memory before they can leave it. */
  characters: number;
}

export const defaultLimits: Limits = {
  commands: 2_000,
  characters: 64 * 1024 * 1024,
  waitMs: 5_000,
  messages: 1_000_000,
  hot: { instances: 20_000, characters: 48 * 1024 * 1024 },
  retentionMs: 30 * 24 * 3_600_000,
  snapshot: { steps: 10_000, parts: 5_000, characters: 64 * 1024 * 1024 },
};
