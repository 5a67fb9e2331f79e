import { atTime } from '../expression/evaluation-time.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import { handle } from './commands/commands.ts';
import type { Environment } from './environment.ts';
import { drainQueue } from './queue.ts';
import { InstanceUnreachable } from './state/instances.ts';
import type { State } from './state/state.ts';
import type { StepResult } from './step-result.ts';
import { ApplyError, createStepping, emit, type Stepping } from './stepping.ts';

/**
 * Carries out one command: the only way to move the broker on. Changes `state` in place, by folding the very events
 * it returns through the same `apply` that replay uses; reads no clock, draws no random number. A rejected command
 * leaves the state untouched.
 */
export function step(state: State, command: Command<CompiledProcess>, environment: Environment): StepResult {
  const stepping = createStepping(state, environment.now);
  const dueBefore = state.due.firstRank;
  const result = atTime(environment.now, () => attempt(stepping, command));
  if (state.due.firstRank !== dueBefore) stepping.effects.push({ kind: 'due-changed' });
  return result;
}

function attempt(stepping: Stepping, command: Command<CompiledProcess>): StepResult {
  const { events, effects, occurrences } = stepping;
  try {
    const outcome = handle(stepping, command);
    if ('rejection' in outcome) {
      if (events.length > 0) throw new Error(`Expected '${command.type}' to be rejected before any event`);
      return { events, effects, occurrences, rejection: outcome.rejection };
    }
    drainQueue(stepping);
    return { events, effects, occurrences, response: outcome.response };
  } catch (error) {
    if (error instanceof ApplyError || error instanceof InstanceUnreachable) throw error;
    return putAside(stepping, command, error);
  }
}

/** A bug: what has happened so far stands, the instance being worked on is banned, nobody else notices. */
function putAside(stepping: Stepping, command: Command<CompiledProcess>, error: unknown): StepResult {
  const { events, effects, occurrences, instanceKey } = stepping;
  const reason = error instanceof Error ? error.message : String(error);
  if (instanceKey !== undefined && stepping.state.instances.has(instanceKey)) {
    emit(stepping, { type: 'process-instance.banned', key: instanceKey, reason });
  }
  return {
    events,
    effects,
    occurrences,
    rejection: {
      type: 'PROCESSING_ERROR',
      reason: `Expected to process command '${command.type}' without errors, but exception occurred with message '${reason}'.`,
    },
    bug: instanceKey === undefined ? { error } : { error, instanceKey },
  };
}
