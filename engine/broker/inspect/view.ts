import type { Compilers } from '../core/hydrate.ts';
import type { State } from '../core/state/state.ts';
import type { PartitionReader } from '../store/partition-reader.ts';

/** The broker's state as of one position, for looking at. */
export interface View {
  state: State;
  /** Position of the last step that is folded in. */
  position: number;
  /** When that step was recorded. */
  recordedAt: Date | undefined;
  reader: PartitionReader;
}

/** What a view is built from. */
export interface ViewOptions {
  reader: PartitionReader;
  compile: Compilers;
  /** A position of the past; the present when absent. */
  at?: number;
  /** Told now and then how far the log is folded. */
  onProgress(position: number, last: number): void;
}
