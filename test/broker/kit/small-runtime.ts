import { expect } from 'vitest';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { ActivatedJob } from '#engine/broker/records/job.ts';
import type { Response } from '#engine/broker/records/response.ts';
import { defaultLimits } from '#engine/broker/runtime/limits.ts';
import { startRuntime, type Runtime } from '#engine/broker/runtime/runtime.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { testDatabase } from '#test/kit/postgres.ts';

/** A runtime that keeps three instances in memory, the others in the store, on a database of its own. */
export interface SmallRuntime {
  /** Carries out a command that must be accepted. */
  must(command: Command<CompiledProcess>): Promise<Response>;
  /** Carries out a command, accepted or not. */
  submit: Runtime['submit'];
  deploy(...processes: readonly string[]): Promise<void>;
  /** Takes the jobs of a type that are there. */
  activate(jobType: string): Promise<readonly ActivatedJob[]>;
  /** Waits for the first job of a type, then takes all that are there. */
  awaitJobs(jobType: string): Promise<readonly ActivatedJob[]>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const limits = {
  hot: { ...defaultLimits.hot, instances: 3 },
  snapshot: { ...defaultLimits.snapshot, steps: 5 },
};

/** Starts one. */
export async function startSmallRuntime(): Promise<SmallRuntime> {
  const database = await testDatabase();
  const start = () => startRuntime({ databaseUrl: database.urlAs('broker'), log: quietLog, limits });
  let runtime = await start();
  const must: SmallRuntime['must'] = async (command) => {
    const outcome = await runtime.submit(command);
    if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    return outcome.response;
  };
  const activate: SmallRuntime['activate'] = async (jobType) => {
    const response = await must({
      type: 'job-batch.activate',
      ...{ jobType, worker: 'w', timeoutMs: 60_000, maxJobs: 100, fetchVariables: [] },
    });
    return response.type === 'job-batch.activated' ? response.jobs : [];
  };
  return {
    must,
    submit: (command) => runtime.submit(command),
    async deploy(...processes) {
      const files = processes.map((content, index) => ({ name: `p${index}.bpmn`, content }));
      expect(await runtime.deploy(files)).toHaveProperty('response');
    },
    activate,
    async awaitJobs(jobType) {
      let jobs: readonly ActivatedJob[] = [];
      await expect
        .poll(async () => (jobs = await activate(jobType)).length, { timeout: 30_000 })
        .toBeGreaterThan(0);
      return jobs;
    },
    async restart() {
      await runtime.stop();
      runtime = await start();
    },
    async stop() {
      await runtime.stop();
      await database.drop();
    },
  };
}
