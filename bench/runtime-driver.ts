import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { JsonObject } from '#engine/broker/records/json.ts';
import type { Response } from '#engine/broker/records/response.ts';
import type { Runtime } from '#engine/broker/runtime/runtime.ts';
import type { Driver } from './measure-workload.ts';
import type { Workload } from './workload.ts';

const leaseMs = 600_000;

/** A workload straight into the runtime: the same commands without gRPC. */
export function runtimeDriver(runtime: Runtime, workload: Workload): Driver {
  const must = async (command: Command<CompiledProcess>): Promise<Response> => {
    const outcome = await runtime.submit(command);
    if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    return outcome.response;
  };
  return {
    async deploy(bpmn) {
      const outcome = await runtime.deploy([{ name: workload.diagram, content: bpmn }]);
      if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    },
    async create() {
      await must({
        type: 'process-instance.create',
        processDefinitionKey: 0,
        bpmnProcessId: workload.processId,
        version: -1,
        variables: workload.variables as JsonObject,
        startInstructions: [],
      });
    },
    async take() {
      const response = await must({
        type: 'job-batch.activate',
        jobType: workload.jobType,
        worker: 'bench',
        timeoutMs: leaseMs,
        maxJobs: 1_000,
        fetchVariables: [workload.fetched],
      });
      return response.type === 'job-batch.activated' ? response.jobs.map(({ key }) => String(key)) : [];
    },
    async complete(jobKey) {
      await must({
        type: 'job.complete',
        jobKey: Number(jobKey),
        variables: workload.completion as JsonObject,
      });
    },
  };
}
