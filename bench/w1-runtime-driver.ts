import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { Response } from '#engine/broker/records/response.ts';
import type { Runtime } from '#engine/broker/runtime/runtime.ts';
import type { W1Driver } from './broker-w1.ts';
import { w1Completion, w1Variables } from './w1-variables.ts';

const lease = 600_000;

/** W1 straight into the runtime: the same commands without gRPC. */
export function runtimeDriver(runtime: Runtime): W1Driver {
  const must = async (command: Command<CompiledProcess>): Promise<Response> => {
    const outcome = await runtime.submit(command);
    if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    return outcome.response;
  };
  return {
    async deploy(bpmn) {
      const outcome = await runtime.deploy([{ name: 'w1.bpmn', content: bpmn }]);
      if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    },
    async create() {
      await must({
        type: 'process-instance.create',
        processDefinitionKey: 0,
        bpmnProcessId: 'bench-w1',
        version: -1,
        variables: w1Variables,
        startInstructions: [],
      });
    },
    async take() {
      const response = await must({
        type: 'job-batch.activate',
        jobType: 'io.camunda.zeebe:userTask',
        worker: 'bench',
        timeoutMs: lease,
        maxJobs: 1_000,
        fetchVariables: ['maHoSo'],
      });
      return response.type === 'job-batch.activated' ? response.jobs.map(({ key }) => String(key)) : [];
    },
    async complete(jobKey) {
      await must({ type: 'job.complete', jobKey: Number(jobKey), variables: w1Completion });
    },
  };
}
