import type { CompiledGraph } from '../../process/compiled-decision.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { CommandOf, CommandType } from '../../records/command.ts';
import type { Outcome } from '../outcome.ts';
import type { Stepping } from '../stepping.ts';

/**
 * Decides about one kind of command: rejects it before anything has happened, or emits events and asks for
 * operations. What it asks for is carried out before the step ends.
 */
export type CommandHandler<T extends CommandType> = (
  stepping: Stepping,
  command: CommandOf<T, CompiledProcess, CompiledGraph>,
) => Outcome;
