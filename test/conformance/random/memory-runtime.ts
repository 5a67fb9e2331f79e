import { nextDueAt } from '#engine/broker/core/queries/next-due-at.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { Event } from '#engine/broker/records/event.ts';
import { AwaitedResults } from '#engine/broker/runtime/awaited-results.ts';
import { CommandLoop } from '#engine/broker/runtime/command-loop.ts';
import { createCounters } from '#engine/broker/runtime/counters.ts';
import { DeploymentCompiler } from '#engine/broker/runtime/compiling/deployment-compiler.ts';
import { deploy } from '#engine/broker/runtime/deploy.ts';
import { JobDelivery } from '#engine/broker/runtime/job-delivery.ts';
import { defaultLimits } from '#engine/broker/runtime/limits.ts';
import { PagedInstances } from '#engine/broker/runtime/paged-instances.ts';
import type { Runtime } from '#engine/broker/runtime/runtime.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

/** A runtime whose log is nowhere: quick, and with a clock that can be moved. */
export interface MemoryRuntime {
  runtime: Runtime;
  state: State;
  advance(ms: number): void;
  /** Returns when every command is answered and nothing is due. */
  settle(): Promise<void>;
}

/** Every instance stays in memory. */
const nothingStored = { readMany: () => Promise.resolve([]), readNow: () => undefined };

/** Starts one; `onEvents` sees the events of every step. */
export function startMemoryRuntime(onEvents: (events: readonly Event[]) => void): MemoryRuntime {
  let offsetMs = 0;
  let last = 0;
  const clock = () => (last = Math.max(last, Date.now() + offsetMs));
  const state = createState();
  const instances = new PagedInstances(state.owners, nothingStored);
  state.instances = instances;
  const counters = createCounters();
  const results = new AwaitedResults();
  const delivery = new JobDelivery({
    counters,
    activate: (command) => loop.submit(command),
    giveBack: () => undefined,
  });
  const loop: CommandLoop = new CommandLoop({
    ...{
      state,
      position: 0,
      clock,
      counters,
      log: quietLog,
      limits: { ...defaultLimits, commands: 100_000, waitMs: 60_000 },
      onEvents,
      instances,
    },
    append: () => Promise.resolve(),
    onEffects(effects) {
      for (const effect of effects) {
        if (effect.kind === 'jobs-available') delivery.wake(effect.jobType);
        else if (effect.kind === 'process-completed') results.complete(effect);
      }
    },
    onLost(error) {
      throw error;
    },
  });
  const compiler = new DeploymentCompiler({});
  /** Refused without a trace; but a loop that takes a command first does what is due. */
  const nudge = () => loop.submit({ type: 'job.recur', jobKey: 1 });
  return {
    state,
    runtime: {
      submit: (command) => loop.submit(command),
      deploy: (resources) => deploy(resources, compiler, (command) => loop.submit(command)),
      poll: (poll) => delivery.poll(poll),
      ...{ results, counters, leads: true },
      endWaiting: () => delivery.close(),
      stop: () => Promise.resolve(loop.close(new Error('The broker is stopping.'))),
    },
    advance: (ms) => void (offsetMs += ms),
    async settle() {
      do await nudge();
      while ((nextDueAt(state) ?? Infinity) <= clock());
      await loop.drained();
    },
  };
}
